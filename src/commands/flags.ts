// The flags of each command, as commander hands them over.
import type { Terminal } from './terminal.ts';

/** A command that was asked for, ready to run; answers with its exit code. */
export type Chosen = (terminal: Terminal) => Promise<number>;

export interface ListFlags {
  readonly json?: boolean;
}

export interface SchemaFlags {
  readonly out?: string;
  readonly json?: boolean;
}

export interface VerifyFlags {
  readonly kit?: string;
  readonly brand?: string;
  readonly json?: boolean;
}

export interface InitFlags {
  readonly kit?: boolean;
  readonly json?: boolean;
}

/** What all of them take. */
export interface TranslateFlags {
  /** A kit's name or folder. */
  readonly kit?: string;
  readonly json?: boolean;
}

export interface StartFlags extends TranslateFlags {
  readonly from?: string;
}

export interface ExportFlags extends TranslateFlags {
  readonly format?: string;
  readonly out?: string;
}

export interface ImportFlags extends TranslateFlags {
  readonly older?: boolean;
}

export interface ProofFlags extends TranslateFlags {
  readonly out?: string;
}

export interface StatusFlags extends TranslateFlags {
  readonly strict?: boolean;
}
