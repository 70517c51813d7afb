import { generateNKeysBetween } from 'fractional-indexing';
import { newAgencyRow } from '../../../electron/core/agencies/agencies.repo.ts';
import { newGroupRow } from '../../../electron/core/agencies/agency-groups.repo.ts';
import { newCommitteeRow } from '../../../electron/core/committees/committees.repo.ts';
import { defaultColumns } from '../../../electron/core/plans/plan-columns.ts';
import { rowOf } from '../../../electron/core/reporting/periods.repo.ts';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
import { splitAgencyText } from '../../../shared/domain/agencies/agency-names.ts';
import { periodsOfYear, type StandardPeriod } from '../../../shared/domain/reporting/periods.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { BulkWriter, Ids } from './bulk-writer.ts';
import { Chance } from './chance.ts';
import * as say from './country-words.ts';

/** How large the book is: the country is 34 provinces of 60 committees with plans of ten years, 32 tasks each, ten reports a task. */
export interface CountrySize {
  readonly provinces: number;
  readonly committees: number;
  readonly years: number;
}

const NOW = 2026;
const PERIODS = 10;
const COMMUNES = 100;

/** @param share 1: the country; 0.1: a tenth of its committees */
export function countrySize(share: number): CountrySize {
  const provinces = Math.max(1, Math.round(34 * Math.sqrt(share)));
  return { provinces, committees: Math.max(1, Math.round((2040 * share) / provinces)), years: 10 };
}

/** Fills a data folder that was just made with the book of a country. Returns the number of rows written. */
export function writeCountry(dataFolder: string, size: CountrySize): number {
  const writer = new BulkWriter(dataFolder);
  new CountryBook(writer).write(size);
  writer.close();
  return writer.rows;
}

interface Province {
  readonly name: string;
  /** Id of the body that a cell's words mean in this province. */
  readonly agencies: ReadonlyMap<string, string>;
  readonly communes: readonly string[];
}

class CountryBook {
  readonly #to: BulkWriter;
  readonly #ids = new Ids();
  readonly #chance = new Chance(20_250_701);
  readonly #phrases = new Map<string, string>();
  readonly #deadlines = new Map<string, string>();

  constructor(writer: BulkWriter) {
    this.#to = writer;
  }

  write({ provinces, committees, years }: CountrySize): void {
    for (const name of say.central) this.#agency(name);
    for (const phrase of say.phrases) this.#phrase(phrase);
    for (const place of say.provinces.slice(0, provinces)) {
      const province = this.#province(place);
      for (let index = 0; index < committees; index += 1) this.#committee(province, index, years);
    }
  }

