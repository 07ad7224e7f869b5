// From a translation to its proof: a PDF for people who read it beside the source and report what they find.

import { type LayoutContext, type Notice, openContext } from '../furniture/context.ts';
import { labelOf } from '../furniture/page.ts';
import { layProof, PROOF_LANGUAGE } from '../kinds/proof/layout.ts';
import type { ProofRow, ProofSection } from '../kinds/proof/row.ts';
import type { Edition, Kit } from '../kit/kit.ts';
import { eachOf } from '../kit/lists.ts';
import { collate } from '../page/copies.ts';
import { usualFormats } from '../page/format.ts';
import { checkPdf } from '../pdf/check.ts';
import { writePdf } from '../pdf/write.ts';
import { spotWords } from '../place.ts';
import { failed, ok, type Problem, type Result } from '../problem.ts';
import type { Document, Page } from '../scene.ts';
import type { Unit } from '../translation/unit.ts';
import type { Zlib } from '../zlib.ts';
import type { BuiltFile } from './build.ts';
import { contextFor, type Laid, type Layable, layAll } from './layout.ts';
import { keysOn } from './places.ts';

/**
 * The edition; if it cannot be read as a whole, the pictures show the one it is translated from. All sheets of the plan
 * are laid out: by default all of the kit.
 */
export interface ProofInput extends Layable {
  readonly units: readonly Unit[];
  readonly language: Edition;
  readonly from: Edition;
  readonly date: Date;
}

/** proof.pdf, PDF/UA-1 and PDF/A-2a. Texts that are too long are marked. Problems: `text-missing-glyph` of what could not be shown, `fit-too-long` of what no page has room for. */
export function proof(input: ProofInput, zlib: Zlib): Result<BuiltFile> {
  const context = contextOf(input);
  const pages = proofPages(input, context);
  const stands = context.problems.filter(
    ({ code, place }) =>
      code === 'text-missing-glyph' || (code === 'fit-too-long' && place?.group === 'proof'),
  );
  if (stands.length > 0) return failed(...stands);
  const name = 'proof.pdf';
  const document = documentOf(input, pages);
  const bytes = writePdf(document, input.theme.faces.byKey, zlib);
  const broken = checkPdf(bytes, document, name, zlib);
  return broken ? failed(broken) : ok({ name, bytes, pages: pages.length, paper: context.format.name });
}

/** The proof's own pages are hand-outs, and run from left to right whatever the languages. */
const contextOf = ({
  kit,
  plan,
  theme,
  formats = usualFormats(theme.template.page.margin),
}: ProofInput): LayoutContext => openContext(kit, plan, theme, formats.handOut);

/** The pages of the proof; problems of its own type are added to `context`. */
export function proofPages(input: ProofInput, context: LayoutContext = contextOf(input)): readonly Page[] {
  const { kit, units, language, from } = input;
  const spots = new Map<string, string>();
  const notice: Notice = (_step, slots) => {
    for (const { text, where } of slots) {
      const [key, spot] = [text.key, spotWords(where)];
      if (key !== undefined && spot !== undefined && !spots.has(key)) spots.set(key, spot);
    }
  };
  const trial: LayoutContext = { ...contextFor(input), notice };
  const [guides, sheets] = split(layAll(trial, input), ({ sheet }) => sheet.forFacilitator === true);
  const rows = rowsOf(units, trial.problems, spots);
  // A text that is also in the guide is judged where participants read it.
  const parts = [...sheets, ...guides].flatMap((laid) => partsOf(laid, kit));
  const used = new Set<string>();
  const sections = parts.map((part) => {
    // Its name and a few others are combined with Kitpress's own words before they are printed.
    const own = [...rows.keys()].filter((key) => key.startsWith(`sheets.${part.id}.`));
    const name = own.filter((key) => key.endsWith(`.${part.id}.name`));
    return { ...part, rows: take([...name, ...part.keys, ...own], rows, used) };
  });
  const rest = [...rows.keys()].filter((key) => !used.has(key));
  const others: ProofSection[] =
    rest.length === 0 ? [] : [{ id: 'rest', code: '', rows: take(rest, rows, used) }];
  return layProof(context, [...sections.filter(({ rows: some }) => some.length > 0), ...others], {
    language,
    from,
  });
}

const split = <T>(items: readonly T[], is: (item: T) => boolean): readonly [readonly T[], readonly T[]] => [
  items.filter(is),
  items.filter((item) => !is(item)),
];

/** Rows by key, in the order of the units. */
function rowsOf(
  units: readonly Unit[],
  problems: readonly Problem[],
  spots: ReadonlyMap<string, string>,
): ReadonlyMap<string, ProofRow> {
  const faults = new Map<string, Problem>();
  for (const problem of problems) {
    const { key } = problem;
    if (problem.excess === undefined || key === undefined) continue;
    if (charactersOver(problem) > charactersOver(faults.get(key))) faults.set(key, problem);
  }
  return new Map(
    units.map((unit) => {
      const fault = unit.state === 'missing' ? undefined : faults.get(unit.key)?.message;
      const spot = spots.get(unit.key);
      return [unit.key, { unit, ...(spot !== undefined && { spot }), ...(fault !== undefined && { fault }) }];
    }),
  );
}

/** Reports the place that needs the shortest text, and a word too wide only if there is no other problem. */
const charactersOver = (problem: Problem | undefined): number =>
  problem === undefined ? -1 : problem.excess?.kind === 'length' ? problem.excess.characters : 0;

interface Part extends Omit<ProofSection, 'rows'> {
  /** Of the texts on its pages, in reading order. */
  readonly keys: readonly string[];
}

/** A sheet, or one of its sheets per item. */
function partsOf({ sheet, pages }: Laid, kit: Kit): readonly Part[] {
  return [...new Set(pages.map(({ item }) => item))].flatMap((code) => {
    const own = pages.filter((page) => page.item === code);
    const [picture] = own;
    const item = eachOf(kit, sheet).find((one) => one.code === code);
    if (!picture) return [];
    return [
      {
        id: sheet.id,
        code: labelOf(sheet, item),
        name: sheet.texts.name,
        ...(item && { item }),
        picture,
        keys: own.flatMap(({ items }) => keysOn(items)),
      },
    ];
  });
}

/** The rows of some texts, without those already shown further up. */
function take(
  keys: readonly string[],
  rows: ReadonlyMap<string, ProofRow>,
  used: Set<string>,
): readonly ProofRow[] {
  return keys.flatMap((key) => {
    const row = used.has(key) ? undefined : rows.get(key);
    used.add(key);
    return row ? [row] : [];
  });
}

const documentOf = ({ kit, plan, date, language, from }: ProofInput, pages: readonly Page[]): Document => ({
  title: `${kit.title.words}: proof of ${language.name}`,
  lang: PROOF_LANGUAGE,
  author: plan.organisation ?? 'Kitpress',
  subject: `From ${from.name} (${from.language}) into ${language.name} (${language.language})`,
  keywords: ['proof', 'translation', language.language],
  rights: `${kit.licence}. ${kit.source.words}`,
  date,
  ...collate([{ pages, copies: 1 }]),
});
