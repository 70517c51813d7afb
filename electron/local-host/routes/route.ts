import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '../../core/create-core.ts';
import type { BodyKind } from '../guards/content-type.ts';
import type { Limits } from '../limits.ts';
import type { Session } from '../session.ts';

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly pattern: RegExp;
  readonly body: BodyKind;
  /** False only where the caller comes to get the bearer. */
  readonly needsBearer: boolean;
  readonly answer: (exchange: Exchange) => Promise<void> | void;
}

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What the route's pattern caught. */
  readonly caught: readonly string[];
  readonly host: HostParts;
}

export interface HostParts {
  readonly core: Core;
  /** Who is recorded as having made the change. */
  readonly actor: string;
  readonly session: Session;
  readonly limits: Limits;
}
