import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../shared/api/app-error.ts';
import type { Session } from '../core/api/session.ts';
import type { Core } from '../core/create-core.ts';
import { sendRefusal, setSafeHeaders } from './answers.ts';
import { Concurrency } from './guards/concurrency.ts';
import { isExpectedContentType } from './guards/content-type.ts';
import { isOwnHost } from './guards/host-header.ts';
import { isAllowedMethod } from './guards/method.ts';
import { isOwnOrigin } from './guards/origin-header.ts';
import { LaunchCodes } from './launch-codes.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { callRoute } from './routes/call-route.ts';
import { fileRoutes } from './routes/file-routes.ts';
import type { HostParts, Route } from './routes/route.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { listStaticFiles, sendStatic, type StaticFiles } from './static-files.ts';

export interface LocalHostOptions {
  readonly core: Core;
  /** Whose calls these are: the person at this PC. */
  readonly session: Session;
  /** The built renderer. */
  readonly rendererFolder: string;
  readonly limits?: Partial<Limits>;
}

const routes: readonly Route[] = [callRoute, ...fileRoutes, ...sessionRoutes];

/** The core behind HTTP on the loopback interface, for a browser of the same machine. */
export class LocalHost {
  readonly #server: Server;
  readonly #parts: HostParts;
  readonly #files: StaticFiles;
  readonly #concurrency: Concurrency;
  #port = 0;

  constructor({ core, session, rendererFolder, limits: given }: LocalHostOptions) {
    const limits = { ...defaultLimits, ...given };
    this.#parts = { core, session, launchCodes: new LaunchCodes(), limits };
    this.#files = listStaticFiles(rendererFolder);
    this.#concurrency = new Concurrency(limits.concurrentRequests);
    this.#server = createServer(
      {
        headersTimeout: limits.headersTimeout,
        requestTimeout: limits.requestTimeout,
        keepAliveTimeout: limits.keepAliveTimeout,
        connectionsCheckingInterval: limits.checkInterval,
        maxHeaderSize: 16_384,
      },
      (request, response) => void this.#answer(request, response),
    );
    this.#server.maxConnections = limits.connections;
  }

  /** @param port 0 takes any free one. Rejects with the system's error when it cannot be had. */
  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** An address that opens one window: `http://127.0.0.1:PORT/#<launch code>`. */
  launchAddress(): string {
    return `http://127.0.0.1:${this.#port}/#${this.#parts.launchCodes.issueCode()}`;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setSafeHeaders(response);
    try {
      await this.#route(request, response, this.#checkSender(request));
    } catch (error) {
      // A client that hangs up while sending is no fault of ours.
      if (!(error instanceof AppError) && !request.errored) process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
      sendRefusal(response, error);
    }
  }

  /** Nothing of a request is looked at before these hold. */
  #checkSender({ headers, method = '' }: IncomingMessage): string {
    const { host, origin } = headers;
    if (!isOwnHost(host, this.#port) || !isAllowedMethod(method) || !isOwnOrigin(origin, method, host ?? '')) {
      throw new AppError('host.foreignRequest');
    }
    return `http://${host}`;
  }

  async #route(request: IncomingMessage, response: ServerResponse, base: string): Promise<void> {
    const url = addressOf(request, base);
    const file = this.#files.get(url.pathname);
    if (file && (request.method === 'GET' || request.method === 'HEAD')) {
      return sendStatic(response, file, request.method === 'HEAD');
    }
    for (const route of routes) {
      const match = route.method === request.method ? route.pattern.exec(url.pathname) : null;
      if (match) return this.#call(route, request, response, url, match.slice(1));
    }
    throw new AppError('host.unknownAddress');
  }

  async #call(route: Route, request: IncomingMessage, response: ServerResponse, url: URL, caught: string[]): Promise<void> {
    const { authorization, 'content-type': type } = request.headers;
    if (route.needsBearer && !this.#parts.launchCodes.accepts(authorization)) throw new AppError('host.signedOut');
    if (!isExpectedContentType(type, route.body)) throw new AppError('host.malformed');
    const leave = this.#concurrency.enter();
    if (!leave) throw new AppError('host.busy');
    try {
      await route.answer({ request, response, url, caught, host: this.#parts });
    } finally {
      leave();
    }
  }
}

function addressOf(request: IncomingMessage, base: string): URL {
  const url = request.url?.startsWith('/') ? URL.parse(`${base}${request.url}`) : null;
  if (!url) throw new AppError('host.malformed');
  return url;
}
