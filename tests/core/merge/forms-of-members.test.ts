import { expect, it } from 'vitest';
import { fillForm } from '../../kit/fill-form.ts';
import { border, districts, H1, planLedBy, YEAR } from '../reporting/phrase-plan.ts';

type Plan = Awaited<ReturnType<typeof planLedBy>>;

async function formsOf({ test, planId }: Plan, period: string) {
  const { files } = await test.call('forms.create', { planId, period });
  const filled = new Map<string, Uint8Array>();
  for (const { file, addressee } of files) {
    const { bytes } = await test.core.files.read(file);
    filled.set(addressee.name, fillForm(bytes, { documentNumber: '12/BC', documentDate: '12/06/2025', task: () => ({ E: `Kết quả của ${addressee.name}` }) }));
  }
  return filled;
}

async function merge({ test, planId }: Plan, period: string, files: readonly Uint8Array[]) {
  const staged = await Promise.all(files.map((bytes, at) => test.core.files.put(`phieu ${at + 1}.xlsx`, bytes)));
  const preview = await test.call('merge.preview', { planId, period, files: staged });
  await test.call('merge.confirm', { draftId: preview.draftId });
  return preview;
}

it('gives the rows of a member’s form to the member', async () => {
  const plan = await planLedBy([border, border]);
  await plan.fill(border, districts);
  const forms = await formsOf(plan, H1);
  expect([...forms.keys()]).toEqual([...districts]);
  const seen = await merge(plan, H1, [forms.get(districts[2])!, forms.get(districts[0])!]);
  expect(seen.accepted.map(({ addressee, recognisedBy, doubtful, tasks }) => [addressee.kind, addressee.name, recognisedBy, doubtful, tasks])).toEqual([
    ['agency', districts[2], 'id', false, 2],
    ['agency', districts[0], 'id', false, 2],
  ]);
  expect(seen.warnings).toEqual([]);
  expect((await plan.board()).map(([name, state]) => [name, state])).toEqual([
    [districts[0], 'on-time'],
    [districts[1], 'missing'],
    [districts[2], 'on-time'],
  ]);
  const { answers } = await plan.test.call('reporting.timeline', { taskId: plan.tasks[1]!.id, asOf: '2025-07-10', period: H1 });
  expect(answers?.rows.map(({ said }) => said?.result)).toEqual([`Kết quả của ${districts[0]}`, undefined, `Kết quả của ${districts[2]}`]);
  // The second time it corrects only its own.
  const again = fillForm((await plan.test.core.files.read((await plan.test.call('forms.create', { planId: plan.planId, period: H1 })).files[0]!.file)).bytes, {
    documentNumber: '15/BC',
    documentDate: '18/06/2025',
    task: () => ({ E: 'Đính chính' }),
  });
  expect((await merge(plan, H1, [again])).accepted).toMatchObject([{ message: 'correction', addressee: { name: districts[0] } }]);
});

it('takes a form that went to the phrase before its members were given, and says so', async () => {
  const plan = await planLedBy([border]);
  const forms = await formsOf(plan, H1);
  await plan.fill(border, districts);
  const seen = await merge(plan, H1, [forms.get(border)!]);
  expect(seen.accepted).toMatchObject([{ message: 'new', addressee: { kind: 'group', name: border }, tasks: 1, doubtful: true }]);
  expect(seen.warnings.map(({ code }) => code)).toEqual(['phraseByMembers']);
  expect(await plan.board()).toEqual([[border, 'nothing-owed', 0, 'not now'], ...districts.map((name) => [name, 'on-time', 0])]);
});

it('takes a member’s first own form beside what the phrase has sent', async () => {
  const plan = await planLedBy([border]);
  await plan.send(border, '2025-06-12', [{ result: 'Chung', percent: 40 }]);
  await plan.fill(border, districts);
  const forms = await formsOf(plan, H1);
  const seen = await merge(plan, H1, [forms.get(districts[1])!]);
  expect(seen.accepted).toMatchObject([{ message: 'new', addressee: { name: districts[1] } }]);
  expect((await plan.board())[0]).toEqual([border, 'nothing-owed', 0, 'not now']);
});

it('gives a form that went to a member merged since to the body that goes on in its place', async () => {
  const plan = await planLedBy([border]);
  await plan.fill(border, districts);
  const forms = await formsOf(plan, YEAR);
  const from = [await plan.agency(districts[0])];
  await plan.test.call('succession.apply', { kind: 'merge', date: '2025-07-01', legalBasis: 'Nghị quyết', from, to: [{ name: 'UBND xã Hương Khê' }] });
  const seen = await merge(plan, YEAR, [forms.get(districts[0])!]);
  expect(seen.accepted).toMatchObject([{ addressee: { name: 'UBND xã Hương Khê' }, tasks: 1 }]);
  expect(seen.warnings.map(({ code }) => code)).toEqual(['formerAddressee']);
});
