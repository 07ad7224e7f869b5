// The use case "export": every page and every piece of a workshop as a picture, SVG or PNG, for whiteboards and the web.
import type { Kinds } from '../kinds/kind.ts';
import type { Flags } from '../plan/flags.ts';
import { failed, ok, type Problem, type Result } from '../problem.ts';
import { ownAsset, type World } from '../world/world.ts';
import { type Laid, layout } from './layout.ts';
import { type NamedPage, pagesToExport } from './named-pages.ts';
import { folderOf, type Pause, wordsAlone } from './print.ts';
import { type PrintJob, readWorkshop, type Workshop } from './read.ts';

export type PictureFormat = 'svg' | 'png';

export interface PictureOptions {
  readonly formats: readonly PictureFormat[];
  /** Of PNGs: pixels along the longer side of the largest page; everything else is to the same scale. */
  readonly px: number;
  readonly kinds?: Kinds;
  /** Before an issue is laid out, and before a PNG is painted: its name. */
  readonly pause?: Pause<PrintJob | string>;
}

export interface ExportedFile {
  /** Relative to the folder of the export: "en/05-assessment-3.svg". */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly language: string;
  /** The id of the brand, if there is one. */
  readonly brand: string | undefined;
  /** As printed: "S3". */
  readonly label: string;
  /** mm */
  readonly width: number;
  readonly height: number;
  /** It is something that is cut out, not a page. */
  readonly piece: boolean;
}

export interface ExportedWorkshop {
  readonly workshop: Workshop;
  readonly files: readonly ExportedFile[];
}

/** Draws and writes a workshop: all files or none. Problems: also those of writing. */
export async function exportWorkshop(
  world: World,
  flags: Flags,
  options: PictureOptions,
): Promise<Result<ExportedWorkshop>> {
  const drawn = await drawWorkshop(world, flags, options);
  if (!drawn.ok) return drawn;
  const { workshop, files } = drawn.value;
  const written = await world.write(
    workshop.out,
    files.map(({ name, bytes }) => ({ name, bytes })),
  );
  const problems = [...drawn.problems, ...written.problems];
  return written.ok ? ok(drawn.value, problems) : { ok: false, problems };
}

async function drawWorkshop(
  world: World,
  flags: Flags,
  options: PictureOptions,
): Promise<Result<ExportedWorkshop>> {
  const { pause = async () => {} } = options;
  const read = await readWorkshop(world, flags, options.kinds);
  if (!read.ok) return read;
  const { issues } = read.value;
  if (issues.some(({ kit }) => kit.sheets.length === 0)) return failed(wordsAlone(read.value));
  const problems: Problem[] = [...read.problems];
  const laid: { readonly issue: PrintJob; readonly sheets: readonly Laid[] }[] = [];
  for (const issue of issues) {
    await pause(issue);
    const result = layout({ ...issue, kinds: read.value.kinds });
    problems.push(...result.problems);
    if (result.ok) laid.push({ issue, sheets: result.value });
  }
  if (laid.length < issues.length) return { ok: false, problems };
  const files: ExportedFile[] = [];
  for (const { issue, sheets } of laid)
    files.push(
      ...(await drawIssue(world, issue, sheets, { ...options, folder: folderOf(read.value, issue) })),
    );
  await pause();
  return ok({ workshop: read.value, files }, problems);
}

async function drawIssue(
  world: World,
  issue: PrintJob,
  sheets: readonly Laid[],
  { formats, px, pause = async () => {}, folder }: PictureOptions & { readonly folder: string },
): Promise<readonly ExportedFile[]> {
  const { faces, brand } = issue.theme;
  const pages = pagesToExport(issue, sheets);
  // After the pieces have been drawn, which open no other faces than their pages have.
  await faces.loadPrograms('opened');
  const { openOutlines } = await import('../svg/outlines.ts');
  const draw = openOutlines(faces.byKey);
  const largest = Math.max(...pages.map(({ page: { width, height } }) => Math.max(width, height)));
  const files: ExportedFile[] = [];
  for (const named of pages) {
    const { page, piece, bare } = named;
    const svg = draw(page, { area: trimmed(page), ...(bare && { bare }) });
    for (const format of formats) {
      const name = `${folder}${named.name}.${format}`;
      if (format === 'png') await pause(name);
      const bytes =
        format === 'svg'
          ? new TextEncoder().encode(svg)
          : await painted(world, svg, Math.max(1, Math.round((page.width / largest) * px)));
      files.push({
        name,
        bytes,
        language: issue.kit.edition.language,
        brand: brand?.id,
        label: page.label,
        width: page.width,
        height: page.height,
        piece,
      });
    }
  }
  return files;
}

/** On a screen there is no bleed. */
const trimmed = ({ width, height }: NamedPage['page']) => ({ x: 0, y: 0, width, height });

const painted = async (world: World, svg: string, width: number): Promise<Uint8Array> => {
  world.optimise();
  const { pixelsOf } = await import('../image/svg/resvg.ts');
  const png = await pixelsOf({ text: svg, fonts: [] }, width, () => ownAsset(world, 'resvg.wasm'));
  if (!png) throw new Error('resvg cannot paint a page');
  return png;
};