  #agency(name: string, abbreviation = ''): string {
    const row = { ...newAgencyRow(this.#ids.next(), name), abbreviation };
    this.#to.add('agencies', row);
    return row.id;
  }

  #phrase(phrase: string): string {
    const known = this.#phrases.get(phrase);
    if (known !== undefined) return known;
    const row = newGroupRow(this.#ids.next(), phrase);
    this.#to.add('agency_groups', row);
    this.#phrases.set(phrase, row.id);
    return row.id;
  }

  /** Its bodies under their full names, each also known by a shorter one; its communes; one reorganisation. */
  #province(name: string): Province {
    const full = (office: string): string => (office.endsWith(' tỉnh') ? `${office} ${name}` : `${office} tỉnh ${name}`);
    const agencies = new Map<string, string>();
    for (const office of say.officeNames) {
      const id = this.#agency(full(office));
      agencies.set(office, id);
      this.#to.add('agency_aliases', { id: this.#ids.next(), agency_id: id, alias: `${office} ${name}` });
    }
    const communes = Array.from({ length: COMMUNES }, (_, index) => {
      const commune = `UBND xã ${say.communeName(index)} tỉnh ${name}`;
      this.#agency(commune);
      return say.communeName(index);
    });
    for (const phrase of ['UBND các huyện biên giới', 'Các sở, ngành, địa phương liên quan']) {
      const group = this.#phrase(`${phrase} tỉnh ${name}`);
      for (const agency of [...agencies.values()].slice(0, 12)) {
        this.#to.add('agency_group_members', { id: this.#ids.next(), group_id: group, agency_id: agency, valid_from: null, valid_to: null });
      }
    }
    const [from, to] = [this.#agency(full('Sở Thông tin và Truyền thông')), agencies.get('Sở Khoa học và Công nghệ') ?? ''];
    const succession = this.#ids.next();
    this.#to.add('successions', {
      id: succession,
      kind: 'merge',
      date: '2025-03-01',
      legal_basis: 'Nghị định số 45/2025/NĐ-CP',
      applied_at: `${NOW}-01-05T01:00:00.000Z`,
    });
    [from, to].forEach((agency, side) =>
      this.#to.add('succession_parties', {
        id: this.#ids.next(),
        succession_id: succession,
        side: side === 0 ? 'from' : 'to',
        ordinal: 0,
        agency_id: agency,
        name: '',
      }),
    );
    return { name, agencies, communes };
  }

  #committee(province: Province, index: number, years: number): void {
    const name = `Ban Chỉ đạo ${say.committeeField(index)} tỉnh ${province.name}`;
    const committee = { ...newCommitteeRow(this.#ids.next(), name), place_name: province.name };
    this.#to.add('committees', committee);
    const seats = ['head', 'standing-deputy', 'deputy', ...Array.from({ length: 9 }, () => 'member' as const)] as const;
    for (const role of seats) {
      const person = `${this.#chance.of(say.family)} ${this.#chance.of(say.given)} ${this.#chance.of(say.given)}`;
      const [office, agency] = this.#chance.of([...province.agencies]);
      this.#to.add('memberships', {
        id: this.#ids.next(),
        revision: 0,
        committee_id: committee.id,
        name: person,
        name_fold: foldText(person),
        position: `Lãnh đạo ${office}`,
        agency_id: agency,
        role,
        valid_from: `${NOW - years + 1}-01-01`,
        valid_to: null,
        decision: `Quyết định số ${this.#chance.below(3000)}/QĐ-UBND`,
      });
    }
    for (let year = NOW - years + 1; year <= NOW; year += 1) this.#plan(province, { committeeId: committee.id, index, year });
  }

  #plan(province: Province, { committeeId, index, year }: { committeeId: string; index: number; year: number }): void {
    const created = `${year}-01-05T02:00:00.000Z`;
    const id = this.#ids.next();
    const title = `KẾ HOẠCH NHIỆM VỤ TRỌNG TÂM NĂM ${year} VỀ ${say.committeeField(index).toUpperCase()} CỦA TỈNH ${province.name.toUpperCase()}`;
    this.#to.add('plans', {
      id,
      revision: 0,
      committee_id: committeeId,
      title,
      year,
      status: year < NOW - 1 ? 'closed' : year === NOW ? 'draft' : 'adopted',
      numbering: 'continuous',
      columns: JSON.stringify(defaultColumns),
      source_name: `kế hoạch ${year}.docx`,
      created_at: created,
    });
    const imported = this.#entry(created, 'imports.confirm', `kế hoạch ${year}.docx (32 nhiệm vụ)`);
    this.#inserted(imported, 'plans', id, id);
    this.#to.add('attachments', {
      id: this.#ids.next(),
      subject_id: id,
      sha256: '0'.repeat(64),
      name: `kế hoạch ${year}.docx`,
      size: 60_000,
      added_at: created,
    });
    const tasks = this.#tasks(province, { planId: id, year, entry: imported });
    this.#edits(tasks, year);
    if (year < NOW) this.#version(id, title, year, tasks);
    const periods = this.#periods(committeeId, year);
    this.#reports({ planId: id, committeeId, year }, tasks, periods);
  }

  #tasks(province: Province, { planId, year, entry }: { planId: string; year: number; entry: string }): PlannedTask[] {
    const ranks = generateNKeysBetween(null, null, say.sampleRows.length);
    return say.sampleRows.map((sample, place): PlannedTask => {
      const deadline = `${this.#chance.of(say.deadlines)}${this.#chance.once(3) ? ` năm ${year}` : ''}`;
      const row = {
        id: this.#ids.next(),
        revision: 0,
        plan_id: planId,
        section_id: null,
        rank: ranks[place] ?? '',
        number_text: null,
        level: 0,
        content: `${sample.content.replaceAll('Hà Tĩnh', province.name)} Địa bàn: xã ${this.#chance.of(province.communes)}, xã ${this.#chance.of(province.communes)} (${this.#chance.below(900)} hộ)`,
        lead_text: sample.lead,
        coordinator_text: sample.coordinator,
        deadline_text: deadline,
        product: this.#chance.of(say.products),
        note: this.#chance.of(say.notes),
        deadline: this.#deadline(deadline, year),
        deadline_confirmed: null,
      };
      this.#to.add('tasks', row);
      this.#inserted(entry, 'tasks', row.id, row.id);
      const leads = this.#assign(province, row.id, 'lead', sample.lead, entry);
      this.#assign(province, row.id, 'coordinator', sample.coordinator, entry);
      return { row, lead: leads[0] ?? null };
    });
  }

  /** One cell in a hundred names somebody nobody knows. */
  #assign(province: Province, taskId: string, role: 'lead' | 'coordinator', cell: string, entry: string): (string | null)[] {
    const { agencies, groups } = splitAgencyText(cell);
    const unknown = this.#chance.once(100) ? [`Ban Quản lý dự án số ${this.#chance.below(5000)}`] : [];
    return [...agencies, ...unknown, ...groups].map((text, ordinal) => {
      const agency = province.agencies.get(text) ?? null;
      const id = this.#ids.next();
      const group = agency === null ? (this.#phrases.get(text) ?? null) : null;
      this.#to.add('task_assignments', { id, task_id: taskId, role, ordinal, agency_id: agency, group_id: group, text, named_agency_id: agency });
      this.#inserted(entry, 'task_assignments', id, taskId);
      return agency;
    });
  }

  #deadline(text: string, year: number): string {
    const key = `${year} ${text}`;
    let json = this.#deadlines.get(key);
    if (json === undefined) {
      const { kind, start, due, frequency, dates, flags, certain } = parseDeadline(text, { year });
      json = JSON.stringify({ kind, start, due, frequency, dates: [...dates], flags: [...flags], certain });
      this.#deadlines.set(key, json);
    }
    return json;
  }

  /** Ten edits a plan, each undone once in ten; two rows that were deleted. */
  #edits(tasks: readonly PlannedTask[], year: number): void {
    for (let edit = 0; edit < 10; edit += 1) {
      const { row } = this.#chance.of(tasks);
      const at = `${year}-02-${10 + edit}T03:00:00.000Z`;
      const [before, after] = [JSON.stringify({ ...row, product: '' }), JSON.stringify({ ...row, revision: 1 })];
      const entry = this.#entry(at, 'tasks.edit', '1 ô');
      this.#changed(entry, 'tasks', row.id, row.id, before, after);
    }
    for (let gone = 0; gone < 2; gone += 1) {
      const { row } = this.#chance.of(tasks);
      const id = this.#ids.next();
      const entry = this.#entry(`${year}-03-01T03:00:00.000Z`, 'tasks.remove', '1 nhiệm vụ');
      this.#changed(entry, 'tasks', id, id, JSON.stringify({ ...row, id, content: `${row.content} (đã bỏ)` }), null);
    }
  }

  #version(planId: string, title: string, year: number, tasks: readonly PlannedTask[]): void {
    const rows = tasks.map(({ row }, place) => ({
      kind: 'task',
      id: row.id,
      number: String(place + 1),
      numberText: null,
      level: 0,
      content: row.content,
      lead: row.lead_text,
      coordinator: row.coordinator_text,
      deadline: row.deadline_text,
      product: row.product,
      note: row.note,
    }));
    this.#to.add('plan_versions', {
      id: this.#ids.next(),
      plan_id: planId,
      ordinal: 1,
      previous_id: null,
      document_number: `Quyết định số ${this.#chance.below(3000)}/QĐ-UBND`,
      document_date: `${year}-01-20`,
      issuer: 'UBND tỉnh',
      frozen_at: `${year}-01-20T02:00:00.000Z`,
      fingerprint: '0'.repeat(64),
      tasks: tasks.length,
      snapshot: JSON.stringify({ title, numbering: 'continuous', columns: defaultColumns, rows }),
    });
  }

  #periods(committeeId: string, year: number): StandardPeriod[] {
    const periods = periodsOfYear(year, ['month'], 6).slice(0, PERIODS);
    for (const period of periods) this.#to.add('reporting_periods', rowOf(committeeId, period));
    return periods;
  }

  /** Every lead answers for its tasks in every period; one message in ten comes late. */
  #reports(plan: { planId: string; committeeId: string; year: number }, tasks: readonly PlannedTask[], periods: readonly StandardPeriod[]): void {
    const led = Map.groupBy(
      tasks.filter(({ lead }) => lead !== null),
      ({ lead }) => lead,
    );
    periods.forEach((period, order) => {
      const periodId = `${plan.committeeId}/${period.code}`;
      for (const [agency, theirs] of led) {
        const submission = this.#ids.next();
        const received = this.#chance.once(10) ? `${period.dueOn.slice(0, 8)}28` : period.windowEnd;
        const recorded = `${received}T04:00:00.000Z`;
        const entry = this.#entry(recorded, 'reporting.record', `${theirs.length} nhiệm vụ`);
        this.#to.add('submissions', {
          id: submission,
          revision: 0,
          plan_id: plan.planId,
          period_id: periodId,
          agency_id: agency,
          group_id: null,
          message: 'new',
          received_on: received,
          document_number: `${this.#chance.below(900)}/BC`,
          document_date: received,
          channel: 'paper',
          note: '',
          recorded_at: recorded,
          superseded_by: null,
        });
        this.#inserted(entry, 'submissions', submission, submission);
        for (const { row } of theirs) this.#report({ taskId: row.id, periodId, submission, received, order, entry });
      }
    });
  }

  #report(said: { taskId: string; periodId: string; submission: string; received: string; order: number; entry: string }): void {
    const id = this.#ids.next();
    const percent = Math.min(100, (said.order + 1) * 9 + this.#chance.below(10));
    this.#to.add('task_reports', {
      id,
      revision: 0,
      task_id: said.taskId,
      period_id: said.periodId,
      submission_id: said.submission,
      reported_on: said.received,
      result: `Đã tổ chức ${this.#chance.below(20)} hội nghị với ${this.#chance.below(900)} lượt người tham gia; đạt ${percent}% kế hoạch.`,
      cumulative: '',
      percent,
      progress: this.#chance.once(8) ? 'behind' : 'on-track',
      difficulty: this.#chance.once(6) ? 'Kinh phí bố trí chậm.' : '',
      cause: '',
      proposal: '',
      evidence: '',
      completed_on: percent >= 100 ? said.received : null,
      acceptance: percent >= 100 ? 'claimed' : 'none',
      decided_on: null,
      decision_note: '',
      superseded_by: null,
      superseded_on: null,
    });
    this.#inserted(said.entry, 'task_reports', id, said.taskId);
  }

  #entry(at: string, operation: string, subject: string): string {
    const id = this.#ids.next();
    this.#to.add('audit_log', { id, at, actor: 'văn thư', operation, subject, kind: 'do', reverses: null, reversed_by: null });
    return id;
  }

  #inserted(entry: string, table: string, row: string, subject: string): void {
    this.#changed(entry, table, row, subject, null, null);
  }

  #changed(entry: string, table: string, row: string, subject: string, before: string | null, after: string | null): void {
    this.#to.add('audit_changes', { entry_id: entry, table_name: table, row_id: row, subject_id: subject, before, after });
  }
}

interface PlannedTask {
  readonly row: Parameters<BulkWriter['add']>[1] & { readonly id: string } & Readonly<
      Record<'content' | 'lead_text' | 'coordinator_text' | 'deadline_text' | 'product' | 'note', string>
    >;
  readonly lead: string | null;
}
