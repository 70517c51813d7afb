import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { idsInForm } from '../../kit/form-ids.ts';
import { runBcd } from '../../kit/run-bcd.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { projectTop } from '../../kit/test-core.ts';
import { exchanged, fixtureBytes } from '../merge/returned-forms.ts';

describe('bcd forms and bcd merge', () => {
  it('go from a plan to its forms and back, with one document on stdout', async () => {
    const folder = tempFolder();
    const data = path.join(folder, 'data');
    const out = path.join(folder, 'phieu');
    const sample = path.join(projectTop, 'resources', 'samples', 'plan-hatinh-2025.docx');
    const { planId } = (await runBcd(['import', sample, '--data', data, '--json'])).json() as { planId: string };
    const made = await runBcd(['forms', '--plan', planId, '--period', '2025-h1', '--out', out, '--data', data, '--json']);
    expect(made.status, made.stderr).toBe(0);
    const { files } = made.json() as { files: { agency: string; file: string; tasks: number }[] };
    expect(files).toHaveLength(14);
    expect(files.map(({ file }) => path.basename(file)).toSorted()).toEqual(readdirSync(out).toSorted());
    expect(files[0]).toMatchObject({ agency: 'Sở Công Thương', tasks: 8 });

    const old = JSON.parse(readFileSync(path.join(projectTop, 'tests/fixtures/forms/ids.json'), 'utf8')) as Record<string, string[]>;
    const name = path.basename(files[0]!.file);
    const now = idsInForm(readFileSync(files[0]!.file));
    const returned = path.join(folder, 'tra loi.xlsx');
    writeFileSync(returned, exchanged(fixtureBytes('sct.xlsx'), new Map(old[name]!.map((id, at) => [id, now[at]!]))));
    const damaged = path.join(folder, 'hong.xlsx');
    writeFileSync(damaged, readFileSync(returned).subarray(0, 5_000));

    const looked = await runBcd(['merge', returned, damaged, '--period', '2025-H1', '--dry-run', '--data', data, '--json']);
    expect(looked.json()).toMatchObject({ entryId: null, accepted: [{ file: 'tra loi.xlsx', agency: 'Sở Công Thương' }], conflicts: [] });
    const days = ['--received', '2025-06-19', '--received-of', 'tra loi.xlsx=2025-06-17'];
    const astray = await runBcd(['merge', returned, '--period', '2025-H1', '--received-of', 'khac.xlsx=2025-06-17', '--data', data]);
    expect([astray.status, astray.stderr]).toEqual([2, expect.stringContaining('khac.xlsx')]);
    const merged = await runBcd(['merge', returned, damaged, '--period', '2025-H1', '--plan', planId, ...days, '--data', data, '--json']);
    expect(merged.status, merged.stderr).toBe(0);
    expect(merged.json()).toMatchObject({ accepted: [{ receivedOn: '2025-06-17', receivedBy: 'set' }] });
    const answer = merged.json() as { entryId: string; rejected: object[]; changes: object[] };
    expect(answer.entryId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.rejected).toEqual([{ file: 'hong.xlsx', code: 'imports.damaged', message: expect.stringContaining('hong.xlsx') as string }]);
    expect(answer.changes).toHaveLength(27);
    expect(answer.changes[0]).toMatchObject({ agency: 'Sở Công Thương', number: '1', field: 'result', before: '', after: 'Đã thực hiện nhiệm vụ số 1.' });

    const again = await runBcd(['merge', returned, '--period', '2025-H1', '--data', data, '--json']);
    expect(again.status).toBe(0);
    expect(again.json()).toMatchObject({ entryId: null, accepted: [{ message: 'repeat' }], changes: [] });
  });

  it('say what is wrong with a period or a missing file name', async () => {
    const data = tempFolder();
    const wrong = await runBcd(['merge', 'x.xlsx', '--period', '2025-H3', '--data', data]);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('2025-H3')]);
    expect((await runBcd(['merge', '--period', '2025-H1', '--data', data])).status).toBe(2);
  });
});
