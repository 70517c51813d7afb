import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDate } from '../../../shared/domain/civil-date.ts';
import { owingLeads } from '../../../shared/domain/status/owed-report.ts';
import { allHeard } from '../../../shared/domain/status/routine-class.ts';
import { finishedBy, unconfirmed } from '../../../shared/domain/status/standing-report.ts';
import type { ReportFacts, TaskFacts } from '../../../shared/domain/status/task-facts.ts';
import { ofThoseAnswering, wordsOfEach } from '../../../shared/domain/status/whose-report.ts';

const ids = ['A', 'B', 'C', 'D', 'E'];
const anyId = fc.constantFrom(...ids);
const anySender = fc.record({ lead: fc.option(anyId), standsFor: fc.array(anyId, { maxLength: 3 }) }, { requiredKeys: ['lead'] }) as fc.Arbitrary<
  Pick<ReportFacts, 'lead' | 'standsFor'>
>;

/** The rule as it is told of one report and one that answers. */
function isWordOf({ lead, standsFor }: Pick<ReportFacts, 'lead' | 'standsFor'>, id: string, answering: readonly string[]): boolean {
  if (lead === id) return true;
  if (lead !== null && answering.includes(lead)) return false;
  return standsFor === undefined ? lead === null : standsFor.includes(id);
}

it('gives each that answers the reports that are its word, in the order given', () => {
  fc.assert(
    fc.property(fc.array(anySender, { maxLength: 12 }), fc.uniqueArray(anyId), (reports, answering) => {
      const wordsOf = wordsOfEach(reports, answering);
      for (const id of ids) expect(wordsOf(id)).toEqual(reports.filter((report) => isWordOf(report, id, answering)));
      const ofAny = reports.filter((report) => report.lead === null || answering.some((id) => isWordOf(report, id, answering)));
      expect(ofThoseAnswering(reports, answering)).toEqual(ofAny);
    }),
  );
});

const d = civilDate;

/** One report of each member, and how often it is asked whose they are. */
function phraseOf(members: number) {
  let asked = 0;
  const leads = Array.from({ length: members }, (_, at) => `xã ${String(at).padStart(4, '0')}`);
  const reports = leads.map((lead, at): ReportFacts => {
    const report: ReportFacts = {
      id: String(at).padStart(4, '0'),
      period: '2025-H1',
      lead,
      reportedOn: d('2025-06-10'),
      speaksUpTo: d('2025-06-10'),
      percent: null,
      progress: null,
      completedOn: d('2025-06-09'),
      acceptance: 'claimed',
      decidedOn: null,
      supersededOn: null,
    };
    return Object.defineProperty(report, 'lead', {
      get: () => {
        asked += 1;
        return lead;
      },
    });
  });
  const facts: TaskFacts = {
    deadline: { kind: 'due', start: null, due: d('2025-06-30'), dates: [] },
    deadlineText: 'Trước ngày 30/6/2025',
    givenOn: null,
    leads,
    extensions: [],
    events: [],
    flags: [],
    reports,
  };
  return { leads, reports, facts, asked: () => asked };
}

const asOf = d('2025-07-10');
const period = { code: '2025-Y', windowStart: d('2024-12-15'), windowEnd: d('2025-12-14'), dueOn: d('2025-12-19') };
const works: readonly [name: string, work: (phrase: ReturnType<typeof phraseOf>) => void][] = [
  ['whether all have finished', ({ reports, leads }) => expect(finishedBy(reports, leads, asOf)).toMatchObject({ word: 'claimed' })],
  ['whether all have reported', ({ reports, leads }) => expect(allHeard(reports, leads)).toBe(true)],
  ['which claims wait', ({ reports, leads }) => expect(unconfirmed(reports, asOf)).toHaveLength(leads.length)],
  ['who owes a report', ({ facts, leads }) => expect(leads.filter(owingLeads(facts, period, asOf))).toEqual(leads)],
];

it.each(works)('asks once for all of a phrase %s: twice the members are twice the work', (_, work) => {
  const [some, twice] = [phraseOf(60), phraseOf(120)];
  work(some);
  work(twice);
  expect(some.asked()).toBeGreaterThan(0);
  expect(twice.asked()).toBeLessThanOrEqual(2 * some.asked());
});
