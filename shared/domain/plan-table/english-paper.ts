import { foldText } from '../text/fold.ts';

/**
 * Lines of papers that projects and partners write in English, folded as `foldText` does. Vietnamese papers are told by
 * `paper-lines.ts` and `title.ts`, which ask here for the English of the same kinds.
 */
const NOUN =
  '(?:plans?|work-?plan|planning|programmes?|programs?|schedules?|timetable|time ?lines?|road ?maps?|calendar|tracker|gantt(?: chart)?|log ?frame|matrix|' +
  '(?:task|activity|action|work|to-?do|milestone|deliverables?)s? (?:list|register|log|table)|to-?do|action items|' +
  'list of (?:tasks?|activities|actions?|works?|assignments?|deliverables?|milestones?)|' +
  '(?:tasks?|activities|actions?|milestones?|deliverables?)(?: and (?:tasks?|activities|actions?|milestones?|deliverables?))?)';
const QUALIFIER =
  '(?:annual|yearly|biannual|half-yearly|quarterly|monthly|weekly|master|overall|general|detailed|draft|revised|updated|tentative|indicative|approved|joint|key|main|' +
  'national|provincial|district|strategic|project|work|working|action|activity|implementation|operational|operations?|management|monitoring|priority|assigned|20\\d\\d)';

/** *WORK PLAN 2026*, *Annual action plan for …*, *2026 Task list*, *List of tasks*. */
const BEGINS_WITH_NAME = new RegExp(`^(?:the )?(?:${QUALIFIER} )*${NOUN}(?=$|[ ,:;(/-])`);
/** *Digital transformation work plan*, *Steering Committee roadmap for 2026*. */
const ENDS_WITH_NAME = new RegExp(
  `^[a-z][a-z0-9 ,&'’()/-]* ${NOUN}(?:,? (?:(?:for|of|in) )?(?:(?:the )?year |fy ?|q[1-4][ /-])?20\\d\\d(?: ?- ?20\\d\\d)?)?(?: \\([^()]*\\))?$`,
);
const BARE = new RegExp(`^(?:the )?(?:${QUALIFIER} )*${NOUN}$`);
/** *Prepared by: …*, *Project start: …*, *Version: 2*: of a particular what stands before its colon. */
const PARTICULAR =
  /^(?:[a-z]+ )?(?:prepared|approved|reviewed|submitted|signed|updated|issued|date|version|owner|leader?|manager|coordinator|department|company|organi[sz]ation|unit|office|project|client|period|status|location|venue|place|start|end|finish|duration|budget|contact|e-?mail|phone|purpose|objectives?|scope|revision|code|name|by|today)(?: [a-z]+)?$/;
const BODY =
  /^(?:pursuant to|based on|in accordance with|according to|with reference to|whereas|dear|to:|cc:|note:|please|this (?:plan|document|table)|the following)\b/;
const LETTERHEAD =
  /^(?:(?:the )?socialist republic of viet ?nam|independence ?- ?freedom ?- ?happiness|(?:the )?communist party of viet ?nam|no\.? ?:? ?\d+ ?[/-]|ref\b)/;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** *Ha Tinh, 12 January 2026* */
const PLACE_AND_DATE = new RegExp(
  `^[a-z .'-]{2,40}, ?(?:date[d:]? ?)?(?:\\d{1,2}(?:st|nd|rd|th)? ?(?:of )?${MONTH}|${MONTH} ?\\d{1,2}(?:st|nd|rd|th)?),? 20\\d\\d$`,
);
const ISSUER = /\b(?:committee|department|ministry|office|unit|board|council|centre|center|agency|bureau|division|university|province|district|government)\b/;
const ANNEX = /^(?:annex|appendix|attachment|enclosure)(?: (?:no\.? ?)?[ivxlc\d]+)?[.:]?$/;
const UNFINISHED = /(?:&|\b(?:of|for|on|to|the|and|in|by|with|under|towards))$/;

/** *Annex I: TASK LIST*, *Annex 1. Implementation plan* */
const LABEL = /^(?:annex|appendix|attachment|enclosure) (?:no\.? ?)?[ivxlc\d]+(?: ?[.:-] ?| )/;

/** The line folded, where it has no letter that English has not; else null. */
const english = (line: string): string | null => (/[^\p{ASCII}–—’‘“”]/u.test(line) ? null : foldText(line));
const says = (line: string, test: (folded: string) => boolean): boolean => {
  const folded = english(line);
  return folded !== null && test(folded);
};

/** Names the paper or its table. */
export const isEnglishName = (line: string): boolean => says(line, isName);
/** Names the paper without saying what it is about. */
export const isEnglishBareName = (line: string): boolean => says(line, (folded) => BARE.test(folded));
/** Belongs to the paper's body or tells a particular of it. */
export const isEnglishBody = (line: string): boolean => says(line, (folded) => BODY.test(folded)) || isParticular(line);
export const isEnglishPlaceAndDate = (line: string): boolean => says(line, (folded) => PLACE_AND_DATE.test(folded));
export const isEnglishLetterhead = (line: string): boolean => says(line, (folded) => LETTERHEAD.test(folded) || PLACE_AND_DATE.test(folded));
/** The name of who issues the paper. */
export const isEnglishIssuer = (line: string): boolean => says(line, (folded) => ISSUER.test(folded) && !isName(folded));
/** *Annex 1*, alone. */
export const isEnglishAnnex = (line: string): boolean => says(line, (folded) => ANNEX.test(folded));
/** A line that cannot end here. */
export const isEnglishUnfinished = (line: string): boolean => says(line, (folded) => UNFINISHED.test(folded));

function isName(folded: string): boolean {
  const name = folded.replace(LABEL, '');
  return !isParticular(name) && (BEGINS_WITH_NAME.test(name) || ENDS_WITH_NAME.test(name));
}

/** Its value may be Vietnamese. *Project plan: school roofs* is a name. */
function isParticular(line: string): boolean {
  const colon = line.indexOf(':');
  return colon > 0 && says(line.slice(0, colon).trim(), (label) => PARTICULAR.test(label) && !BARE.test(label));
}
