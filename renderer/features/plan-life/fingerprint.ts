/** The digits that a print carries in small type: "3f9a 02c1 7be4". */
export function shortFingerprint(code: string): string {
  return (code.slice(0, 12).match(/.{4}/g) ?? []).join(' ');
}
