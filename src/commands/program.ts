// The commands with their flags and help; each command's code is loaded only when it is run.
import { Command } from 'commander';
import type { ByList, Flags } from '../plan/flags.ts';
import type {
  Choose,
  InitFlags,
  ListFlags,
  MigrateFlags,
  PictureFlags,
  SchemaFlags,
  TestPageFlags,
  VerifyFlags,
} from './flags.ts';
import { JSON_FLAG, KIT, several, withPlan } from './plan-flags.ts';
import type { Terminal } from './terminal.ts';
import { addTranslate } from './translate/commands.ts';

/** The command line as a commander program. Parsing passes the command to `choose` and runs nothing. */
export function program(version: string, terminal: Terminal, choose: Choose, byList?: ByList): Command {
  const root = new Command('kitpress')
    .description(
      'Prints a workshop: checks its content and lays it out as A3 PDFs to print, cut and put on the table.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', ROOT_EXAMPLES)
    // cli.ts words usage errors; commander itself prints only help and version.
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .exitOverride();

  addStart(root, choose);
  addPrinting(root, choose, byList);
  addPreview(root, choose, byList);
  addListAndVerify(root, choose);
  addTestPage(root, choose);
  addSchema(root, choose);
  addTranslate(root, choose);
  addInit(root, choose);
  addMigrate(root, choose);
  addCompletion(root, choose);
  return root;
}

function addStart(root: Command, choose: Choose): void {
  root
    .command('start')
    .description('ask what your workshop needs, write it to workshop.yaml and build it')
    .action(() => choose(async (on) => (await import('./start.ts')).runConversation(on)));
}

const wholeFlags = <F extends Flags>(kit: string | undefined, flags: F, byList: ByList | undefined): F => ({
  ...flags,
  ...(kit !== undefined && { kit }),
  ...(byList && { byList }),
});

function addPrinting(root: Command, choose: Choose, byList: ByList | undefined): void {
  withPlan(root.command('build').argument('[KIT]', KIT))
    .description('make the PDFs: kit.pdf (A3) and guide.pdf (A4)')
    .addHelpText('after', BUILD_EXAMPLES)
    .action((kit: string | undefined, flags: Flags) =>
      choose(async (on) => (await import('./build.ts')).runBuild(wholeFlags(kit, flags, byList), on)),
    );
  withPlan(root.command('check').argument('[KIT]', KIT))
    .description('do everything that build does, but write nothing')
    .addHelpText('after', CHECK_EXAMPLES)
    .action((kit: string | undefined, flags: Flags) =>
      choose(async (on) => (await import('./check.ts')).runCheck(wholeFlags(kit, flags, byList), on)),
    );
  withPlan(root.command('export').argument('[KIT]', KIT))
    .description('draw every page, card and dot as a picture, for whiteboards and the web')
    .option('--svg', 'as SVG, with outlines instead of fonts')
    .option('--png', 'as PNG')
    .option('--px <N>', 'pixels along the longer side of the largest page, at most 4096 (default: 2480)')
    .addHelpText('after', EXPORT_EXAMPLES)
    .action((kit: string | undefined, flags: PictureFlags) =>
      choose(async (on) => (await import('./export.ts')).runPictures(wholeFlags(kit, flags, byList), on)),
    );
}

function addPreview(root: Command, choose: Choose, byList: ByList | undefined): void {
  withPlan(root.command('preview').argument('[KIT]', KIT))
    .description('show the sheets in a browser on this machine, and follow their files as you save them')
    .addHelpText('after', PREVIEW_EXAMPLES)
    .action((kit: string | undefined, flags: Flags) =>
      choose(async (on) => (await import('./preview.ts')).runPreview(wholeFlags(kit, flags, byList), on)),
    );
}

