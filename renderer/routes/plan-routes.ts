import { address, oneOf, PATH, required, text, type More, type RouteOf } from './address.ts';

/** The plan's table. */
export const planAddress = address('plan', 'ke-hoach', {
  planId: required(PATH),
  /** Words searched for. */
  search: text('tim'),
  /** Id of the lead agency or group filtered by. */
  lead: text('chu-tri'),
  /** Kind of deadline filtered by. */
  deadline: text('han'),
  /** The task chosen. */
  row: text('dong'),
  /** What the tasks are gathered by; none: the plan's own order. */
  grouping: oneOf('nhom', { '': 'none', 'chu-tri': 'lead', muc: 'section', han: 'deadline' }),
  /** The check before printing stands beside the table. */
  check: oneOf('soat', { '': false, '1': true }),
});
export type PlanRoute = RouteOf<typeof planAddress>;
export const planRoute = (planId: string, more: More<PlanRoute> = {}): PlanRoute => planAddress.of({ planId, ...more });

export const planLifeAddress = address('plan-life', 'vong-doi', {
  planId: required(PATH),
  view: oneOf('viec', { '': 'versions', 'ban-hanh': 'adopt', 'sua-doi': 'amend', 'so-sanh': 'compare', 'nam-moi': 'next-year' }),
  /** Ids of the versions compared, or `current`; empty: the newest two. */
  left: text('trai'),
  right: text('phai'),
});
export type PlanLifeRoute = RouteOf<typeof planLifeAddress>;
export const planLifeRoute = (planId: string, more: More<PlanLifeRoute> = {}): PlanLifeRoute => planLifeAddress.of({ planId, ...more });

export const printAddress = address('print', 'in', {
  planId: required(PATH),
  /** Only the tasks led by this agency or group; empty prints all. */
  lead: text('chu-tri'),
  /** Id of the frozen version printed; empty: the plan as it stands. */
  version: text('ban'),
});
export type PrintRoute = RouteOf<typeof printAddress>;
export const printRoute = (planId: string, more: More<PrintRoute> = {}): PrintRoute => printAddress.of({ planId, ...more });

export const importAddress = address('import', 'nhap', {
  step: oneOf('buoc', { '': 1, '2': 2, '3': 3, '4': 4 }),
  /** The plan from which the import was opened, offered as a target. */
  into: text('vao'),
  /** The committee a new plan would be of; empty: that of the plan. */
  committeeId: text('ban'),
});
export type ImportRoute = RouteOf<typeof importAddress>;
export const importRoute = (more: More<ImportRoute> = {}): ImportRoute => importAddress.of(more);
