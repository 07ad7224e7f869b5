// kitpress export: every page, card and dot of a workshop → pictures in a folder.
import { error, type Problem, type Result, unless } from '../problem.ts';
import { type ExportedFile, exportWorkshop, type PictureFormat } from '../workshop/export.ts';
import type { Pause } from '../workshop/print.ts';
import type { PrintJob } from '../workshop/read.ts';
import type { World } from '../world/world.ts';
import { answer } from './answer.ts';
import type { PictureFact } from './answer-schema.ts';
import { layingOut } from './build.ts';
import type { PictureFlags } from './flags.ts';
import { quantity } from './quantity.ts';
import { type Terminal, withProgress, worldOf } from './terminal.ts';

export async function runPictures(
  { svg, png, px, ...flags }: PictureFlags,
  terminal: Terminal,
): Promise<number> {
  const world = worldOf(terminal);
  const wanted = formatsOf(svg === true, png === true, px);
  if (!wanted.ok) return answer(wanted, flags.json, terminal);
  const exported = await withProgress(
    terminal,
    (step: PrintJob | string) => (typeof step === 'string' ? `Painting ${step} …` : layingOut(step)),
    (pause: Pause<PrintJob | string>) => exportWorkshop(world, flags, { ...wanted.value, pause }),
  );
  if (!exported.ok) return answer(exported, flags.json, terminal);
  const { problems, value } = exported;
  const { workshop } = value;
  const files = value.files.map((file) => factOf(world, workshop.out, file));
  const each = value.files.filter(({ name }) => name.endsWith(`.${wanted.value.formats[0]}`));
  const pieces = each.filter(({ piece }) => piece).length;
  const summary = {
    kit: workshop.kitName,
    pages: each.length - pieces,
    pieces,
    ...(png && { px: wanted.value.px }),
  };
  const text = textOf(summary, wanted.value, world.paths.shown(workshop.out));
  return answer({ problems, text, files, summary }, flags.json, terminal);
}

interface Wanted {
  readonly formats: readonly PictureFormat[];
  readonly px: number;
}

/** Pixels of 150 dpi on A3, which is enough to read the smallest type; and the most that whiteboards show. */
const PX = { usual: 2480, least: 64, most: 4096 };

const formatsOf = (svg: boolean, png: boolean, px: string | undefined): Result<Wanted> => {
  const problems: Problem[] = [];
  const formats = [...(svg ? ['svg' as const] : []), ...(png ? ['png' as const] : [])];
  if (formats.length === 0)
    problems.push(
      error('usage-no-format', 'export needs to know what to write.', {
        hint: 'Add --svg, which is sharp at every size, or --png, or both.',
      }),
    );
  const wide = px === undefined ? PX.usual : /^\s*\d{1,6}\s*$/.test(px) ? Number(px) : Number.NaN;
  if (px !== undefined && !(wide >= PX.least && wide <= PX.most))
    problems.push(wrongPixels(px, wide > PX.most));
  else if (px !== undefined && formats.length > 0 && !png)
    problems.push(
      error('usage-px', '--px: an SVG has no pixels.', { hint: 'Add --png, or leave --px out.' }),
    );
  return unless(problems, () => ({ formats, px: wide }));
};

const wrongPixels = (px: string, tooMany: boolean): Problem =>
  error(
    'usage-px',
    tooMany
      ? `--px: ${px.trim()} is more than ${PX.most} pixels.`
      : `--px: "${px}" is not a number of pixels.`,
    {
      hint: tooMany
        ? `Give ${PX.most} or less: FigJam and Figma make larger pictures smaller, and --svg is sharp at every size.`
        : `Give a whole number from ${PX.least} to ${PX.most}.`,
    },
  );

const factOf = (
  { paths }: World,
  out: string,
  { name, bytes, language, brand, label, width, height, piece }: ExportedFile,
): PictureFact => ({
  file: paths.shown(paths.resolve(out, name)),
  language,
  ...(brand !== undefined && { brand }),
  bytes: bytes.length,
  label,
  width,
  height,
  piece,
});

/** "out: 31 pages and 112 pieces as SVG." */
const textOf = (
  { pages, pieces }: { readonly pages: number; readonly pieces: number },
  { formats, px }: Wanted,
  out: string,
): string => {
  const what = [quantity(pages, 'page'), ...(pieces > 0 ? [quantity(pieces, 'piece')] : [])].join(' and ');
  const as = formats.map((format) => (format === 'png' ? `PNG (${px} pixels)` : 'SVG')).join(' and ');
  const where = pieces > 0 ? ` Cards and dots are in ${out}/pieces: drag them onto the board.` : '';
  return `${out}: ${what} as ${as}.${where}\n`;
};
