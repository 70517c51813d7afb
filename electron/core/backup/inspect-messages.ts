import type { Inspection } from './inspect-copy.ts';

export interface InspectRequest {
  readonly id: number;
  readonly work: 'inspect' | 'digest';
  readonly file: string;
}

export type InspectReply =
  | { readonly id: number; readonly ok: true; readonly value: Inspection | string }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly path: string | null; readonly message: string };
