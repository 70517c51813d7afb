import { address, oneOf, PATH, type RouteOf } from './address.ts';

export const historyAddress = address('history', 'lich-su', { tab: oneOf(PATH, { '': 'changes', 'thung-rac': 'trash' }) });
export type HistoryRoute = RouteOf<typeof historyAddress>;
export const historyRoute = (tab: HistoryRoute['tab'] = 'changes'): HistoryRoute => historyAddress.of({ tab });
