import type { CallInput, QueryName } from '../../../shared/api/contract.ts';
import type { Place } from './country-sample.ts';

/** What one screen asks at one place; null where there is nothing to ask. */
type Ask<N extends QueryName> = (at: Place, turn: number) => CallInput<N> | null;

const ofPlan = ({ planId }: Place) => ({ planId });
const period = ({ year }: Place): string => `${year}-M06`;
const asOf = ({ year }: Place): string => `${year}-07-10`;

const searches: readonly ((at: Place) => string)[] = [
  () => 'sở công thương',
  () => 'so cong thuong',
  ({ content }) => content.slice(0, 30),
  ({ content }) => content.split(' ').slice(3, 6).join(' '),
  ({ agencyName }) => agencyName,
  () => 'báo cáo kết quả',
  () => 'y te',
  () => 'kế hoạch 2025',
  () => 'hạ tầng thương mại biên giới',
  () => 'không có ở đâu cả',
  () => 'c',
  () => 'thươ',
  ({ content }) => /\((\d+ hộ)\)/.exec(content)?.[1] ?? 'hộ',
  () => '123/QĐ-UBND',
  () => 'nguyen minh',
];

/** Every question a screen can ask, each at a place of the book. A new query of the contract has to be given one. */
export const questions: { readonly [N in QueryName]: Ask<N> | null } = {
  'agencies.counts': (at) => ({ asOf: asOf(at) }),
  'agencies.groups': () => ({}),
  'agencies.list': (at, turn) => ({
    asOf: asOf(at),
    limit: 200,
    ...(turn % 3 === 1 && { search: 'so cong thuong' }),
    ...(turn % 3 === 2 && { search: at.agencyName }),
  }),
  'agencies.suggest': ({ agencyName }, turn) => ({ text: turn % 2 === 0 ? agencyName.replace('tỉnh', 'tinh') : `${agencyName.slice(0, -3)}x` }),
  'agencies.suggestDetails': ({ agencyName }) => ({ name: agencyName }),
  // Asked of two entries that a clerk holds for one, by their ids.
  'agencies.unifyEffects': null,
  'agencies.unlisted': () => ({}),
  'calendar.year': ({ committeeId, year }) => ({ committeeId, year }),
  'committees.list': () => ({}),
  'documents.annexOptions': ofPlan,
  'evidence.list': ({ taskId }) => ({ subjectIds: [taskId] }),
  'extensions.granted': ofPlan,
  'forms.addressees': (at) => ({ ...ofPlan(at), period: period(at) }),
  'history.ofPlan': ofPlan,
  'history.ofTask': ({ taskId }) => ({ taskId }),
  'history.recent': () => ({}),
  'history.state': () => ({}),
  'indicators.list': (at) => ({ committeeId: at.committeeId, period: period(at) }),
  // The sample has no figures.
  'indicators.series': null,
  'lint.check': ofPlan,
  // Only within an import of returned forms.
  'merge.review': null,
  'paperForms.read': ({ committeeId }) => ({ committeeId }),
  'paperTemplates.list': ({ committeeId }) => ({ committeeId }),
  'papers.list': ({ committeeId }) => ({ committeeId }),
  // The country's book holds no papers.
  'papers.read': null,
  'papers.reportSources': (at) => ({ planId: at.planId, period: period(at), asOf: asOf(at) }),
  'people.list': ({ committeeId }) => ({ committeeId }),
  'periods.list': ({ committeeId, year }) => ({ committeeId, year }),
  'planLife.compare': (at) => (at.versionId === null ? null : { planId: at.planId, left: at.versionId, right: 'current' }),
  'planLife.proposeNextYear': ofPlan,
  'planLife.version': ({ versionId }) => (versionId === null ? null : { versionId }),
  'planLife.versions': ofPlan,
  'planViews.list': ofPlan,
  'plans.columnTexts': ofPlan,
  'plans.list': ({ committeeId }, turn) => (turn % 2 === 0 ? { committeeId } : {}),
  'proposals.answers': ({ committeeId }, turn) => ({ committeeId, text: turn % 2 === 0 ? '' : 'y te' }),
  'proposals.list': ({ committeeId }) => ({ committeeId }),
  'proposals.offered': (at) => ({ planId: at.planId, period: period(at) }),
  'register.answerable': ({ committeeId }, turn) => ({ committeeId, text: turn % 2 === 0 ? '' : 'ke hoach' }),
  'register.incoming': ({ committeeId, year }) => ({ committeeId, year }),
  'register.outgoing': ({ committeeId, year }) => ({ committeeId, form: 'state', span: String(year) }),
  'register.spans': ({ committeeId }) => ({ committeeId }),
  'reporting.asked': (at) => ({ planId: at.planId, period: period(at), addresseeId: at.agencyId }),
  'reminders.facts': (at) => ({ planId: at.planId, period: period(at), asOf: asOf(at) }),
  'reporting.board': (at) => ({ planId: at.planId, period: period(at), asOf: asOf(at) }),
  'reporting.figuresCheck': ({ content }) => ({ text: content }),
  'reporting.grid': (at) => ({ planId: at.planId, asOf: asOf(at) }),
  'reporting.overview': (at) => ({ planId: at.planId, asOf: asOf(at) }),
  'reporting.reportsOf': ({ submissionId }) => ({ submissionId }),
  'reporting.senders': ofPlan,
  'reporting.settings': ({ committeeId }) => ({ committeeId }),
  'reporting.status': (at) => ({ planId: at.planId, asOf: asOf(at) }),
  'reporting.submissions': (at) => ({ planId: at.planId, period: period(at) }),
  'reporting.timeline': ({ taskId }) => ({ taskId }),
  'reporting.waiting': (at) => ({ planId: at.planId, period: period(at), asOf: asOf(at) }),
  'retyping.list': (at) => ({ planId: at.planId, period: period(at) }),
  'search.everywhere': (at, turn) => ({ text: searches[turn % searches.length]?.(at) ?? '', limit: 100 }),
  'succession.list': () => ({}),
  'succession.preview': ({ agencyId }) => ({ kind: 'dissolve', date: '2026-07-01', legalBasis: '', from: [agencyId], to: [] }),
  'succession.starters': () => ({}),
  'system.info': () => ({}),
  'tasks.list': ofPlan,
  'trash.list': () => ({}),
};
