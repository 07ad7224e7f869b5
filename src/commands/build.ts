// kitpress build: a workshop → PDFs in a folder, and what they come to.
import type { Flags } from '../plan/flags.ts';
import { type LaidWorkshop, type PlacedFile, type PrintOptions, printWorkshop } from '../workshop/print.ts';
import { type PrintJob, workshopTitle } from '../workshop/read.ts';
import type { World } from '../world/world.ts';
import { answer } from './answer.ts';
import type { FileFact } from './answer-schema.ts';
import type { BuildFacts } from './build-facts.ts';
import { namesFacts } from './names-read.ts';
import { builtText, paperFacts, totals } from './summary.ts';
import { type Terminal, withProgress, worldOf } from './terminal.ts';

export async function runBuild(flags: Flags, terminal: Terminal): Promise<number> {
  const world = worldOf(terminal);
  const printed = await whileLaying(terminal, (options) => printWorkshop(world, flags, options));
  if (!printed.ok) return answer(printed, flags.json, terminal);
  const { problems, value } = printed;
  const { workshop, others } = value;
  const files = value.files.map((file) => factOf(world, workshop.out, file));
  const summary = { ...factsOf(value), others: [...others] };
  const out = world.paths.shown(workshop.out);
  const cutFiles = value.cutFiles.map(({ name, bytes }) => ({
    file: world.paths.shown(world.paths.resolve(workshop.out, name)),
    bytes: bytes.length,
  }));
  const text = builtText({ summary, files, cutFiles, problems, out, sameKit: workshop.sameKit });
  return answer({ problems, text, files: [...files, ...cutFiles], summary }, flags.json, terminal);
}

/** Shows what is laid out, one issue after another; Ctrl-C may arrive in between. */
export const whileLaying = <T>(terminal: Terminal, run: (options: PrintOptions) => Promise<T>): Promise<T> =>
  withProgress<PrintJob, T>(terminal, layingOut, (pause) => run({ pause }));

export const layingOut = ({ kit, theme: { brand } }: PrintJob): string =>
  `Laying out ${kit.title.words}, ${kit.edition.name}${brand ? `, ${brand.name}` : ''} …`;

const factOf = (
  { paths }: World,
  out: string,
  { name, bytes, language, brand, pages, paper, flip }: PlacedFile,
): FileFact => ({
  file: paths.shown(paths.resolve(out, name)),
  language,
  ...(brand !== undefined && { brand }),
  bytes: bytes.length,
  paper,
  pages,
  ...(flip && { flip }),
});

/** What build and check report about a workshop. */
export function factsOf({ workshop, built }: LaidWorkshop): BuildFacts {
  const { issues, kitName, plan, planFile, brands } = workshop;
  const editions = built.map(
    (
      { summary: { standIns, papers, cuts, time: _, packing: __, crowded: ___, bring: ____, ...summary } },
      i,
    ) => {
      const brand = issues[i]?.theme.brand?.id;
      return {
        ...summary,
        ...paperFacts(papers, cuts),
        ...(brand !== undefined && { brand }),
        sheets: [...summary.sheets],
        ...(standIns && { standIns: [...standIns] }),
      };
    },
  );
  const time = built[0]?.summary.time;
  const packing = built[0]?.summary.packing;
  const crowded = built[0]?.summary.crowded;
  const press = issues[0]?.plan.press;
  return {
    kit: kitName,
    title: workshopTitle(workshop),
    participants: plan.participants.length,
    ...(plan.list && { names: namesFacts(plan.participants, plan.list) }),
    plan: planFile,
    ink: plan.ink,
    ...(press && { press: press.name }),
    ...(time && { time }),
    ...(packing && { packing }),
    ...(crowded && { crowded }),
    ...totals(editions),
    editions,
    ...(brands.length > 0 && {
      brands: brands.map(({ id, name, file, swatches, faces }) => ({
        brand: id,
        name,
        file,
        colours: swatches.map((swatch) => ({ ...swatch, contrasts: [...swatch.contrasts] })),
        faces: [...faces],
      })),
    }),
    others: [],
  };
}
