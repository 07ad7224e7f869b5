// kitpress translate: its subcommands with their flags and help; each one's code is loaded only when it is run.
import { type Command, Option } from 'commander';
import type {
  Choose,
  ExportFlags,
  ImportFlags,
  ProofFlags,
  StartFlags,
  StatusFlags,
  TranslateFlags,
} from '../flags.ts';

const LANG = 'language tag of the edition, such as nb or pt-BR';

/** Adds the command and its subcommands to the command line. */
export function addTranslate(root: Command, choose: Choose): void {
  const translate = root
    .command('translate')
    .description('make and maintain an edition in another language')
    .addHelpText('after', EXAMPLES);
  both(translate.command('start').argument('<LANG>', LANG))
    .description('make a new edition: every text empty, with its source in a comment above it')
    .option('--from <LANG>', 'the language to translate from (default: the kit’s own)')
    .action((language: string, flags: StartFlags) =>
      choose(async (on) => (await import('./start.ts')).runStart(language, flags, on)),
    );
  both(translate.command('status').argument('[LANG]', `${LANG} (default: all of them)`))
    .description('list what is missing, stale or too long, by file and line')
    .option('--strict', 'exit with code 1 if anything is listed')
    .action((language: string | undefined, flags: StatusFlags) =>
      choose(async (on) => (await import('./status.ts')).runStatus(language, flags, on)),
    );
  both(translate.command('update').argument('<LANG>', LANG))
    .description(
      'after translating, or after the source has changed: add new keys, follow renamed ones, mark what is stale',
    )
    .action((language: string, flags: TranslateFlags) =>
      choose(async (on) => (await import('./update.ts')).runUpdate(language, flags, on)),
    );
  addExchange(translate, choose);
  both(translate.command('proof').argument('<LANG>', LANG))
    .description('make a PDF with source and translation side by side, for reviewers')
    .option('--out <DIR>', 'folder for proof-LANG.pdf (default: out)')
    .action((language: string, flags: ProofFlags) =>
      choose(async (on) => (await import('./proof.ts')).runProof(language, flags, on)),
    );
}

/** The files of translators' programs. */
function addExchange(translate: Command, choose: Choose): void {
  both(translate.command('export').argument('[LANG]', `${LANG} (for tmx and tbx by default: all of them)`))
    .description(
      'write all texts and their sources to one file, for Poedit, Weblate, a spreadsheet or an agency',
    )
    .option(
      '--format <FORMAT>',
      'po (gettext), xliff (XLIFF 2.0), xliff-1.2, csv, xlsx; tmx (translation memory), tbx (glossary)',
      'po',
    )
    .option('--out <FILE>', 'the file to write (default: LANG.po, LANG.xlf …; KIT.tmx, KIT.tbx)')
    .option(
      '--only <STATES>',
      'texts in these states alone: missing, stale, same, needs-review (with commas between them)',
    )
    .option('--force', 'overwrite a file that is not an export, or that has work the edition lacks')
    .action((language: string | undefined, flags: ExportFlags) =>
      choose(async (on) => (await import('./export.ts')).runExport(language, flags, on)),
    );
  both(translate.command('import').argument('<FILE>', 'a PO, XLIFF, CSV or XLSX file that export made'))
    .description('put what is new in a returned file into its edition: all of it or nothing')
    .option(
      '--as <LANG>',
      'the edition that the file is of, if it does not say so or several are in its language',
    )
    .option('--older', 'accept a file although its sources have changed: those texts stay stale')
    .addOption(
      new Option('--theirs', 'where file and edition have both changed, take the file’s text').conflicts(
        'ours',
      ),
    )
    .option('--ours', 'where file and edition have both changed, keep the edition’s text')
    .option('--dry-run', 'list what would change, and write nothing')
    .action((file: string, flags: ImportFlags) =>
      choose(async (on) => (await import('./import.ts')).runImport(file, flags, on)),
    );
}

const both = (command: Command): Command =>
  command
    .option('--kit <DIR>', 'a kit by name, or a folder with a kit.yaml (default: the built-in kit)')
    .option('--json', 'print one JSON object and nothing else');

const EXAMPLES = `
Examples:
  kitpress translate start nb         makes the folder nb, to fill in with any editor
  kitpress translate status nb        what is left to do
  kitpress translate update nb        record what you have translated, mark what is stale
  kitpress translate export nb        nb.po, for Poedit or Weblate
  kitpress translate import nb.po     import it when it comes back
  kitpress translate proof nb         source and translation side by side, on paper
  kitpress check --lang nb --draft    does what you have fit on the sheets?
`;
