const collator = new Intl.Collator('vi', { numeric: true });

/** Order of the Vietnamese alphabet (a ă â b c d đ e ê …), numbers by value. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
