import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OperationName } from '../../shared/api/contract.ts';
import { projectTop } from '../kit/test-core.ts';

/** What earlier steps answered, by operation; `file` is the token of the staged sample, `report` of a returned report. */
export interface Heard {
  readonly file: string;
  readonly report: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

export interface Step {
  readonly operation: OperationName;
  readonly input: (heard: Heard) => unknown;
}

export const sampleFile = {
  name: 'Phụ lục.docx',
  bytes: new Uint8Array(readFileSync(path.join(projectTop, 'resources', 'samples', 'plan-hatinh-2025.docx'))),
};

/** A pasted report of Sở Y tế on two tasks of the sample plan. */
export const reportFile = {
  name: 'Báo cáo.txt',
  bytes: new Uint8Array(readFileSync(path.join(projectTop, 'tests', 'fixtures', 'forms', 'syt dan.txt'))),
};

const viewId = '019e0000-0000-7000-8000-000000000001';

const merger = { kind: 'merge', date: '2025-03-01', legalBasis: 'Nghị định số 45/2025/NĐ-CP', to: [{ name: 'Sở Khí hậu' }] };

const decision = { number: 'Quyết định số 1/QĐ-UBND', date: '2025-01-02', issuer: 'UBND tỉnh' };

/** A short working day in which every operation of the contract is called at least once. */
export const scenario: readonly Step[] = [
  step('system.info', () => ({})),
  step('committees.create', () => ({ name: 'Ban Chỉ đạo A', placeName: 'Hà Tĩnh' })),
  step('committees.update', (heard) => ({
    id: read(heard, 'committees.create', 'id'),
    revision: read(heard, 'committees.create', 'revision'),
    shortName: 'BCĐ A',
  })),
  step('committees.list', () => ({})),
  step('plans.create', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), title: 'KẾ HOẠCH', year: 2025 })),
  step('plans.update', (heard) => ({ id: planId(heard), revision: read(heard, 'plans.create', 'revision'), title: 'KẾ HOẠCH 2025' })),
  step('tasks.add', (heard) => ({
    planId: planId(heard),
    rows: ['Một', 'Hai', 'Ba'].map((content) => ({ content, leadText: 'Sở Công Thương', deadlineText: 'Quý IV/2025' })),
  })),
  step('tasks.list', (heard) => ({ planId: planId(heard) })),
  step('plans.columnTexts', (heard) => ({ planId: planId(heard) })),
  step('tasks.edit', (heard) => ({ edits: [{ id: task(heard, 0, 'id'), revision: task(heard, 0, 'revision'), texts: { product: 'Báo cáo' } }] })),
  step('tasks.confirmDeadline', (heard) => ({
    id: task(heard, 1, 'id'),
    revision: task(heard, 1, 'revision'),
    deadline: { kind: 'due', start: null, due: '2025-06-30', frequency: null },
  })),
  step('tasks.paste', (heard) => ({
    planId: planId(heard),
    edits: [{ id: task(heard, 2, 'id'), revision: task(heard, 2, 'revision'), texts: { note: 'Dán' } }],
    rows: [{ content: 'Dán thêm' }],
  })),
  step('tasks.setTogether', (heard) => ({
    planId: planId(heard),
    tasks: (read(heard, 'tasks.paste', 'tasks') as { id: string; revision: number }[]).slice(1).map(({ id, revision }) => ({ id, revision })),
    texts: { leadText: 'Sở Y tế' },
    sectionId: null,
  })),
  step('tasks.move', (heard) => ({ ids: [task(heard, 2, 'id')], afterTaskId: null })),
  step('tasks.shiftLevel', (heard) => ({ ids: [task(heard, 2, 'id')], by: 1 })),
  step('tasks.remove', (heard) => ({ ids: [task(heard, 1, 'id')] })),
  step('history.state', () => ({})),
  step('history.undo', () => ({})),
  step('history.redo', () => ({})),
  step('history.ofTask', (heard) => ({ taskId: task(heard, 0, 'id') })),
  step('history.ofPlan', (heard) => ({ planId: planId(heard) })),
  step('history.recent', () => ({ limit: 50 })),
  step('sections.add', (heard) => ({ planId: planId(heard), title: 'Nhiệm vụ chung', beforeTaskId: task(heard, 0, 'id') })),
  step('sections.rename', (heard) => ({ id: read(heard, 'sections.add', 'id'), revision: read(heard, 'sections.add', 'revision'), title: 'Nhiệm vụ riêng' })),
  step('sections.remove', (heard) => ({ id: read(heard, 'sections.add', 'id') })),
  step('agencies.create', () => ({ name: 'Sở Khí tượng' })),
  step('agencies.create', () => ({ name: 'Sở Khí tượng' })),
  step('agencies.list', () => ({})),
  step('agencies.list', () => ({ search: 'khí tượng', kind: 'department', asOf: '2025-07-01', limit: 10 })),
  step('agencies.counts', () => ({ asOf: '2025-07-01' })),
  step('agencies.unlisted', () => ({})),
  step('agencies.update', (heard) => ({ id: agencyId(heard), revision: read(heard, 'agencies.create', 'revision'), abbreviation: 'SKT', kind: 'department' })),
  step('agencies.learnAlias', (heard) => ({ id: agencyId(heard), alias: 'Sở KT' })),
  step('agencies.suggest', () => ({ text: 'Sở Khí tượn' })),
  step('agencies.suggestDetails', () => ({ name: 'Sở NN&PTNT' })),
  step('tasks.add', (heard) => ({ planId: planId(heard), rows: [{ content: 'Bốn', leadText: 'Sở KT', coordinatorText: 'Các sở, ngành liên quan' }] })),
  step('agencies.groups', () => ({})),
  step('agencies.setGroupMembers', ({ answers }) => {
    const [group] = answers['agencies.groups'] as { id: string; revision: number }[];
    const { id } = answers['agencies.create'] as { id: string };
    return { id: group?.id, revision: group?.revision, members: [{ agencyId: id, validFrom: '2025-01-01', validTo: null }] };
  }),
  step('succession.starters', () => ({})),
  step('succession.preview', (heard) => ({ ...merger, from: [agencyId(heard)] })),
  step('succession.apply', (heard) => ({ ...merger, from: [agencyId(heard)] })),
  step('succession.list', () => ({})),
  step('agencies.create', () => ({ name: 'Cục Quản lý thị trường' })),
  step('succession.applyStarters', () => ({ keys: ['2025-chi-cuc-quan-ly-thi-truong'] })),
  step('agencies.create', () => ({ name: 'Sở Đã nhập nhầm' })),
  step('agencies.remove', (heard) => ({ id: agencyId(heard) })),
  step('agencies.create', () => ({ name: 'Sở Hải văn' })),
  step('agencies.list', () => ({ search: 'Sở Hải văn' })),
  step('agencies.create', () => ({ name: 'Sở Hải vân' })),
  step('agencies.unifyEffects', (heard) => twoEntries(heard)),
  step('agencies.unify', (heard) => twoEntries(heard)),
  step('people.add', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), name: 'Nguyễn Văn A', role: 'member', validFrom: '2025-01-01' })),
  step('people.addMany', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), seats: [{ name: 'Lê Thị Hoa', role: 'member' }] })),
  step('people.update', (heard) => ({ id: read(heard, 'people.add', 'id'), revision: read(heard, 'people.add', 'revision'), role: 'deputy' })),
  step('people.list', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), onDay: '2025-06-30' })),
  step('people.remove', (heard) => ({ id: read(heard, 'people.add', 'id') })),
  step('lint.check', (heard) => ({ planId: planId(heard) })),
  step('lint.ignore', (heard) => ({ planId: planId(heard), keys: ['deadline-missing:x'], ignored: true })),
  step('imports.prepare', () => ({})),
  step('imports.read', ({ file }) => ({ file })),
  step('imports.decode', (heard) => ({ draftId: read(heard, 'imports.read', 'draftId'), convert: false })),
  step('imports.preview', (heard) => ({ draftId: read(heard, 'imports.decode', 'draftId'), table: read(heard, 'imports.read', 'best') })),
  step('imports.changedNumbers', (heard) => ({ draftId: read(heard, 'imports.decode', 'draftId'), planId: planId(heard) })),
  step('imports.newNames', (heard) => ({ draftId: read(heard, 'imports.decode', 'draftId') })),
  step('imports.confirm', (heard) => ({
    draftId: read(heard, 'imports.decode', 'draftId'),
    target: { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo B' }, title: 'PHỤ LỤC', year: 2025 },
  })),
  step('imports.discard', (heard) => ({ draftId: read(heard, 'imports.decode', 'draftId') })),
  step('imports.sample', () => ({})),
  step('documents.prepare', () => ({})),
  step('documents.annexOptions', (heard) => ({ planId: planId(heard) })),
  step('documents.rememberAnnexOptions', (heard) => ({ planId: planId(heard), options: { orientation: 'portrait' } })),
  step('planViews.save', (heard) => ({
    planId: planId(heard),
    view: { id: viewId, name: 'Quý này', search: '', lead: '', deadline: 'quy-nay', grouping: 'lead', hiddenColumns: ['note'], rowMode: 'whole' },
  })),
  step('planViews.list', (heard) => ({ planId: planId(heard) })),
  step('planViews.remove', (heard) => ({ planId: planId(heard), id: viewId })),
  step('documents.planList', (heard) => ({
    planId: planId(heard),
    title: 'Danh sách nhiệm vụ',
    parts: [{ heading: { number: 'I', title: 'Sở Công Thương' }, taskIds: [task(heard, 0, 'id')] }],
    columns: ['lead'],
    format: 'xlsx',
  })),
  step('documents.annex', (heard) => ({ planId: planId(heard), format: 'xlsx', options: {} })),
  step('periods.generate', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), year: 2025 })),
  step('periods.list', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), year: 2025 })),
  step('periods.update', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), code: '2025-H1', revision: 0, dueOn: '2025-06-25' })),
  step('periods.remove', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), code: '2025-Y' })),
  step('reporting.settings', (heard) => ({ committeeId: read(heard, 'committees.create', 'id') })),
  step('reporting.updateSettings', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), settings: { sendingDays: 7 } })),
  step('calendar.setDays', () => ({ days: ['2028-05-02'], kind: 'rest', name: 'Nghỉ hoán đổi' })),
  step('calendar.setOwnDays', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), days: ['2028-03-10'], kind: 'rest' })),
  step('calendar.setSource', () => ({ year: 2028, source: '1/VPCP-KGVX' })),
  step('calendar.year', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), year: 2028 })),
  step('agencies.create', () => ({ name: 'Sở Thủy văn' })),
  step('reporting.record', (heard) => ({
    planId: planId(heard),
    period: '2025-H1',
    addressee: { kind: 'agency', id: agencyId(heard) },
    receivedOn: '2025-06-20',
    reports: [{ taskId: task(heard, 0, 'id'), result: 'Đạt 110 tỷ đồng, tăng 20% so với cùng kỳ là 100 tỷ đồng', completedOn: '2025-06-10' }],
  })),
  step('reporting.submissions', (heard) => ({ planId: planId(heard), period: '2025-H1' })),
  step('reporting.senders', (heard) => ({ planId: planId(heard) })),
  step('reporting.asked', (heard) => ({ planId: planId(heard), period: '2025-H1', addresseeId: agencyId(heard) })),
  step('tasks.list', (heard) => ({ planId: planId(heard) })),
  step('tasks.edit', (heard) => ({ edits: [{ id: task(heard, 0, 'id'), revision: task(heard, 0, 'revision'), texts: { leadText: 'Sở Thủy văn' } }] })),
  step('reporting.reportsOf', (heard) => ({ submissionId: (read(heard, 'reporting.record', 'submission') as { id: string }).id })),
  step('reporting.editReport', (heard) => ({ id: reportId(heard), revision: 0, texts: { percent: 100 } })),
  step('reporting.waiting', (heard) => ({ planId: planId(heard), asOf: '2025-07-01' })),
  step('reporting.accept', (heard) => ({ reportIds: [reportId(heard)], decidedOn: '2025-06-25', withoutProof: true })),
  step('reporting.return', (heard) => ({ reportIds: [reportId(heard)], decidedOn: '2025-06-26', note: 'Thiếu biên bản' })),
  step('reporting.accept', (heard) => ({ reportIds: [reportId(heard)], decidedOn: '2025-06-27', withoutProof: true })),
  step('evidence.attach', (heard) => ({ subject: { kind: 'task', id: task(heard, 0, 'id') }, file: heard.file })),
  step('evidence.list', (heard) => ({ subjectIds: [task(heard, 0, 'id')] })),
  step('evidence.open', (heard) => ({ id: read(heard, 'evidence.attach', 'id') })),
  step('evidence.detach', (heard) => ({ id: read(heard, 'evidence.attach', 'id') })),
  step('extensions.ask', (heard) => ({ taskId: task(heard, 0, 'id'), askedOn: '2025-05-01' })),
  step('extensions.grant', (heard) => ({ id: read(heard, 'extensions.ask', 'id'), revision: 0, decidedOn: '2025-05-02', grantedDue: '2026-01-31' })),
  step('extensions.ask', (heard) => ({ taskId: task(heard, 0, 'id'), askedOn: '2025-05-03' })),
  step('extensions.extend', (heard) => ({ taskIds: [task(heard, 0, 'id')], decidedOn: '2025-05-03', grantedDue: '2026-02-28' })),
  step('extensions.granted', (heard) => ({ planId: planId(heard) })),
  step('extensions.ask', (heard) => ({ taskId: task(heard, 0, 'id'), askedOn: '2025-05-03' })),
  step('extensions.refuse', (heard) => ({ id: read(heard, 'extensions.ask', 'id'), revision: 0, decidedOn: '2025-05-04', reason: 'Đã gia hạn' })),
  step('taskEvents.record', (heard) => ({ taskId: task(heard, 0, 'id'), occurredOn: '2025-03-01', what: 'Có hướng dẫn' })),
  step('taskEvents.remove', (heard) => ({ id: read(heard, 'taskEvents.record', 'id') })),
  step('taskFlags.set', (heard) => ({ taskId: task(heard, 0, 'id'), kind: 'suspended', since: '2025-04-01', reason: 'Chờ vốn' })),
  step('taskFlags.lift', (heard) => ({ id: read(heard, 'taskFlags.set', 'id'), revision: 0, until: '2025-05-01' })),
  step('reporting.grid', (heard) => ({ planId: planId(heard), asOf: '2025-07-01' })),
  step('reporting.timeline', (heard) => ({ taskId: task(heard, 0, 'id'), asOf: '2025-07-01' })),
  step('reporting.board', (heard) => ({ planId: planId(heard), period: '2025-H1', asOf: '2025-07-01' })),
  step('reporting.overview', (heard) => ({ planId: planId(heard), asOf: '2025-07-01' })),
  step('reporting.status', (heard) => ({ planId: planId(heard), asOf: '2025-07-01' })),
  step('documents.overview', (heard) => ({ planId: planId(heard), period: '2025-H1', asOf: '2025-07-01', format: 'xlsx' })),
  step('documents.lateAgencies', (heard) => ({ planId: planId(heard), period: '2025-H1', part: 'missing', asOf: '2025-07-01', format: 'xlsx' })),
  step('reminders.facts', (heard) => ({ planId: planId(heard), period: '2025-H1', asOf: '2025-07-01' })),
  step('papers.reportSources', (heard) => ({ planId: planId(heard), period: '2025-H1', asOf: '2025-07-01' })),
  step('documents.reminders', (heard) => ({ ...letter(heard), format: 'docx' })),
  step('reminders.issue', (heard) => letter(heard)),
  step('retyping.list', (heard) => ({ planId: planId(heard), period: '2025-H1' })),
  step('retyping.mark', (heard) => ({ planId: planId(heard), period: '2025-H1', tasks: [{ taskId: task(heard, 0, 'id'), digest: 'a' }], on: '2025-07-01' })),
  step('documents.list', () => ({
    title: 'Cơ quan',
    note: '',
    lists: [{ label: 'Danh bạ', columns: [{ header: 'Tên', share: 1, figures: false }], rows: [['Sở Y tế']] }],
    format: 'xlsx',
  })),
  step('documents.tracking', (heard) => ({ planId: planId(heard), asOf: '2025-07-01', format: 'xlsx' })),
  step('reporting.figuresCheck', () => ({ text: 'Đạt 110 tỷ đồng, tăng 20% so với cùng kỳ là 100 tỷ đồng' })),
  step('reporting.editSubmission', (heard) => ({
    id: (read(heard, 'reporting.record', 'submission') as { id: string }).id,
    revision: 0,
    receivedOn: '2025-06-17',
  })),
  step('reporting.removeSubmission', (heard) => ({ id: (read(heard, 'reporting.record', 'submission') as { id: string }).id })),
  step('forms.addressees', (heard) => ({ planId: read(heard, 'imports.sample', 'planId'), period: '2025-H1' })),
  step('forms.create', (heard) => ({ planId: read(heard, 'imports.sample', 'planId'), period: '2025-H1' })),
  step('merge.preview', (heard) => ({ planId: read(heard, 'imports.sample', 'planId'), period: '2025-H1', files: [heard.report] })),
  step('merge.review', (heard) => ({ draftId: read(heard, 'merge.preview', 'draftId') })),
  // A draft's question outlives a change; its own confirmation ends it.
  step('people.add', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), name: 'Trần Thị B', role: 'member', validFrom: '2025-01-01' })),
  step('merge.confirm', (heard) => ({ draftId: read(heard, 'merge.preview', 'draftId'), receivedOn: '2025-06-18' })),
  step('merge.discard', (heard) => ({ draftId: read(heard, 'merge.preview', 'draftId') })),
  step('plans.list', () => ({})),
  step('planLife.adopt', (heard) => ({ ...planNow(heard), document: decision })),
  step('planLife.versions', (heard) => ({ planId: planId(heard) })),
  step('planLife.version', (heard) => ({ versionId: read(heard, 'planLife.adopt', 'id') })),
  step('tasks.add', (heard) => ({ planId: planId(heard), rows: [{ content: 'Năm' }] })),
  step('planLife.compare', (heard) => ({ planId: planId(heard), left: read(heard, 'planLife.adopt', 'id'), right: 'current' })),
  step('plans.list', () => ({})),
  step('planLife.amend', (heard) => ({ ...planNow(heard), document: decision })),
  step('planLife.proposeNextYear', (heard) => ({ planId: planId(heard) })),
  step('planLife.createNextYear', (heard) => ({ planId: planId(heard), year: 2026, title: 'KẾ HOẠCH 2026', taskIds: [task(heard, 0, 'id')] })),
  step('plans.list', () => ({})),
  step('planLife.close', planNow),
  step('plans.list', () => ({})),
  step('planLife.reopen', planNow),
  step('plans.remove', (heard) => ({ id: planId(heard) })),
  step('trash.list', () => ({})),
  step('trash.restore', (heard) => ({ ids: [planId(heard)] })),
  step('search.everywhere', () => ({ text: 'ke hoach' })),
  step('plans.list', () => ({})),
  step('paperForms.set', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), usual: 'party', state: { marginTop: 22 } })),
  step('paperForms.read', (heard) => ({ committeeId: read(heard, 'committees.create', 'id') })),
  step('papers.create', (heard) => ({
    committeeId: read(heard, 'committees.create', 'id'),
    kind: 'letter',
    form: 'state',
    source: { planId: null, period: null, asOf: null },
  })),
  step('papers.list', (heard) => ({ committeeId: read(heard, 'committees.create', 'id') })),
  step('papers.read', (heard) => ({ paperId: read(heard, 'papers.create', 'id') })),
  step('papers.edit', (heard) => ({
    id: read(heard, 'papers.create', 'id'),
    revision: 0,
    about: 'cung cấp số liệu',
    content: { addressees: ['Sở Y tế'], body: [{ kind: 'paragraph', runs: [{ text: 'Đề nghị cung cấp số liệu' }] }], signer: 'Nguyễn Văn A' },
  })),
  step('documents.paper', (heard) => ({ paperIds: [read(heard, 'papers.create', 'id')], format: 'docx' })),
  step('documents.unkeptPaper', (heard) => ({
    committeeId: read(heard, 'committees.create', 'id'),
    kind: 'letter',
    source: { planId: null, period: null, asOf: null },
    content: { addressees: ['Sở Y tế'] },
    format: 'docx',
  })),
  step('paperTemplates.give', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), kind: 'letter', file: heard.file, plain: true })),
  step('paperTemplates.list', (heard) => ({ committeeId: read(heard, 'committees.create', 'id') })),
  step('paperTemplates.open', (heard) => ({ id: template(heard).id })),
  step('paperTemplates.fill', (heard) => ({ paperId: read(heard, 'papers.create', 'id'), despite: true })),
  step('paperTemplates.remove', (heard) => template(heard)),
  step('papers.issue', (heard) => ({ id: read(heard, 'papers.create', 'id'), revision: 1, date: '2026-02-02' })),
  step('papers.copy', (heard) => ({ id: read(heard, 'papers.create', 'id') })),
  step('papers.remove', (heard) => ({ ids: [read(heard, 'papers.copy', 'id')] })),
  step('register.record', (heard) => ({ ...series(heard), date: '2026-02-03', subject: 'Kiểm tra', recipients: 'Các sở' })),
  step('register.record', (heard) => ({ ...series(heard), number: 4, date: '2026-02-04', despite: ['register.numberSkips'] })),
  step('register.outgoing', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), form: 'state', span: '2026' })),
  step('register.reserve', (heard) => ({ ...series(heard), count: 2, note: 'Họp' })),
  step('register.edit', (heard) => ({ ...recorded(heard), subject: 'Kiểm tra liên ngành' })),
  step('register.cancel', (heard) => ({ ...recorded(heard), revision: 1, reason: 'In nhầm' })),
  step('register.uncancel', (heard) => ({ ...recorded(heard), revision: 2 })),
  step('register.answerable', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), text: 'kiem tra' })),
  step('register.receive', (heard) => ({
    committeeId: read(heard, 'committees.create', 'id'),
    receivedOn: '2026-02-09',
    sender: 'Sở Y tế',
    documentNumber: '12/BC-SYT',
    documentDate: '2026-02-08',
    answersId: read(heard, 'register.record', 'id'),
    taskIds: [task(heard, 0, 'id')],
  })),
  step('indicators.set', (heard) => ({
    committeeId: read(heard, 'committees.create', 'id'),
    period: '2026-H1',
    added: [{ name: 'Tổng kim ngạch', unit: 'triệu USD', value: '301,9', before: '361.2', stated: 'giảm 16,5 %' }, { name: 'Số tờ khai' }],
  })),
  step('indicators.list', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), period: '2026-H1' })),
  step('indicators.series', (heard) => ({ id: (read(heard, 'indicators.set', 'added') as string[])[0] })),
  step('indicators.move', (heard) => ({
    ids: [(read(heard, 'indicators.set', 'added') as string[])[1]],
    beforeId: (read(heard, 'indicators.set', 'added') as string[])[0],
  })),
  step('indicators.remove', (heard) => ({ ids: [(read(heard, 'indicators.set', 'added') as string[])[1]] })),
  step('proposals.add', (heard) => ({
    committeeId: read(heard, 'committees.create', 'id'),
    proposals: [{ content: 'Bố trí vốn làm kho', addressee: 'UBND tỉnh', sentOn: '2026-02-01' }],
  })),
  step('proposals.answers', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), text: 'y tế' })),
  step('proposals.edit', (heard) => ({
    id: (read(heard, 'proposals.add', 'ids') as string[])[0],
    revision: 0,
    answer: 'Đồng ý',
    answerPaperId: read(heard, 'register.receive', 'id'),
  })),
  step('proposals.list', (heard) => ({ committeeId: read(heard, 'committees.create', 'id') })),
  step('proposals.offered', (heard) => ({ planId: planId(heard), period: '2025-H1' })),
  step('proposals.remove', (heard) => ({ ids: read(heard, 'proposals.add', 'ids') })),
  step('register.incoming', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), year: 2026 })),
  step('evidence.attach', (heard) => ({ subject: { kind: 'incoming', id: read(heard, 'register.receive', 'id') }, file: heard.file })),
  step('register.editIncoming', (heard) => ({ id: read(heard, 'register.receive', 'id'), revision: 0, note: 'Chuyển Tổ giúp việc' })),
  step('register.spans', (heard) => ({ committeeId: read(heard, 'committees.create', 'id') })),
  step('register.printOutgoing', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), form: 'state', span: '2026', format: 'xlsx' })),
  step('register.printIncoming', (heard) => ({ committeeId: read(heard, 'committees.create', 'id'), year: 2026, format: 'xlsx' })),
  step('register.remove', (heard) => ({ ids: [read(heard, 'register.record', 'id')] })),
  step('register.removeIncoming', (heard) => ({ ids: [read(heard, 'register.receive', 'id')] })),
  step('trash.list', () => ({})),
  step('history.undo', () => ({})),
  step('committees.remove', (heard) => ({ id: read(heard, 'committees.create', 'id') })),
  step('trash.list', () => ({})),
  step('trash.restore', (heard) => ({ ids: [read(heard, 'committees.create', 'id')] })),
  step('backup.make', () => ({})),
  step('backup.state', () => ({})),
  step('backup.list', () => ({})),
  step('backup.check', () => ({})),
  step('backup.repair', () => ({})),
  step('backup.setSecondPlace', () => ({ folder: null })),
  step('backup.preview', (heard) => ({ source: { backup: read(heard, 'backup.make', 'file') } })),
  step('backup.restore', (heard) => ({ source: { backup: read(heard, 'backup.make', 'file') } })),
];

