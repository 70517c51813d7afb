/** One channel for requests, one for progress; see `ipc-host` and `preload`. */
export const REQUEST_CHANNEL = 'bcd';
export const PROGRESS_CHANNEL = 'bcd:progress';
