/** Month, quarter, half-year, the first nine months, year: the periods that NĐ 09/2019/NĐ-CP Đ.12 gives windows for. */
export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const;

export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** `2025-M06`, `2025-Q2`, `2025-H1`, `2025-9M`, `2025-Y`: the same for the same stretch of time, so it can be typed and printed. */
export const PERIOD_CODE = /^\d{4}-(?:M(?:0[1-9]|1[0-2])|Q[1-4]|H[12]|9M|Y)$/;

/** The same stretch of the year before: `2025-H1` → `2024-H1`. */
export const yearBefore = (code: string): string => `${Number(code.slice(0, 4)) - 1}${code.slice(4)}`;
