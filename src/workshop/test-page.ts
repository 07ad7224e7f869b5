// The use case "test-page": front and back of one sheet, which shows what a printer does to what is printed on it.

import { directionOf } from '../direction.ts';
import { openContext } from '../furniture/context.ts';
import type { TestPaper } from '../kinds/test-page/front.ts';
import { layTestPage } from '../kinds/test-page/layout.ts';
import { liesOnTest, TEST_PAPER, testPageMeasures } from '../kinds/test-page/measures.ts';
import type { Kit } from '../kit/kit.ts';
import { collate } from '../page/copies.ts';
import { type Format, turned, upright } from '../page/format.ts';
import { mirrored } from '../page/mirror.ts';
import type { Paper } from '../paper.ts';
import { checkPdf } from '../pdf/check.ts';
import { writePdf } from '../pdf/write.ts';
import { type Choices, wrong } from '../plan/choices.ts';
import type { Flags } from '../plan/flags.ts';
import { resolvePlan } from '../plan/plan.ts';
import { failed, ok, type Problem, type Result, unless } from '../problem.ts';
import type { Document, Page } from '../scene.ts';
import type { Theme } from '../theme/theme.ts';
import type { World } from '../world/world.ts';
import { readChoices } from './choices.ts';
import { findKit, hasEdition, type KitFolder, openWords, readKit, usualLanguage } from './kits.ts';
import { readLook } from './look.ts';
import { readPrinting } from './papers.ts';
import { dateOf, USUAL_OUT, unknownLanguage } from './read.ts';

/** What a test page takes of the flags of a build. */
export type TestPageOptions = Pick<Flags, 'kit' | 'lang' | 'paper' | 'plan' | 'out'>;

export interface TestPages {
  /** One for each language. */
  readonly files: readonly TestPageFile[];
  readonly paper: string;
  /** mm: the lengths of its rulers. */
  readonly across: number;
  readonly down: number;
}

