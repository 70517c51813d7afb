/** A title names its kind, in capitals, by itself: "KẾ HOẠCH Thực hiện …" without it. */
export const titleWithoutKind = (title: string): string => title.replace(/^\s*kế hoạch(?=[\s:])[\s:]*/iu, '').trim() || title.trim();

/** The plan as a sentence names it: "Kế hoạch Thực hiện …". */
export const namedPlan = (title: string): string =>
  /^\s*kế hoạch(?:[\s:]|$)/iu.test(title) ? `Kế hoạch ${titleWithoutKind(title)}`.replace(/^Kế hoạch kế hoạch$/iu, 'Kế hoạch') : title.trim();
