/** *Kế hoạch* with what follows it; a title names its kind, often in capitals. */
const KIND = /^\s*kế hoạch(?:[\s:]+|$)/iu;

/** "KẾ HOẠCH Thực hiện …" → "Thực hiện …"; a title of the kind alone stays. */
export const titleWithoutKind = (title: string): string => title.replace(KIND, '').trim() || title.trim();

/** The plan as a sentence names it: "Kế hoạch Thực hiện …". */
export const namedPlan = (title: string): string => (KIND.test(title) ? `Kế hoạch ${title.replace(KIND, '')}`.trim() : title.trim());
