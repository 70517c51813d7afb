const ERROR = /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!)|Err:\d{3})$/i;

/** What a spreadsheet shows where a formula has failed: `#N/A`, `#REF!`; LibreOffice says `Err:502`. Nobody's words. */
export const isErrorValue = (text: string): boolean => ERROR.test(text.trim());
