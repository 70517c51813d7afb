const LEAST_COLUMNS = 3;

/**
 * Is a table inside a table of single cells the one that is meant? A few words laid out in two columns are not.
 * @param cells How many cells each of its rows has.
 */
export const isInFrame = (cells: readonly number[]): boolean => Math.max(0, ...cells) >= LEAST_COLUMNS;
