// kitpress init: an organisation's folder with a plan, a brand and a logo to replace, and the kit for those who write their own.
import { argument } from '../shell.ts';
import { initFolder, type NewFolder, type STARTER_FILES } from '../workshop/init.ts';
import { answer } from './answer.ts';
import type { InitFlags } from './flags.ts';
import { allSchemas } from './schemas.ts';
import { table } from './table.ts';
import { type Terminal, worldOf } from './terminal.ts';

const USES: Readonly<Record<(typeof STARTER_FILES)[number], string>> = {
  'workshop.yaml': 'the plan: participants, languages, what to print',
  'brand.yaml': 'your organisation: name, logo, colours, fonts, words',
  'logo.svg': 'a placeholder for your logo',
};

export async function runInit(
  folder: string | undefined,
  { kit = false, json }: InitFlags,
  terminal: Terminal,
): Promise<number> {
  const options = { ...(folder !== undefined && { folder }), kit, schemas: allSchemas() };
  const made = await initFolder(worldOf(terminal), options);
  if (!made.ok) return answer(made, json, terminal);
  const { value } = made;
  const files = value.files.map(({ name, bytes }) => ({
    file: value.folder === '.' ? name : `${value.folder}/${name}`,
    bytes: bytes.length,
  }));
  const summary = { folder: value.folder, kit: value.kit ?? null };
  return answer({ problems: made.problems, text: textOf(value), files, summary }, json, terminal);
}

const textOf = ({ folder: shown, kit }: NewFolder): string => {
  const kitRow = kit ? [[`${kit}/`, 'the kit: its structure, and a folder for each language']] : [];
  const steps = [
    `${shown === '.' ? '' : `cd ${argument(shown)} && `}npx kitpress build`,
    'Replace logo.svg with your logo, and put your name in brand.yaml; "npx kitpress check" reports all problems.',
    ...(kit ? [`Change the texts in ${kit}; "npx kitpress build" uses this kit.`] : []),
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
