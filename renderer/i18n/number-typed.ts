/** A number of the book as typed: undefined for an empty field, null for what is no number. */
export function numberTyped(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const number = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  return number > 0 ? number : null;
}
