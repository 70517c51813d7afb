import { address, type RouteOf } from './address.ts';

export const backupAddress = address('backup', 'sao-luu', {});
export type BackupRoute = RouteOf<typeof backupAddress>;
export const backupRoute = (): BackupRoute => backupAddress.of({});