interface TestPageFile {
  /** As people see it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly language: string;
}

const FILE = 'test-page.pdf';

/** Writes test-page.pdf, in a folder for each language where there are several. Problems: of plan and flags; a paper that is too small; texts that have no room; those of writing. */
export async function writeTestPages(world: World, options: TestPageOptions): Promise<Result<TestPages>> {
  const { paths } = world;
  const wanted = await readChoices(world, options);
  if (!wanted.ok) return wanted;
  const { choices, planFolder } = wanted.value;
  const words = await readWords(world, choices, planFolder);
  const date = dateOf({}, world.epoch);
  const { paper: said } = choices;
  const printing = await readPrinting(world, said ? { paper: said } : {}, planFolder, undefined);
  if (!words.ok || !printing.ok || !date.ok)
    return failed(...words.problems, ...printing.problems, ...date.problems);
  const { paper } = printing.value;
  const format = formatFor(paper);
  if (format === undefined) return failed(tooSmall(choices, paper));
  const inPlan = said?.value.trim() ?? paper.name.toLowerCase();
  const on = { paper, format, date: date.value, test: { name: paper.name, inPlan } };
  const template = choices.template && { ...choices.template, base: planFolder };
  const made: Result<MadePage>[] = [];
  for (const kit of words.value) {
    const theme = await readLook(world, [kit], template);
    made.push(theme.ok ? await makePage(world, kit, theme.value, on) : theme);
  }
  const problems = made.flatMap((one) => one.problems);
  if (made.some(({ ok: isMade }) => !isMade)) return failed(...problems);
  const pages = made.flatMap((one) => (one.ok ? [one.value] : []));
  const base = choices.out && !('flag' in choices.out.from) ? planFolder : paths.resolve();
  const out = paths.resolve(base, choices.out?.value ?? USUAL_OUT);
  const nameOf = ({ language }: MadePage): string => (pages.length > 1 ? `${language}/${FILE}` : FILE);
  const written = await world.write(
    out,
    pages.map((page) => ({ name: nameOf(page), bytes: page.bytes })),
  );
  if (!written.ok) return written;
  const { across, down } = testPageMeasures(format);
  const files = pages.map((page) => ({ ...page, file: paths.shown(paths.resolve(out, nameOf(page))) }));
  return ok({ files, paper: paper.name, across: across.length, down: down.length }, [
    ...wanted.problems,
    ...problems,
    ...written.problems,
  ]);
}

type MadePage = Omit<TestPageFile, 'file'>;

interface MadeOn {
  readonly paper: Paper;
  readonly format: Format;
  readonly date: Date;
  readonly test: TestPaper;
}

async function makePage(
  { zlib }: World,
  kit: Kit,
  theme: Theme,
  { paper, format, date, test }: MadeOn,
): Promise<Result<MadePage>> {
  const laid = layOut(kit, theme, format, test);
  if (!laid.ok) return laid;
  await theme.faces.loadPrograms('opened');
  const document = documentOf(kit, laid.value, paper, date);
  const bytes = writePdf(document, theme.faces.byKey, zlib);
  const broken = checkPdf(bytes, document, FILE, zlib);
  if (broken) return failed(broken);
  return ok({ bytes, pages: laid.value.length, language: kit.edition.language }, laid.problems);
}

/** The words that ship in each language; where they do not ship, those of the kit that was chosen. */
async function readWords(
  world: World,
  choices: Choices,
  planFolder: string,
): Promise<Result<readonly Kit[]>> {
  const shipped = await openWords(world);
  const { kit: said, languages } = choices;
  const found = said
    ? await findKit(world, said.value, said.from, baseOf(world, choices, planFolder))
    : undefined;
  if (found && !found.ok) return found;
  const kits = [shipped, ...(found ? [found.value] : [])];
  const read = await Promise.all(
    (languages?.value ?? [usualLanguage(found?.value ?? shipped)]).map((language): Promise<Result<Kit>> => {
      const kit = kits.find((one) => hasEdition(one, language));
      const from = languages?.from ?? { flag: '--lang' };
      return kit
        ? readKit(kit, language, true)
        : Promise.resolve(failed(unknownLanguage(language, from, kits.at(-1) as KitFolder)));
    }),
  );
  return unless(
    read.flatMap(({ problems }) => problems),
    () => read.flatMap((one) => (one.ok ? [one.value] : [])),
  );
}

const baseOf = ({ paths }: World, { kit }: Choices, planFolder: string) => ({
  base: kit && 'flag' in kit.from ? paths.resolve() : planFolder,
});

/** Large paper lies, as boards do; undefined if there is no room. */
const formatFor = (paper: Paper): Format | undefined => {
  const { least } = TEST_PAPER;
  const { width, height } = paper;
  if (width < least.short || height < least.long) return undefined;
  const format = upright(paper, paper.margin);
  return liesOnTest(paper) ? turned(format) : format;
};

const tooSmall = ({ paper }: Choices, { name }: Paper): Problem =>
  wrong(
    paper?.from ?? { flag: '--paper' },
    'test-page-paper',
    `a test page has no room on ${name}.`,
    `Use paper of ${TEST_PAPER.least.short} × ${TEST_PAPER.least.long} mm or more, such as a4.`,
  );

const layOut = (kit: Kit, theme: Theme, format: Format, paper: TestPaper): Result<readonly Page[]> => {
  const plan = resolvePlan({}, kit);
  if (!plan.ok) return plan;
  const rtl = directionOf(kit.edition.language) === 'rtl';
  const look = rtl ? { ...theme, faces: { ...theme.faces, mirrored: true } } : theme;
  const context = openContext(kit, plan.value, look, format);
  const pages = layTestPage(context, paper);
  if (context.problems.length > 0) return failed(...context.problems);
  return ok(rtl ? pages.map(mirrored) : pages);
};

const documentOf = (kit: Kit, pages: readonly Page[], paper: Paper, date: Date): Document => {
  const { title } = kit.words.testPage;
  const { width, height, margin } = paper;
  return {
    title: title.words,
    lang: kit.edition.language,
    author: 'Kitpress',
    subject: `${title.words}, ${paper.name}`,
    keywords: [],
    rights: kit.licence,
    kit: { id: kit.id, version: kit.version },
    paper: { width, height, margin, scale: 1 },
    twoSided: 'long',
    date,
    ...collate([{ pages, copies: 1 }]),
  };
};
