const MB = 1024 * 1024;

export interface Limits {
  /** Bytes. The largest honest call is a paste of 20,000 rows. */
  readonly callBody: number;
  /** Bytes. */
  readonly fileBody: number;
  readonly concurrentRequests: number;
  readonly connections: number;
  /** Milliseconds for the headers, then for the whole request, to arrive; answers may take as long as they need. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  /** Milliseconds between two looks at slow requests. */
  readonly checkInterval: number;
}

export const defaultLimits: Limits = {
  callBody: 32 * MB,
  fileBody: 64 * MB,
  concurrentRequests: 32,
  connections: 128,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  checkInterval: 2_000,
};

export const megabytes = (bytes: number): number => Math.round(bytes / MB);
