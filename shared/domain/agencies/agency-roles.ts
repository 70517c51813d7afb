export type AgencyRole = 'lead' | 'coordinator';

/** A stretch of a cell, word for word, with the part in the task that the cell itself gives to whom it names; null: the column says. */
export interface RoleStretch {
  readonly text: string;
  readonly role: AgencyRole | null;
}

const LEADS = 'chủ trì|đầu mối|chịu trách nhiệm chính';
const HELPS = 'phối hợp|tham gia phối hợp|phối hợp thực hiện';
const BODY = String.raw`(?:(?:các\s+)?(?:cơ quan|đơn vị|bộ phận|cq|đv)\s+)?`;
const BEHIND = String.raw`(?:\s+(?:chính|thực hiện|tham mưu|tổng hợp|triển khai|với|cùng))*`;
const WORD_START = String.raw`(?<![\p{L}\p{N}])`;

/** *Chủ trì:*, *- Cơ quan phối hợp:*, *Phối hợp với:* */
const LABEL = new RegExp(String.raw`${WORD_START}${BODY}(?:đồng\s+)?(?<word>${LEADS}|${HELPS}|ct|ph)${BEHIND}\s*:\s*`, 'giu');
/** What two labels in one leave before the second (*Chủ trì, phối hợp:*): they part nobody from nobody. */
const BARE_LABEL = new RegExp(String.raw`^[\s•+–—-]*${BODY}(?:${LEADS}|${HELPS})[\s,/]*(?:và)?\s*$`, 'iu');

const LED = String.raw`\s+(?:là\s+(?:cơ quan|đơn vị)\s+)?(?:làm\s+)?(?:${LEADS})(?:\s+(?:thực hiện|tham mưu|tổng hợp|triển khai))?`;
const WITH = String.raw`phối hợp\s+(?:chặt chẽ\s+)?(?:với|cùng)(?:\s+với)?\s+`;
const HELPED = String.raw`\s+(?:cùng\s+)?phối hợp(?:\s+thực hiện)?\s*\.?\s*$`;

/** Sentences by which offices give the two parts in one cell; `lead` and `helper` are whom they name. */
const SENTENCES: readonly RegExp[] = [
  // A chủ trì, phối hợp với B
  new RegExp(String.raw`^(?:giao\s+)?(?<lead>.+?)${LED}\s*[,;.–-]?\s*(?:và\s+)?(?:${WITH}|phối hợp\s+)(?<helper>.+)$`, 'isu'),
  // A chủ trì; B, C phối hợp
  new RegExp(String.raw`^(?:giao\s+)?(?<lead>.+?)${LED}\s*[,;.\n]\s*(?<helper>.+?)${HELPED}`, 'isu'),
  // Chủ trì A, phối hợp với B
  new RegExp(String.raw`^chủ trì\s+(?<lead>.+?)\s*[,;.\n]\s*(?:${WITH}|phối hợp\s+)(?<helper>.+)$`, 'isu'),
  // A phối hợp với B
  new RegExp(String.raw`^(?:giao\s+)?(?<lead>.+?)\s*[,;]?\s+(?:và\s+)?${WITH}(?<helper>.+)$`, 'isu'),
  // A chủ trì
  new RegExp(String.raw`^(?:giao\s+)?(?<lead>.+?)${LED}\s*\.?\s*$`, 'isu'),
  // Phối hợp với B
  new RegExp(String.raw`^${WITH}(?<helper>.+)$`, 'isu'),
];
/** What is done stands behind the last name: *… và các đơn vị liên quan tổ chức thực hiện*. */
const DONE = /(?<=\S)\s+(?:tổ chức\s+|triển khai\s+)?(?:thực hiện|triển khai)\s*[.;]?\s*$/iu;
const ENDS = /(?<![\s.;,•+–—-])[\s.;,•+–—-]+$/u;
/** Most cells say nothing of it and are not looked at further. */
const ANY_ROLE = new RegExp(String.raw`${LEADS}|phối hợp|${WORD_START}(?:ct|ph)(?![\p{L}\p{N}])`, 'iu');

/** Takes a cell apart where it says itself who leads and who helps; in any other cell the whole is one stretch. */
export function roleStretches(cell: string): RoleStretch[] {
  if (!saysRole(cell)) return [{ text: cell, role: null }];
  const outside = withoutBrackets(cell);
  return byLabels(cell, outside) ?? bySentence(cell, outside) ?? [{ text: cell, role: null }];
}

/** Does a cell, NFC, hold a word for one of the two parts? */
export const saysRole = (cell: string): boolean => ANY_ROLE.test(cell);

/** *(chủ trì)*, *(cơ quan phối hợp)* behind a name. */
export function roleInBrackets(part: string): AgencyRole | null {
  const [, said] = /\((?:là\s+)?(?:(?:cơ quan|đơn vị)\s+)?(?:đồng\s+)?(chủ trì|đầu mối|phối hợp|ct|ph)(?![\p{L}\p{N}])[^()]*\)\s*$/iu.exec(part) ?? [];
  return said === undefined ? null : roleOf(said);
}

const roleOf = (word: string): AgencyRole => (/^(?:tham gia )?ph/iu.test(word) ? 'coordinator' : 'lead');

function byLabels(cell: string, outside: string): RoleStretch[] | null {
  const labels = [...outside.matchAll(LABEL)];
  const [first] = labels;
  if (first === undefined) return null;
  const before = cell.slice(0, first.index);
  const stretches = labels.map((label, at): RoleStretch => {
    const text = cell.slice(label.index + label[0].length, labels[at + 1]?.index ?? cell.length);
    return { text: text.replace(ENDS, ''), role: roleOf(label.groups?.['word'] ?? '') };
  });
  if (BARE_LABEL.test(before)) return labels.length === 1 ? stretches.map(({ text }) => ({ text, role: null })) : stretches;
  const opening = before.replace(ENDS, '');
  // Whoever stands before the first who help leads.
  return opening === '' ? stretches : [{ text: opening, role: stretches[0]?.role === 'coordinator' ? 'lead' : null }, ...stretches];
}

function bySentence(cell: string, outside: string): RoleStretch[] | null {
  for (const sentence of SENTENCES) {
    const groups = new RegExp(sentence.source, `${sentence.flags}d`).exec(outside)?.indices?.groups;
    if (groups === undefined) continue;
    const stretch = (name: 'lead' | 'helper', role: AgencyRole): RoleStretch[] => {
      const [from, to] = groups[name] ?? [0, 0];
      const text = cell.slice(from, to).replace(DONE, '').replace(ENDS, '');
      return text === '' ? [] : [{ text, role }];
    };
    return [...stretch('lead', 'lead'), ...stretch('helper', 'coordinator')];
  }
  return null;
}

/** The cell at its length with whatever stands in brackets blotted out: a remark gives nobody a part. */
const withoutBrackets = (cell: string): string => cell.replace(/\([^()]*\)/gu, (remark) => '·'.repeat(remark.length));
