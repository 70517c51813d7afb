/** Two places behind a decimal comma at most: "12,7", "0,4". */
export const formatMeasure = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

/** A measure as typed, with comma or point; null: none. */
export function readMeasure(typed: string): number | null {
  const plain = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
