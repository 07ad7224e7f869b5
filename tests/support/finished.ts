// A finished workshop for tests: a kit built for a plan, its scenes, and its PDFs opened and read.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Kit } from '../../src/kit/kit.ts';
import type { Flags } from '../../src/plan/flags.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Page } from '../../src/scene.ts';
import type { Theme } from '../../src/theme/theme.ts';
import type { Built } from '../../src/workshop/build.ts';
import type { Seen } from './operators.ts';
import { readMarks } from './operators.ts';
import { labelsOf, openPdf, pagesOf } from './pdf.ts';
import { buildAll, layoutAll, planOf } from './workshop.ts';

export interface Finished {
  readonly plan: Plan;
  readonly built: Built;
}

export const finish = (
  kit: Kit,
  theme: Theme,
  flags: Omit<Flags, 'kit'> = {},
  names?: readonly string[],
): Finished => {
  const plan = planOf(kit, flags, names);
  return { plan, built: buildAll(kit, plan, theme) };
};

/** A page of a finished PDF beside the scene it was made from. */
export interface FinishedPage {
  readonly label: string;
  readonly file: string;
  readonly scene: Page;
  readonly pdf: PDFPageProxy;
  readonly seen: Seen;
}

/** Every page of one copy of everything, read back from the PDFs. */
export const readAll = async (
  kit: Kit,
  theme: Theme,
  { plan, built }: Finished,
): Promise<readonly FinishedPage[]> => {
  const scenes = layoutAll(kit, plan, theme);
  const files = await Promise.all(built.files.map(async ({ name, bytes }) => readFile(name, bytes)));
  const pages = files.flat();
  return scenes.map((scene) => {
    const file = scene.width < scene.height ? 'guide.pdf' : 'kit.pdf';
    const page = pages.find((one) => one.file === file && one.label === scene.label);
    if (!page) throw new Error(`no page ${scene.label} in ${file}`);
    return { ...page, scene };
  });
};

const readFile = async (file: string, bytes: Uint8Array) => {
  const opened = await openPdf(bytes);
  const labels = await labelsOf(opened);
  const pages = await pagesOf(opened);
  return Promise.all(
    pages.map(async (pdf, i) => ({ file, label: labels[i] ?? '', pdf, seen: await readMarks(pdf) })),
  );
};
