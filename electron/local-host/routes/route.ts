import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Session } from '../../core/api/session.ts';
import type { Core } from '../../core/create-core.ts';
import type { BodyKind } from '../guards/content-type.ts';
import type { Limits } from '../limits.ts';
import type { LaunchCodes } from '../launch-codes.ts';

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
  readonly session: Session;
  readonly launchCodes: LaunchCodes;
  readonly limits: Limits;
}
