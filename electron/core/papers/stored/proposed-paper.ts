import { AppError } from '../../../../shared/api/app-error.ts';
import type { PaperBlock, PaperContent, PaperSource } from '../../../../shared/api/papers.api.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { authorityOf } from '../../../../shared/domain/papers/authority.ts';
import { kindRules, type PaperKind } from '../../../../shared/domain/papers/paper-kinds.ts';
import type { PaperForm } from '../../../../shared/domain/register/series.ts';
import { committeeRow } from '../../committees/committees.repo.ts';
import type { ReadHandle } from '../../store/handles.ts';
import { letterheadOf, signersOn } from '../letterhead.repo.ts';
import { paperMakers } from '../makers.ts';
import { lastHand, type PaperRow } from './papers.repo.ts';
import { aboutOf } from './read-paper.ts';
import { lookedAt } from './shown-values.ts';

/** Of a paper that is not issued and has no words yet. */
export const newRow = {
  revision: 0,
  about: '',
  dated: null,
  content: '{}',
  symbol: null,
  outgoing_id: null,
  issued_at: null,
  frozen: null,
  fingerprint: null,
  template_id: null,
  facts: null,
};

interface PaperAsked {
  readonly id: string;
  readonly committeeId: string;
  readonly kind: PaperKind;
  readonly form: PaperForm;
  readonly source: PaperSource;
}

/** A draft with the words that the data proposes. @throws AppError `papers.needsPlan`, `papers.needsPeriod` */
export function proposedPaper(db: ReadHandle, { id, committeeId, kind, form, source }: PaperAsked, day: CivilDate): PaperRow {
  committeeRow(db, committeeId);
  const blank: PaperRow = { ...newRow, id, committee_id: committeeId, kind, form, source: JSON.stringify(source) };
  const maker = paperMakers[kind];
  const about = aboutOf(blank, day);
  if (kindRules(kind).about !== 'committee' && about.planId === null) throw new AppError('papers.needsPlan');
  if (kindRules(kind).about === 'period' && about.period === null) throw new AppError('papers.needsPeriod');
  const proposed = maker.propose(db, about);
  const last = lastHand(db, committeeId);
  const [signer] = signersOn(db, committeeId, day);
  const head = letterheadOf(db, committeeId);
  const content: PaperContent = {
    head: { ...head, place: head.place === '' ? last.place : head.place },
    addressees: [...(proposed.addressees ?? [])],
    body: lookedAt(form === 'party' ? proposed.body.map(inPartyNumbers) : proposed.body, maker.data(db, about)),
    authority: [...(proposed.authority ?? authorityOf(form, signer?.role ?? 'head'))],
    signer: signer?.name ?? last.signer,
    secretary: '',
    recipients: proposed.recipients.map((line) => (form === 'party' && line === 'Lưu: VT' ? 'Lưu Văn phòng' : line)),
    annexes: [...(proposed.annexes ?? [])],
  };
  return { ...blank, about: proposed.about, content: JSON.stringify(content) };
}

/** *I-* where the State writes *I.* (HD 05-HD/VPTW, I.6). */
const inPartyNumbers = (block: PaperBlock): PaperBlock =>
  block.kind === 'heading' && block.level === 1
    ? { ...block, runs: block.runs.map((run, at) => (at === 0 && 'text' in run ? { ...run, text: run.text.replace(/^([IVXL]+)\. /u, '$1- ') } : run)) }
    : block;