function addListAndVerify(root: Command, choose: Choose): void {
  root
    .command('list')
    .argument('[KIT]', 'show the sheets of this kit (default: list all kits)')
    .description('list kits and editions, or the sheets of one kit')
    .option('--json', JSON_FLAG)
    .addHelpText('after', LIST_EXAMPLES)
    .action((kit: string | undefined, flags: ListFlags) =>
      choose(async (on) => (await import('./list.ts')).runList(kit, flags, on)),
    );
  root
    .command('verify')
    .argument('[FILE...]', 'PDFs written by Kitpress')
    .description('check finished PDFs: complete, printable, accessible, and every text in its place')
    .option(
      '--kit <KIT>',
      'the kit they were made from (default: the one they name, in ./content or built in)',
    )
    .addOption(several('--brand <FILE>', 'the brand.yaml whose texts they use, if any'))
    .option('--json', JSON_FLAG)
    .addHelpText('after', VERIFY_EXAMPLES)
    .action((files: string[], flags: VerifyFlags) =>
      choose(async (on) => (await import('./verify.ts')).runVerify(files, flags, on)),
    );
}

function addTestPage(root: Command, choose: Choose): void {
  root
    .command('test-page')
    .description(
      'make front and back of one sheet that show what a printer does to size, edges, backs and colours',
    )
    .option('--paper <PAPER>', 'paper in the printer, as for build (default: the plan’s, else a3)')
    .option(
      '--lang <LANG>',
      'language of the page, such as sv, or several separated by commas (default: the plan’s, else sv)',
    )
    .option('--kit <KIT>', 'a kit with words of its own in that language, if they do not come with Kitpress')
    .option('--plan <FILE>', 'the plan of the workshop (default: workshop.yaml in the current folder)')
    .option('--out <DIR>', 'folder for test-page.pdf (default: out)')
    .option('--json', JSON_FLAG)
    .addHelpText('after', TEST_PAGE_EXAMPLES)
    .action((flags: TestPageFlags) =>
      choose(async (on) => (await import('./test-page.ts')).runTestPage(flags, on)),
    );
}

function addSchema(root: Command, choose: Choose): void {
  root
    .command('schema')
    .argument('[NAME]', 'the schema to print (default: list their names)')
    .description('print the JSON Schema of a content file, for editors')
    .option('--out <DIR>', 'write all schemas to this folder instead')
    .option('--json', JSON_FLAG)
    .addHelpText('after', SCHEMA_EXAMPLES)
    .action((name: string | undefined, flags: SchemaFlags) =>
      choose(async (on) => (await import('./schema.ts')).runSchema(name, flags, on)),
    );
}

function addInit(root: Command, choose: Choose): void {
  root
    .command('init')
    .argument('[DIR]', 'an empty or new folder (default: the current folder)')
    .description('make a folder for an organisation, with a plan, a brand and a logo to replace')
    .option('--kit', 'also write a small kit into it, to make a workshop of your own; asks for the rest')
    .option('--title <TEXT>', 'title of the kit')
    .option('--lang <LANG>', 'language of the kit, such as sv (default: en)')
    .addOption(several('--themes <NAMES>', 'its themes, one to eight, such as "Before,During,After"'))
    .addOption(
      several('--sheets <NAMES>', 'its sheets, such as poster,vote,cards (see docs/writing-a-kit.md)'),
    )
    .option('--json', JSON_FLAG)
    .addHelpText('after', INIT_EXAMPLES)
    .action((folder: string | undefined, flags: InitFlags) =>
      choose(async (on) => (await import('./init.ts')).runInit(folder, flags, on)),
    );
}

function addMigrate(root: Command, choose: Choose): void {
  root
    .command('migrate')
    .argument('[PATH...]', 'kits, plans, brands or templates, or their folders (default: the current folder)')
    .description('rewrite files of older versions in the new form, in place, with their comments')
    .option('--dry-run', 'show which files would be written, and write nothing')
    .option('--json', JSON_FLAG)
    .addHelpText('after', MIGRATE_EXAMPLES)
    .action((paths: string[], flags: MigrateFlags) =>
      choose(async (on) => (await import('./migrate.ts')).runMigrate(paths, flags, on)),
    );
}

