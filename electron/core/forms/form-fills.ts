/** Colours of a report form, in Excel as in Word: what is given, and what is to be filled in. */
export const HEADER_FILLS = { given: 'DEE2E6', answer: 'FFE8A3' } as const;
export const ANSWER_FILL = 'FFF8E1';
