const LONGEST = 60;

/** A formula as a message shows it: `of:=[.A1]+1` without the name of its language, `A1+1` with its sign. */
export const shownFormula = (formula: string): string =>
  formula
    .replace(/^\w+:/, '')
    .replace(/^(?!=)/, '=')
    .slice(0, LONGEST);