function addCompletion(root: Command, choose: Choose): void {
  root
    .command('completion')
    .argument('<SHELL>', 'bash, zsh, fish or powershell')
    .description('print a script by which a shell completes commands and flags')
    .addHelpText('after', COMPLETION_EXAMPLES)
    .action((shell: string) =>
      choose(async (on) => (await import('./completion.ts')).runCompletion(root, shell, on)),
    );
}

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}\n`).join('')}`;

const ROOT_EXAMPLES = examples(
  'kitpress start                        asks what your workshop needs, and builds it',
  'kitpress build                        the built-in kit for 12 people, into out/',
  'kitpress build --participants 18      … for 18 people',
  'kitpress check                        report all problems, write nothing',
  'kitpress help build                   every flag of build',
);
const BUILD_EXAMPLES = examples(
  'kitpress build --participants names.txt --tables 3    names on the legend, initials on the dots',
  'kitpress build --deep 1,3                             only the themes that were voted for',
  'kitpress build --sheets vote-sheet,vote-dots          only these sheets',
  'kitpress build --copies suggested,notes=2             as many of each as the kit suggests',
  'kitpress build ./my-kit --lang sv,en --out print      another kit, in print/sv and print/en',
  'kitpress build --lang pseudo,pseudo-rtl --out try     test the layout: 40 % longer; right to left',
);
const CHECK_EXAMPLES = examples(
  'kitpress check                  the built-in kit',
  'kitpress check ./my-kit --json  another kit, as JSON',
  'kitpress check --lang pseudo    find texts with no room for a longer language: 40 % longer, with accents',
);
const EXPORT_EXAMPLES = examples(
  'kitpress export --svg                      every page, and each card and dot in out/pieces',
  'kitpress export --png --sheets vote-sheet  one sheet, 2480 pixels wide',
  'kitpress export --svg --png --px 4096      both, as large as whiteboards take them',
);
const PREVIEW_EXAMPLES = examples(
  'kitpress preview                        the built-in kit, or the plan in this folder',
  'kitpress preview ./my-kit --lang sv,en  your own kit in two languages',
);
const LIST_EXAMPLES = examples(
  'kitpress list                       kits and their editions',
  'kitpress list innovation-declaration  its sheets, with pages and copies',
);
const VERIFY_EXAMPLES = examples(
  'kitpress verify out/kit.pdf out/guide.pdf       the files of a build',
  'kitpress verify --kit ./my-kit out/kit.pdf      made from a kit in another folder',
);
const TEST_PAGE_EXAMPLES = examples(
  'kitpress test-page                     for A3, or the paper of workshop.yaml',
  'kitpress test-page --paper a4 --lang de  for A4, in German',
);
const INIT_EXAMPLES = examples(
  'kitpress init our-workshops           workshop.yaml, brand.yaml and logo.svg, ready to build',
  'kitpress init --kit our-workshops     … and a small kit, for authors of a new workshop; asks what it should be',
  'kitpress init --kit --title "Better meetings" --lang en --sheets poster,vote,cards,dots meetings',
);
const MIGRATE_EXAMPLES = examples(
  'kitpress migrate                         the plan here, what it names, and the kits in ./content',
  'kitpress migrate ./my-kit --dry-run      what would be written for one kit',
);
const COMPLETION_EXAMPLES = examples(
  'eval "$(kitpress completion bash)"                            in ~/.bashrc; the same for zsh, in ~/.zshrc',
  'kitpress completion fish | source                             in ~/.config/fish/config.fish',
  'kitpress completion powershell | Out-String | Invoke-Expression  in $PROFILE',
);
const SCHEMA_EXAMPLES = examples(
  'kitpress schema                names of the schemas',
  'kitpress schema plan           the schema of workshop.yaml',
  'kitpress schema --out schemas  all of them, as files',
);