function step(operation: OperationName, input: Step['input']): Step {
  return { operation, input };
}

const read = ({ answers }: Heard, operation: OperationName, field: string): unknown => (answers[operation] as Record<string, unknown>)[field];

const agencyId = (heard: Heard): unknown => read(heard, 'agencies.create', 'id');
/** What was found last and what was added last. */
const twoEntries = (heard: Heard) => ({ id: (heard.answers['agencies.list'] as { id: string }[])[0]?.id, duplicateId: agencyId(heard) });

/** A reminder to the first that owes. */
const letter = (heard: Heard) => ({
  planId: planId(heard),
  period: '2025-H1',
  asOf: '2025-07-01',
  form: 'state',
  level: 1,
  head: { parent: '', issuer: 'BCĐ', symbol: '/BCĐ', place: 'Hà Tĩnh', date: '2025-07-02' },
  about: 'đôn đốc báo cáo',
  authority: ['TRƯỞNG BAN'],
  signer: 'Nguyễn Văn A',
  recipients: ['Như trên'],
  letters: (read(heard, 'reminders.facts', 'agencies') as { addressee: { id: string } }[])
    .slice(0, 1)
    .map(({ addressee }) => ({ addresseeId: addressee.id, text: 'Đề nghị gửi báo cáo.' })),
});

const template = (heard: Heard) => {
  const { id, revision } = read(heard, 'paperTemplates.give', 'template') as { id: string; revision: number };
  return { id, revision };
};

const series = (heard: Heard) => ({ committeeId: read(heard, 'committees.create', 'id'), form: 'state', kind: 'KH', span: '2026' });
/** The paper recorded last, as it was then. */
const recorded = (heard: Heard) => ({ id: read(heard, 'register.record', 'id'), revision: read(heard, 'register.record', 'revision') });

const reportId = (heard: Heard): unknown => (read(heard, 'reporting.record', 'reports') as { id: string }[])[0]?.id;

const planId = (heard: Heard): unknown => read(heard, 'plans.create', 'id');

/** The plan as the last list tells it: each step of its life raises the revision. */
function planNow(heard: Heard): { planId: unknown; revision: unknown } {
  const plan = (heard.answers['plans.list'] as { id: string; revision: number }[]).find((each) => each.id === planId(heard));
  return { planId: plan?.id, revision: plan?.revision };
}

const task = (heard: Heard, index: number, field: string): unknown => (read(heard, 'tasks.list', 'tasks') as Record<string, unknown>[])[index]?.[field];
