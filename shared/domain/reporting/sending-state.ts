/**
 * How an addressee's line of the board is counted: one that leads nothing there need not report, whatever it has sent (one that only helps,
 * or whose tasks another has taken over). Every figure, chip and word of sending goes by this.
 */
export const countedState = <State extends string>({ leadsNow, state }: { readonly leadsNow: boolean; readonly state: State }): State | 'nothing-owed' =>
  leadsNow ? state : 'nothing-owed';

/** Those a report is expected of. */
export const isObliged = (row: { readonly leadsNow: boolean; readonly state: string }): boolean => countedState(row) !== 'nothing-owed';
