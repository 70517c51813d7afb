/** A stated number that the text's other numbers do not give. The text itself is never changed. */
export interface FigureRemark {
  readonly kind: 'growth' | 'share' | 'sum' | 'change' | 'ambiguous-number' | 'decimal-dot';
  /** Where the stated number stands, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  readonly stated: string;
  /** Null where the numbers can be read in two ways that come to different results. */
  readonly computed: string | null;
  /** To be checked by hand: “(301,923 − 361,21) : 361,21 = −16,41 %”. */
  readonly computation: string;
  readonly message: string;
}
