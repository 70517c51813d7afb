import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordBody } from '../../../electron/core/typesetting/read-back/word-text.ts';
import { canonicalText, fingerprintVersion, type PlanState } from '../../../shared/domain/plan-diff/plan-state.ts';
import { byField } from '../../../shared/domain/plan-table/plan-fields.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { planWith, projectTop, testCore } from '../../kit/test-core.ts';

const document = { number: 'Quyết định số 1/QĐ-UBND', date: '2025-01-02', issuer: 'UBND tỉnh' };
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('fingerprints', () => {
  const state = (more: Partial<PlanState> = {}): PlanState => ({
    title: 'KẾ HOẠCH',
    numbering: 'continuous',
    columns: [
      { field: 'number', label: 'STT' },
      { field: 'content', label: 'Nội dung' },
    ],
    rows: [{ ...byField(() => ''), kind: 'task', id: 'a', number: '1', numberText: null, content: 'Họp', own: {} }],
    ...more,
  });

  it('read the same in both ways where a plan has no column of its own, and differ where it has', () => {
    expect(canonicalText(state(), 1)).toBe(canonicalText(state(), 2));
    expect(canonicalText(state(), 1)).toBe('["KẾ HOẠCH",[["number","STT"],["content","Nội dung"]],[["task","1","Họp","","","","",""]]]');
    const own = state({
      columns: [...state().columns, { field: 'own:x', label: 'Kinh phí', group: 'Nguồn lực' }],
      rows: [{ ...state().rows[0]!, own: { 'own:x': '5 tỷ' } }],
    });
    expect(canonicalText(own, 2)).toBe(
      '["KẾ HOẠCH",[["number","STT"],["content","Nội dung"],["own","Kinh phí","Nguồn lực"]],[["task","1","Họp","","","","","","5 tỷ"]]]',
    );
  });

  it('taken by the program before there were own columns still verify, print and tell what has changed since', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'bcd.sqlite');
    copyFileSync(path.join(projectTop, 'tests/fixtures/stores/version-5-adopted.sqlite'), file);
    const old = new Database(file, { readonly: true });
    const before = old.prepare('SELECT id, plan_id, fingerprint, snapshot FROM plan_versions ORDER BY ordinal DESC LIMIT 1').get() as Record<string, string>;
    old.close();
    expect(before['snapshot']).not.toContain('own');

    const test = await testCore(folder);
    const planId = before['plan_id']!;
    const [version] = (await test.call('planLife.versions', { planId })).slice(-1);
    expect(version).toMatchObject({ id: before['id'], fingerprint: before['fingerprint'], fingerprintVersion: 1 });
    const frozen = JSON.parse(before['snapshot']!) as PlanState;
    expect(sha256(canonicalText(frozen, version!.fingerprintVersion))).toBe(before['fingerprint']);
    expect((await test.call('planLife.version', { versionId: before['id']! })).rows.every(({ own }) => Object.keys(own).length === 0)).toBe(true);

    // The plan still says what that version says: what is printed now carries the code that was printed then.
    const printedCode = async (versionId: string | null) => {
      const { file } = await test.call('documents.annex', { planId, versionId, format: 'docx', options: { fingerprint: true } });
      const parts = readWordBody((await test.core.files.read(file)).bytes);
      return parts.flatMap((part) => (part.kind === 'paragraph' && part.text.startsWith('Mã đối chiếu: ') ? [part.text.slice(-12)] : []));
    };
    expect(await printedCode(version!.id)).toEqual([before['fingerprint']!.slice(0, 12)]);
    expect(await printedCode(null)).toEqual([before['fingerprint']!.slice(0, 12)]);
    const { revision } = (await test.call('plans.list', {})).find(({ id }) => id === planId)!;
    expect(await test.refusal('planLife.amend', { planId, revision, document })).toBe('planLife.nothingChanged');
  });

  it('of a new adoption cover own columns, and an amendment that only adds one is an amendment', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Họp', 'Báo cáo']);
    const adopted = await test.call('planLife.adopt', { planId: plan.id, revision: plan.revision, document });
    expect(adopted.fingerprintVersion).toBe(fingerprintVersion);
    const now = async () => (await test.call('plans.list', {}))[0]!;
    const wider = await test.call('plans.update', {
      id: plan.id,
      revision: (await now()).revision,
      columns: [...(await now()).columns, { field: 'own', label: 'Kinh phí', group: 'Nguồn lực' }],
    });
    const column = wider.columns.at(-1)!.field;
    await test.call('tasks.edit', { edits: [{ id: tasks[1]!.id, revision: tasks[1]!.revision, texts: { [column]: '5 tỷ' } }] });
    const differences = await test.call('planLife.compare', { planId: plan.id, left: adopted.id, right: 'current' });
    expect(differences.map(({ kind, field, heading, before, after }) => [kind, field, heading, before, after])).toEqual([
      ['title', 'columns', null, expect.any(String), expect.stringContaining('Nguồn lực: Kinh phí')],
      ['changed', column, 'Kinh phí', '', '5 tỷ'],
    ]);
    const amended = await test.call('planLife.amend', { planId: plan.id, revision: (await now()).revision, document: { ...document, number: '2/QĐ-UBND' } });
    expect(amended.fingerprint).not.toBe(adopted.fingerprint);
    expect(amended.differences).toHaveLength(2);
    const version = await test.call('planLife.version', { versionId: amended.id });
    expect(version.rows[1]!.own).toEqual({ [column]: '5 tỷ' });

    // Only how the table is shown: nothing to amend.
    const { columns, revision } = await now();
    await test.call('plans.update', {
      id: plan.id,
      revision,
      columns: columns.map((each) => (each.field === column ? { ...each, hidden: true, width: 30 } : each)),
    });
    expect(await test.refusal('planLife.amend', { planId: plan.id, revision: (await now()).revision, document })).toBe('planLife.nothingChanged');
  });

  it('stand for a column however it is called: a renamed heading changes the heading only', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Họp']);
    const wide = await test.call('plans.update', { id: plan.id, revision: plan.revision, columns: [...plan.columns, { field: 'own', label: 'Kinh phí' }] });
    const column = wide.columns.at(-1)!.field;
    await test.call('tasks.edit', { edits: [{ id: tasks[0]!.id, revision: tasks[0]!.revision, texts: { [column]: '5 tỷ' } }] });
    const adopted = await test.call('planLife.adopt', { planId: plan.id, revision: wide.revision, document });
    const { columns, revision } = (await test.call('plans.list', {}))[0]!;
    await test.call('plans.update', { id: plan.id, revision, columns: columns.map((each) => (each.field === column ? { ...each, label: 'Dự toán' } : each)) });
    const differences = await test.call('planLife.compare', { planId: plan.id, left: adopted.id, right: 'current' });
    expect(differences.map(({ field }) => field)).toEqual(['columns']);
  });
});
