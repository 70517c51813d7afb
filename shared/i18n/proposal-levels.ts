import type { ProposalLevel } from '../domain/proposals/proposal-level.ts';

/** Of a proposal, on the screen and as a heading of a report. */
export const levelNames: Readonly<Record<ProposalLevel, string>> = {
  central: 'Trung ương',
  province: 'Tỉnh',
  committee: 'Ban Chỉ đạo',
  agency: 'Sở, ban, ngành',
  commune: 'Xã, phường',
  other: 'Nơi khác',
};
