import { annexOptions, type AnnexOptions } from '../../../../shared/api/documents.api.ts';
import { versionsOf } from '../../plan-life/plan-versions.repo.ts';
import { civilDate, formatLongDate } from '../../../../shared/domain/civil-date.ts';
import type { ReadHandle, WriteHandle } from '../../store/handles.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';

const settingKey = (planId: string): string => `annex:${planId}`;
/** The paper typed for the print of one frozen version. */
const paperKey = (versionId: string): string => `annex-paper:${versionId}`;

/**
 * The choices last used for this plan's annex, or the defaults. Where no paper was typed, *Kèm theo* names the one that issued what
 * is printed: the version's own, or the last that issued the plan.
 */
export function annexOptionsOf(db: ReadHandle, planId: string, versionId: string | null = null): AnnexOptions {
  const options = rememberedFor(db, planId);
  const typed = versionId === null ? options.attachedTo : typedFor(db, versionId);
  return { ...options, attachedTo: typed || issuingPaper(db, planId, versionId) };
}

/** A paper that is proposed anyway is not kept as typed: the next amendment proposes another. */
export function rememberAnnexOptions(db: WriteHandle, planId: string, options: AnnexOptions, versionId: string | null = null): void {
  const typed = options.attachedTo === issuingPaper(db, planId, versionId) ? '' : options.attachedTo;
  if (versionId !== null) writeSetting(db, paperKey(versionId), typed);
  writeSetting(db, settingKey(planId), { ...options, attachedTo: versionId === null ? typed : rememberedFor(db, planId).attachedTo });
}

const rememberedFor = (db: ReadHandle, planId: string): AnnexOptions =>
  annexOptions.catch(annexOptions.parse({})).parse(readSetting(db, settingKey(planId)) ?? {});

function typedFor(db: ReadHandle, versionId: string): string {
  const typed = readSetting(db, paperKey(versionId));
  return typeof typed === 'string' ? typed : '';
}

/** *Quyết định số 12/QĐ-UBND ngày 20 tháng 12 năm 2024 của UBND tỉnh*; empty while the plan is a draft. */
function issuingPaper(db: ReadHandle, planId: string, versionId: string | null): string {
  const versions = versionsOf(db, planId);
  const version = versionId === null ? versions.at(-1) : versions.find(({ id }) => id === versionId);
  if (!version) return '';
  const named = `${version.document_number} ${formatLongDate(civilDate(version.document_date))}`;
  return version.issuer === '' ? named : `${named} của ${version.issuer}`;
}
