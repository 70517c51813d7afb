import type { CallOutput } from '../../../../shared/api/contract.ts';
import type { PaperFinding } from '../../../../shared/api/papers.api.ts';
import { civilDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { authorityOf } from '../../../../shared/domain/papers/authority.ts';
import { checkPaper, type AnnexToCheck, type PaperToCheck } from '../../../../shared/domain/papers/check-paper.ts';
import { kindRules } from '../../../../shared/domain/papers/paper-kinds.ts';
import { seriesKey } from '../../../../shared/domain/register/series.ts';
import { symbolText } from '../../../../shared/domain/register/symbol.ts';
import { Answering } from '../../agencies/answering.repo.ts';
import { nextSymbol, spanOn } from '../../register/next-number.ts';
import { bodiesIn } from '../../register/outgoing.repo.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import { signersOn } from '../letterhead.repo.ts';
import { paperMakers } from '../makers.ts';
import { annexedPaper, isThere } from './annexed.repo.ts';
import { noData, type PaperAbout, type PaperData } from './paper-maker.ts';
import { templateOf } from '../templates/paper-templates.repo.ts';
import { cancelledRows, contentOf, headOf, paperInWords, paperRow, sourceOf, type PaperRow } from './papers.repo.ts';

/** What the maker of its kind is told: on its own day, or today. */
export function aboutOf(row: PaperRow, today: CivilDate): PaperAbout {
  const { planId, period, asOf } = sourceOf(row);
  return { committeeId: row.committee_id, form: row.form, planId, period, day: asOf === null ? today : civilDate(asOf) };
}

/** An issued paper follows the data no more; neither does one whose plan is gone. */
export function dataOf(db: ReadHandle, row: PaperRow, today: CivilDate): PaperData {
  if (row.issued_at !== null) return noData();
  const about = aboutOf(row, today);
  if (about.planId !== null && db.get(sql.selectFrom('plans').select('id').where('id', '=', about.planId)) === undefined) return noData();
  return paperMakers[row.kind].data(db, about);
}

/** The letters behind which there is room for a number: "/KH-BCĐ"; null: the kind carries none. */
export function symbolRoomOf(db: ReadHandle, { committee_id, form, kind }: PaperRow): string | null {
  const { letters } = kindRules(kind);
  return letters === null ? null : symbolText({ form, kind: letters }, 1, bodiesIn(db, committee_id, form)(letters)).replace(/^01/, '');
}

/** As the check looks at it, on its day. */
function toCheck(db: ReadHandle, row: PaperRow, { figures, passages, findings = [] }: PaperData, today: CivilDate): PaperToCheck {
  const { kind, form, about, dated } = row;
  const { planId } = sourceOf(row);
  const day = dayOf(row, today);
  const content = contentOf(row);
  return {
    kind,
    form,
    about,
    dated,
    content,
    figures,
    passages,
    ofData: findings.filter(({ passage }) => content.body.some((block) => block.kind === 'data' && block.data === passage)).map(({ finding }) => finding),
    annexes: annexesToCheck(db, row, today),
    ended: endedBefore(db, day),
    signers: signersOn(db, row.committee_id, day).map(({ name }) => name),
    dataDay: planId === null ? null : aboutOf(row, today).day,
    year: planId === null ? null : (db.get(sql.selectFrom('plans').select('year').where('id', '=', planId))?.year ?? null),
  };
}

function annexesToCheck(db: ReadHandle, row: PaperRow, today: CivilDate): AnnexToCheck[] {
  return contentOf(row).annexes.map((annex): AnnexToCheck => {
    if (annex.kind === 'plan') return { kind: isThere(db, annex) ? 'whole' : 'gone' };
    const within = annexedPaper(db, annex.paperId);
    if (within === undefined) return { kind: 'gone' };
    if (within.frozen !== null) return { kind: 'whole' };
    const content = contentOf(within);
    const own = content.annexes.filter(({ kind }) => kind === 'paper').length;
    const gone = content.annexes.filter((each) => each.kind === 'plan' && !isThere(db, each)).length;
    return { kind: 'draft', name: paperInWords(within), about: within.about, content, ...dataOf(db, within, today), papers: own, gone };
  });
}

/** The day a paper bears, or today. */
const dayOf = ({ dated }: PaperRow, today: CivilDate): CivilDate => (dated === null ? today : civilDate(dated));

/** What has to be looked at before a draft is signed. */
export const findingsOf = (db: ReadHandle, row: PaperRow, today: CivilDate): PaperFinding[] => checkPaper(toCheck(db, row, dataOf(db, row, today), today));

export function readPaper(db: ReadHandle, id: string, today: CivilDate): CallOutput<'papers.read'> {
  const row = paperRow(db, id);
  const data = dataOf(db, row, today);
  const day = dayOf(row, today);
  return {
    ...headOf(row, cancelledRows(db, row.committee_id).get(row.outgoing_id ?? '') ?? null),
    content: contentOf(row),
    symbolRoom: symbolRoomOf(db, row),
    figures: [...data.figures],
    passages: [...data.passages],
    findings: row.issued_at === null ? checkPaper(toCheck(db, row, data, today)) : [],
    template: templateOf(db, row),
    signers: signersOn(db, row.committee_id, day).map(({ name, role }) => ({ name, authority: authorityOf(row.form, role) })),
    numbers: row.issued_at === null ? numbersFor(db, row, day) : null,
  };
}

/** Names that stood in the register and ended before the day, and who goes on in their place. */
function endedBefore(db: ReadHandle, day: CivilDate): { name: string; on: string; now: string | null }[] {
  const ended = db.all(sql.selectFrom('agencies').select(['id', 'name', 'valid_to as on']).where('valid_to', 'is not', null).where('valid_to', '<', day));
  if (ended.length === 0) return [];
  const answering = new Answering(db);
  return ended.map(({ id, name, on }) => ({ name, on: on ?? day, now: answering.goOnAs(id).join(', ') || null }));
}

function numbersFor(db: ReadHandle, { committee_id: committeeId, form, kind }: PaperRow, day: CivilDate): CallOutput<'papers.read'>['numbers'] {
  const { letters } = kindRules(kind);
  if (letters === null) return null;
  const series = seriesKey({ form, kind: letters, span: spanOn(db, { committeeId, form }, day) });
  const reserved = sql.selectFrom('outgoing_papers').select(['id', 'symbol', 'note']).where('committee_id', '=', committeeId).where('series', '=', series);
  return {
    next: nextSymbol(db, { committeeId, form, kind: letters }, day),
    reserved: db
      .all(reserved.where('dated', 'is', null).where('cancelled', 'is', null).orderBy('number'))
      .map(({ id, symbol, note }) => ({ outgoingId: id, symbol, note })),
  };
}
