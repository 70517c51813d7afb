import { annexOptions, type AnnexOptions } from '../../../shared/api/documents.api.ts';
import type { ReadHandle, WriteHandle } from '../store/handles.ts';
import { readSetting, writeSetting } from '../store/settings.ts';

const settingKey = (planId: string): string => `annex:${planId}`;

/** The choices last used for this plan's annex, or the defaults. */
export function annexOptionsOf(db: ReadHandle, planId: string): AnnexOptions {
  return annexOptions.catch(annexOptions.parse({})).parse(readSetting(db, settingKey(planId)) ?? {});
}

export function rememberAnnexOptions(db: WriteHandle, planId: string, options: AnnexOptions): void {
  writeSetting(db, settingKey(planId), options);
}
