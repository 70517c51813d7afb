import { formatLongDate, civilDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { kindRules } from '../../../../shared/domain/papers/paper-kinds.ts';
import { romanNumeral } from '../../../../shared/domain/numerals.ts';
import type { FormalDocument, PaperPart, StoredTable } from '../../typesetting/formal-document.ts';
import type { ReadHandle } from '../../store/handles.ts';
import { annexDocument } from '../annex/annex.template.ts';
import { readAnnexData } from '../annex/annex-data.repo.ts';
import { besideProgress } from '../annex/read-progress.repo.ts';
import { annexOptionsOf } from '../annex/annex-options.repo.ts';
import { shownIn } from '../annex/read-annexes.repo.ts';
import { storedTable, storedTasks } from '../stored-tables.repo.ts';
import { formFor } from '../form/form-settings.repo.ts';
import { symbolOrRoom } from '../form/paper-form.ts';
import { annexedPaper, isThere } from './annexed.repo.ts';
import { paperDocument } from './paper.template.ts';
import { contentOf, paperRow, wordsOf, type PaperRow } from './papers.repo.ts';
import { dataOf, symbolRoomOf } from './read-paper.ts';

/** A paper with its annexes, as it stands; an issued one as it was issued, to the letter. */
export function printedPaper(db: ReadHandle, paperId: string, today: CivilDate): FormalDocument {
  const row = paperRow(db, paperId);
  return row.frozen === null ? draftDocument(db, row, today) : frozenDocument(row.frozen);
}

/** @param symbol As printed; absent: the room for it. */
export function draftDocument(db: ReadHandle, row: PaperRow, today: CivilDate, symbol: string | null = symbolRoomOf(db, row)): FormalDocument {
  const paper = { ...wordsOf(row), ...dataOf(db, row, today), symbol, within: null, annexes: annexesOf(db, row, today, symbol) };
  return paperDocument(paper, formFor(db, row.committee_id, row.form));
}

/** The rows of the store that stand in the tables annexed to a paper, its own and those of papers within it; an issued one follows the store no more. */
export function storedIn(db: ReadHandle, row: PaperRow, within = false): StoredTable[] {
  if (row.frozen !== null) return [];
  return contentOf(row).annexes.flatMap((annex): StoredTable[] => {
    if (annex.kind === 'paper') {
      const paper = within ? undefined : annexedPaper(db, annex.paperId);
      return paper === undefined ? [] : storedIn(db, paper, true);
    }
    if (!isThere(db, annex)) return [];
    const tasks = storedTasks(db, annex.planId, annex.versionId);
    return [storedTable(tasks, shownIn(tasks, annexOptionsOf(db, annex.planId, annex.versionId)))];
  });
}

/** What went out, to the letter; the store may say something else by now, so that its tables are compared with it no more. */
const frozenDocument = (frozen: string): FormalDocument =>
  JSON.parse(frozen, (key, value: unknown) => (key === 'ofTasks' ? undefined : value)) as FormalDocument;

/** "Kế hoạch số 05/KH-BCĐ ngày 05 tháng 02 năm 2026 của Ban Chỉ đạo …": what an annex hangs on. */
function attachedTo({ kind, dated, form }: PaperRow, symbol: string | null, issuer: string): string {
  const number = symbol === null ? '' : ` số ${symbolOrRoom(symbol)}`;
  const day = dated === null ? 'ngày …… tháng …… năm ………' : formatLongDate(civilDate(dated));
  const by = issuer.replaceAll('\n', ' ');
  // A decision is its head's own; a Party paper parts number and day by a comma (HD 05-HD/VPTW, II.1).
  return `${kindRules(kind).name}${number}${number !== '' && form === 'party' ? ',' : ''} ${day} của ${kind === 'decision' ? `Trưởng ${by}` : by}`;
}

/** @param named The paper that all of it goes out with, where it is not this one. */
function annexesOf(db: ReadHandle, row: PaperRow, today: CivilDate, symbol: string | null, named?: string): PaperPart[] {
  const { annexes, head } = contentOf(row);
  const reference = named ?? attachedTo(row, symbol, head.issuer);
  const tables = annexes.filter(({ kind }) => kind === 'plan').length;
  let table = 0;
  return annexes.flatMap((annex): PaperPart[] => {
    if (annex.kind === 'paper') return withinDocument(db, annex.paperId, reference, today);
    if (!isThere(db, annex)) return [];
    table += 1;
    const options = annexOptionsOf(db, annex.planId, annex.versionId);
    const [data] = besideProgress(db, annex.planId, [readAnnexData(db, { ...annex, leadId: null })], options.progress, today);
    if (!data) return [];
    const number = tables > 1 ? romanNumeral(table) : '';
    return [...annexDocument(data, { ...options, number, attachedTo: reference, showReference: true }).parts];
  });
}

/**
 * A plan that is issued *with* a decision keeps its own head and title and names the decision (NĐ 30/2020/NĐ-CP, PL III). One that was
 * issued by itself follows as it went out.
 */
function withinDocument(db: ReadHandle, paperId: string, reference: string, today: CivilDate): PaperPart[] {
  const row = annexedPaper(db, paperId);
  if (!row) return [];
  if (row.frozen !== null) return [...frozenDocument(row.frozen).parts];
  const annexes = annexesOf(db, { ...row, content: withoutPapers(row) }, today, null, reference);
  const paper = { ...wordsOf(row), ...dataOf(db, row, today), symbol: null, within: reference, annexes };
  return [...paperDocument(paper, formFor(db, row.committee_id, row.form)).parts];
}

/** A paper within a paper brings its tables; papers of its own would go round. */
const withoutPapers = (row: PaperRow): string => {
  const content = contentOf(row);
  return JSON.stringify({ ...content, annexes: content.annexes.filter(({ kind }) => kind === 'plan') });
};
