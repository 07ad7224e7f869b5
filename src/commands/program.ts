// The commands with their flags and help; each command's code is loaded only when it is asked for.
import { Command, Option } from 'commander';
import type { Flags } from '../plan/flags.ts';
import type { Chosen, InitFlags, ListFlags, SchemaFlags, VerifyFlags } from './flags.ts';
import type { Terminal } from './terminal.ts';
import { addTranslate } from './translate/commands.ts';

/** The command line as commander sees it. Parsing it hands the command to `choose` and runs nothing. */
export function program(version: string, terminal: Terminal, choose: (command: Chosen) => void): Command {
  const root = new Command('kitpress')
    .description(
      'Prints a workshop: checks its content and lays it out as A3 PDFs to print, cut and put on the table.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', ROOT_EXAMPLES)
    // Complaints are worded by cli.ts; commander itself prints help and version only.
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .exitOverride();

  withPlan(root.command('build').argument('[KIT]', KIT))
    .description('make the PDFs: kit.pdf (A3) and guide.pdf (A4)')
    .addHelpText('after', BUILD_EXAMPLES)
    .action((kit: string | undefined, flags: Flags) =>
      choose(async (on) =>
        (await import('./build.ts')).runBuild({ ...flags, ...(kit !== undefined && { kit }) }, on),
      ),
    );
  withPlan(root.command('check').argument('[KIT]', KIT))
    .description('do all that build does, and write nothing')
    .addHelpText('after', CHECK_EXAMPLES)
    .action((kit: string | undefined, flags: Flags) =>
      choose(async (on) =>
        (await import('./check.ts')).runCheck({ ...flags, ...(kit !== undefined && { kit }) }, on),
      ),
    );
  root
    .command('list')
    .argument('[KIT]', 'a kit whose sheets to show')
    .description('show kits and editions, or the sheets of one kit')
    .option('--json', JSON_FLAG)
    .addHelpText('after', LIST_EXAMPLES)
    .action((kit: string | undefined, flags: ListFlags) =>
      choose(async (on) => (await import('./list.ts')).runList(kit, flags, on)),
    );
  root
    .command('verify')
    .argument('[FILE...]', 'PDFs that Kitpress has written')
    .description('read finished PDFs again: whole, printable, readable aloud, and every text in its place')
    .option('--kit <KIT>', 'the kit they were made from (default: the one they name, here or built in)')
    .addOption(several('--brand <FILE>', 'the brand.yaml whose texts they have, where there is one'))
    .option('--json', JSON_FLAG)
    .addHelpText('after', VERIFY_EXAMPLES)
    .action((files: string[], flags: VerifyFlags) =>
      choose(async (on) => (await import('./verify.ts')).runVerify(files, flags, on)),
    );
  root
    .command('schema')
    .argument('[NAME]', 'the schema to print; without it, their names')
    .description('print the JSON Schema of a content file, for editors')
    .option('--out <DIR>', 'write all schemas to this folder instead')
    .option('--json', JSON_FLAG)
    .addHelpText('after', SCHEMA_EXAMPLES)
    .action((name: string | undefined, flags: SchemaFlags) =>
      choose(async (on) => (await import('./schema.ts')).runSchema(name, flags, on)),
    );
  addTranslate(root, choose);
  root
    .command('init')
    .argument('[DIR]', 'an empty folder, or one to be made (default: the one you are in)')
    .description('make an organisation’s folder: its plan, its brand and a place for its logo')
    .option('--kit', 'copy the built-in kit into it as well, to write a workshop of your own')
    .option('--json', JSON_FLAG)
    .addHelpText('after', INIT_EXAMPLES)
    .action((folder: string | undefined, flags: InitFlags) =>
      choose(async (on) => (await import('./init.ts')).runInit(folder, flags, on)),
    );
  return root;
}

const KIT = 'a kit by name, or a folder with a kit.yaml (default: the built-in kit)';
const JSON_FLAG = 'print one JSON object and nothing else';

/** A list may be said in one go or bit by bit: "--lang sv,en" or "--lang sv --lang en". */
const joined = (typed: string, before: string | undefined): string =>
  before === undefined ? typed : `${before},${typed}`;

const several = (flags: string, help: string): Option => new Option(flags, help).argParser(joined);

function withPlan(command: Command): Command {
  return command
    .addOption(
      several(
        '--lang <LANG>',
        'language of the sheets, as sv or sv,en (default: the plan’s, else the kit’s own)',
      ),
    )
    .option('--participants <N|FILE>', 'how many come, or a file with one name a line (default: 12)')
    .option('--groups <N>', 'groups they work in; decides triangles and needles (default: 1)')
    .addOption(several('--principles <IDS>', 'only these principles, on every sheet, as 1,3'))
    .addOption(several('--deep <IDS>', 'only these after the vote: scales, cards, personal dots'))
    .addOption(several('--sheets <IDS>', 'only these sheets; "kitpress list KIT" shows them'))
    .addOption(several('--copies <N>', 'for all: 2; for one: matrix=5; as the kit suggests: suggested'))
    .option('--split', 'a PDF for every sheet in place of kit.pdf')
    .option('--draft', 'print it although texts are missing or stale, with the source in their place')
    .addOption(several('--brand <FILE>', 'an organisation’s brand.yaml, or several with commas'))
    .option('--plan <FILE>', 'the plan of the workshop (default: workshop.yaml, if it is here)')
    .option('--out <DIR>', 'folder for the PDFs (default: out)')
    .option('--json', JSON_FLAG);
}

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}\n`).join('')}`;

const ROOT_EXAMPLES = examples(
  'kitpress build                        the built-in kit for 12 people, into out/',
  'kitpress build --participants 18      … for 18 people',
  'kitpress check                        is everything right? Writes nothing',
  'kitpress help build                   every flag of build',
);
const BUILD_EXAMPLES = examples(
  'kitpress build --participants names.txt --groups 3    names on the legend, initials on the dots',
  'kitpress build --deep 1,3                             only what the vote chose',
  'kitpress build --sheets vote-sheet,vote-dots          a part of it again',
  'kitpress build --copies suggested,notes=2             as many of each as the kit suggests',
  'kitpress build ./my-kit --lang sv,en --out print      another kit, in print/sv and print/en',
  'kitpress build --lang pseudo,pseudo-rtl --out try     a test of the layout: 40 % longer; right to left',
);
const CHECK_EXAMPLES = examples(
  'kitpress check                  the built-in kit',
  'kitpress check ./my-kit --json  another kit, for a program to read',
  'kitpress check --lang pseudo    which texts leave a wordier language no room? 40 % longer, with accents',
);
const LIST_EXAMPLES = examples(
  'kitpress list                       kits and their editions',
  'kitpress list innovation-declaration  its sheets, with pages and copies',
);
const VERIFY_EXAMPLES = examples(
  'kitpress verify out/kit.pdf out/guide.pdf       what a build has written',
  'kitpress verify --kit ./my-kit out/kit.pdf      made from a kit that lies elsewhere',
);
const INIT_EXAMPLES = examples(
  'kitpress init our-workshops           workshop.yaml, brand.yaml and logo.svg, ready to build',
  'kitpress init --kit our-workshops     … and the kit, for authors of a new workshop',
);
const SCHEMA_EXAMPLES = examples(
  'kitpress schema                names of the schemas',
  'kitpress schema plan           the schema of workshop.yaml',
  'kitpress schema --out schemas  all of them, as files',
);
