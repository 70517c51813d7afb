import type { ProgressStage } from '../../shared/api/envelope.ts';
import type { SourceTable } from '../../shared/domain/source-table.ts';
import type { Inspection } from './backup/inspect-copy.ts';
import type { DocumentRenderer } from './typesetting/formal-document.ts';
import type { PaperKind } from '../../shared/domain/papers/paper-kinds.ts';
import type { CheckedTemplate } from './papers/templates/check-template.ts';
import type { PaperFacts } from './papers/templates/paper-facts.ts';
import type { ReturnedFile } from './merge/returned-file.ts';

/** What the core needs of the world outside it. Adapters implement these; tests may. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly files: FileStage;
  readonly attachments: Attachments;
  readonly sourceReader: SourceReader;
  readonly returnedForms: ReturnedFormReader;
  readonly templates: TemplateReader;
  readonly renderer: DocumentRenderer;
  readonly copies: CopyInspector;
  /** Reads a file shipped with the program, e.g. `samples/plan-hatinh-2025.docx`. */
  readonly resource: (name: string) => Promise<Uint8Array>;
  /** A small text shipped with the program, read at once: a query may not wait. */
  readonly resourceNow: (name: string) => string;
}

export interface Clock {
  /** UTC, ISO 8601. */
  now(): string;
  /** The local calendar day, `YYYY-MM-DD`. */
  today(): string;
  /** The local calendar day of an ISO 8601 instant. */
  dayOf(instant: string): string;
}

export interface Ids {
  /** UUIDv7: sorts by time of creation. */
  next(): string;
}

export interface Log {
  /** A fault worth a developer's eye; `ref` is what the user can read on the phone. */
  fault(ref: string, operation: string, error: unknown): void;
}

/** Files on their way in or out. A token is unguessable and lives until the host closes it or the program ends. */
export interface FileStage {
  put(name: string, bytes: Uint8Array): Promise<string>;
  /** A file that stays where it is (chosen in a native dialog, named on the command line). */
  putPath(path: string): string;
  /** Throws `files.tokenGone` when the token is unknown or has been dropped. */
  read(token: string): Promise<StagedFile>;
  drop(token: string): Promise<void>;
  /** At the start, while nobody else has the data folder: removes what a run that was killed has left. */
  sweep(): void;
}

export interface StagedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Content-addressed originals kept beside the database. */
export interface Attachments {
  /** Puts content on the disk under a passing name. Whoever prepares it discards it in the end, kept or not. */
  prepare(bytes: Uint8Array): Promise<PreparedAttachment>;
  read(sha256: string): Promise<Uint8Array>;
  /**
   * At the start, while nobody else has the data folder: removes what was prepared and never kept, and the content that
   * `mayGo` gives up. Files that are not of this store's making stay.
   */
  sweep(mayGo: (content: { readonly sha256: string; readonly writtenAt: number }) => boolean): void;
  /** Null where there is none that can be read. */
  readMark(): FolderMark | null;
  writeMark(mark: FolderMark): void;
}

/** What the folder of attachments has seen of its book (see `sweep-leftovers.ts`). */
export interface FolderMark {
  /** The newest audit entry; null: the book was empty. */
  readonly entryId: string | null;
  /** UTC, ISO 8601. Content written until then is never swept. */
  readonly keptBefore: string;
}

export interface PreparedAttachment {
  /** Lower-case hexadecimal SHA-256. */
  readonly sha256: string;
  readonly size: number;
  /** Gives the content its lasting name; called in the transaction whose row names it, so that no row ever names nothing. */
  keep(): void;
  discard(): Promise<void>;
}

export type ReportProgress = (stage: ProgressStage, done: number, total: number) => void;

/** Opens a source file away from the main thread, which it may take a hostile file to stall. */
export interface SourceReader {
  /** Starts what reads, ahead of the first file. */
  prepare(): void;
  /** Refuses with the `imports.*` codes. */
  read(bytes: Uint8Array, name: string, signal: AbortSignal, progress: ReportProgress): Promise<SourceFile>;
}

export interface SourceFile {
  readonly format: string;
  readonly tables: readonly SourceTable[];
}

/** Reads returned report forms, several at a time, away from the main thread. */
export interface ReturnedFormReader {
  /** How many files it reads at once. */
  readonly width: number;
  /** Refuses with the `imports.*` codes. */
  read(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<ReturnedFile>;
}

/** Reads copies of the book whole, away from the main thread. */
export interface CopyInspector {
  /** @param file A copy under a passing name; left as one file, through to the disk. */
  inspect(file: string): Promise<Inspection>;
  /** SHA-256 of a file. */
  digest(file: string): Promise<string>;
}

/** Opens an office's own Word template away from the main thread. Both refuse with the `imports.*` codes of files that are not to be opened. */
export interface TemplateReader {
  check(bytes: Uint8Array, name: string, kind: PaperKind, signal: AbortSignal): Promise<CheckedTemplate>;
  /** The finished Word file, read back. Refuses with `templates.cannotFill`, `templates.readBackDiffers` too. */
  fill(bytes: Uint8Array, name: string, facts: PaperFacts, signal: AbortSignal): Promise<Uint8Array>;
}
