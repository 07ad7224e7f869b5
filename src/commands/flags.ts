// The flags of each command, as commander passes them.
import type { Flags } from '../plan/flags.ts';
import type { Terminal } from './terminal.ts';

/** A command ready to run; resolves to its exit code. */
export type Chosen = (terminal: Terminal) => Promise<number>;

/** Takes the command that was parsed. */
export type Choose = (command: Chosen) => void;

/** Of export: those of build, and what kind of pictures. */
export interface PictureFlags extends Flags {
  readonly svg?: boolean;
  readonly png?: boolean;
  readonly px?: string;
}

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
  readonly title?: string;
  readonly lang?: string;
  readonly themes?: string;
  readonly sheets?: string;
  readonly json?: boolean;
}

export interface TestPageFlags {
  readonly kit?: string;
  readonly lang?: string;
  readonly paper?: string;
  readonly plan?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** The flags of every subcommand of translate. */
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
  /** States of texts, with commas between them. */
  readonly only?: string;
  readonly force?: boolean;
}

export interface ImportFlags extends TranslateFlags {
  /** A language tag. */
  readonly as?: string;
  readonly older?: boolean;
  readonly theirs?: boolean;
  readonly ours?: boolean;
  readonly dryRun?: boolean;
}

export interface ProofFlags extends TranslateFlags {
  readonly out?: string;
}

export interface StatusFlags extends TranslateFlags {
  readonly strict?: boolean;
}

export interface MigrateFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}
