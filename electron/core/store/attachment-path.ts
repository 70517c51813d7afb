import path from 'node:path';

/** Where content lies in a folder of attachments: `ab/abcdef…`, by its SHA-256 in lower-case hexadecimal. */
export const attachmentPath = (folder: string, sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);
