/** What is typed of an indicator: `name`, `unit` and `agency` hold for every period, the others for the one that is shown. */
export const INDICATOR_FIELDS = ['name', 'unit', 'agency', 'value', 'before', 'target', 'stated', 'source'] as const;

export type IndicatorField = (typeof INDICATOR_FIELDS)[number];

/** What of it holds in every period. */
export const LASTING_FIELDS = ['name', 'unit', 'agency'] as const satisfies readonly IndicatorField[];
/** What is kept of one period. */
export const VALUE_FIELDS = ['value', 'target', 'stated', 'source'] as const satisfies readonly IndicatorField[];
