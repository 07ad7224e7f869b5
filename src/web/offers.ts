// Makes what there is to choose: workshops with their languages, lengths, themes and sheets, papers and labels. Made once, when the page is built.
import { directionOf } from '../direction.ts';
import { INK_NAMES } from '../ink.ts';
import type { Kit } from '../kit/kit.ts';
import { sheetsAt } from '../kit/length.ts';
import { themesOf } from '../kit/lists.ts';
import { MAX_PRINTS } from '../kit/structure.ts';
import { ON_LABELS } from '../labels.ts';
import { MAX_PARTICIPANTS } from '../names/check.ts';
import { MAX_TABLES } from '../names/table-numbers.ts';
import { newSheet } from '../plan/choices.ts';
import { labelsSchema, stockOf } from '../plan/labels.ts';
import { papersSchema } from '../plan/papers.ts';
import { USUAL_PARTICIPANTS } from '../plan/participants.ts';
import { tablesFor } from '../plan/plan.ts';
import type { Template } from '../theme/tones.ts';
import { describeEdition } from '../workshop/edition-facts.ts';
import { BUILT_IN_KIT, openKit, readKit, usualLanguage } from '../workshop/kits.ts';
import { knownKits } from '../workshop/known-kits.ts';
import { readLook } from '../workshop/look.ts';
import { readPrintFile } from '../workshop/print-files.ts';
import type { World } from '../world/world.ts';
import { readAs } from '../yaml/validate.ts';
import type { OfferedKit, OfferedLabels, OfferedPaper, Offers } from './protocol.ts';

export async function makeOffers(world: World, language: string): Promise<Offers> {
  const look = await readLook(world, []);
  if (!look.ok) throw new Error('the template of the package cannot be read');
  const known = await knownKits(world);
  const first = known.filter(({ name }) => name === BUILT_IN_KIT);
  const workshops: OfferedKit[] = [];
  for (const { name, folder } of new Set([...first, ...known]))
    workshops.push(await offeredKit(world, { name, folder, language, template: look.value.template }));
  return {
    workshops,
    papers: await papersOf(world),
    labels: await labelsOf(world),
    inks: INK_NAMES,
    most: { people: MAX_PARTICIPANTS, tables: MAX_TABLES, copies: MAX_PRINTS },
    usual: { people: USUAL_PARTICIPANTS, paper: 'a3' },
  };
}

interface Wanted {
  readonly name: string;
  readonly folder: string;
  readonly language: string;
  readonly template: Template;
}

async function offeredKit(world: World, { name, folder, language, template }: Wanted): Promise<OfferedKit> {
  const opened = await openKit(world, folder);
  const source = usualLanguage(opened);
  const inLanguage = [language, 'en'].find((one) => opened.languages.includes(one)) ?? source;
  const read = await readKit(opened, inLanguage);
  if (!read.ok) throw new Error(`the kit ${name} cannot be read in ${inLanguage}`);
  const others = opened.languages.filter((one) => one !== source);
  const editions = [];
  for (const one of [source, ...others]) editions.push(await describeEdition(opened, one));
  return {
    kit: name,
    inLanguage,
    languages: editions.map((edition) => ({
      language: edition.language,
      name: edition.name,
      direction: directionOf(edition.language),
      reviewed: edition.review !== 'none',
    })),
    ...wordsOf(read.value, template),
  };
}

const wordsOf = (kit: Kit, { themes }: Template): Omit<OfferedKit, 'kit' | 'inLanguage' | 'languages'> => ({
  title: kit.title.words,
  subtitle: kit.subtitle.words,
  lengths: Object.entries(kit.lengths).map(([length, { minutes }]) => ({ name: length, minutes })),
  themes: themesOf(kit).map(({ id, text }, i) => ({
    id,
    name: text.words,
    colour: themes[i % themes.length]?.colour ?? '',
  })),
  sheets: kit.sheets.map(({ id, code, kind, texts }) => ({
    id,
    label: code,
    title: texts.name.words,
    kind,
    lengths: Object.keys(kit.lengths).filter((length) =>
      sheetsAt(kit, length).some((sheet) => sheet.id === id),
    ),
  })),
  tablesFor: Array.from({ length: MAX_PARTICIPANTS + 1 }, (_, people) =>
    people === 0 ? 0 : tablesFor(people, kit.tables),
  ),
  licence: kit.licence,
});

async function papersOf(world: World): Promise<readonly OfferedPaper[]> {
  const read = await readPrintFile(world, world.paths.resolve(), 'papers.yaml', (bytes, file) =>
    readAs(papersSchema, bytes, file),
  );
  const papers = Object.assign({}, ...(read.ok ? read.value.map((file) => file.papers) : []));
  return Object.entries<OfferedPaper>(papers).map(([paper, { name, width, height }]) => ({
    ...{ paper, name, width, height },
  }));
}

async function labelsOf(world: World): Promise<readonly OfferedLabels[]> {
  const read = await readPrintFile(world, world.paths.resolve(), 'labels.yaml', (bytes, file) =>
    readAs(labelsSchema, bytes, file),
  );
  const formats = Object.assign({}, ...(read.ok ? read.value.map((file) => file.labels) : []));
  return ON_LABELS.flatMap((use) =>
    Object.keys(formats).flatMap((name): readonly OfferedLabels[] => {
      const stock = stockOf(use, { value: newSheet(name), from: { flag: '' } }, formats);
      if (!('format' in stock)) return [];
      const { format } = stock;
      return [
        {
          ...{ format: name, name: format.name, use, width: format.width, height: format.height },
          ...{ round: format.round, perSheet: format.columns * format.rows, paper: format.sheet.name },
        },
      ];
    }),
  );
}
