// kitpress init: an organisation's folder with a plan, a brand and a logo to replace, and a small kit for those who write their own.
import type { Problem } from '../problem.ts';
import { argument } from '../shell.ts';
import { folderRefusal, initFolder, type NewFolder, type STARTER_FILES } from '../workshop/init/init.ts';
import { answer } from './answer.ts';
import type { InitFlags } from './flags.ts';
import { allSchemas } from './schemas.ts';
import { table } from './table.ts';
import { type Terminal, worldOf } from './terminal.ts';
import { wishesOf } from './wishes.ts';

const USES: Readonly<Record<(typeof STARTER_FILES)[number], string>> = {
  'workshop.yaml': 'the plan: participants, languages, what to print',
  'brand.yaml': 'your organisation: name, logo, colours, fonts, words',
  'logo.svg': 'a placeholder for your logo',
};

export async function runInit(
  folder: string | undefined,
  flags: InitFlags,
  terminal: Terminal,
): Promise<number> {
  const { json } = flags;
  const world = worldOf(terminal);
  const refused = await folderRefusal(world, folder);
  if (refused) return fail([refused], json, terminal);
  const kit = await wishesOf(world, flags, terminal);
  const options = { ...(folder !== undefined && { folder }), ...(kit && { kit }), schemas: allSchemas() };
  const made = await initFolder(world, options);
  if (!made.ok) return fail(made.problems, json, terminal);
  const { value } = made;
  const files = value.files.map(({ name, bytes }) => ({
    file: value.folder === '.' ? name : `${value.folder}/${name}`,
    bytes: bytes.length,
  }));
  const summary = { folder: value.folder, kit: value.kit ?? null };
  return answer({ problems: made.problems, text: textOf(value), files, summary }, json, terminal);
}

const fail = (problems: readonly Problem[], json: boolean | undefined, terminal: Terminal): Promise<number> =>
  answer({ problems }, json, terminal);

const textOf = ({ folder: shown, kit }: NewFolder): string => {
  const kitRow = kit
    ? [[`${kit}/`, 'the kit: its structure, and its words in a file for each language']]
    : [];
  const steps = [
    ...(shown === '.' ? [] : [`cd ${argument(shown)}`]),
    'npx kitpress build',
    'Replace logo.svg with your logo, and put your name in brand.yaml; "npx kitpress check" reports all problems.',
    ...(kit ? [`Replace the examples in ${kit}; docs/writing-a-kit.md shows every kind of sheet.`] : []),
  ];
  return [
    `In ${shown}/:`,
    ...table([...Object.entries(USES), ...kitRow, ['schemas/', 'for editors that suggest keys']]).map(
      (row) => `  ${row}`,
    ),
    '',
    'Next:',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
};
