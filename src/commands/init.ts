// kitpress init: an organisation's folder with a plan, a brand and a logo to replace, and the kit for those who write their own.
import { initFolder, type NewFolder, type STARTER_FILES } from '../workshop/init.ts';
import { answer } from './answer.ts';
import type { InitFlags } from './flags.ts';
import { allSchemas } from './schemas.ts';
import { table } from './table.ts';
import { type Terminal, worldOf } from './terminal.ts';

const USES: Readonly<Record<(typeof STARTER_FILES)[number], string>> = {
  'workshop.yaml': 'the plan: who comes, in which languages, what to print',
  'brand.yaml': 'your organisation: name, logo, colours, fonts, words',
  'logo.svg': 'put your logo in its place',
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
    `${shown === '.' ? '' : `cd ${shown} && `}npx kitpress build`,
    'Put your logo in the place of logo.svg, and your name into brand.yaml; "npx kitpress check" says what is wrong.',
    ...(kit ? [`Change the texts in ${kit}; "npx kitpress build" takes the kit from there.`] : []),
  ];
  return [
    `In ${shown}/:`,
    ...table([...Object.entries(USES), ...kitRow, ['schemas/', 'for editors that complete keys']]).map(
      (row) => `  ${row}`,
    ),
    '',
    'Next:',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
};
