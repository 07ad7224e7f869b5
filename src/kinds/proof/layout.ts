// The portrait pages of a proof: every text of a translation beside its source, sheet by sheet, for reviewers.

import { element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { line, pen } from '../../layout/shapes.ts';
import { error, type Problem } from '../../problem.ts';
import type { Item, Page } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import { type ProofEditions, proofHead, sectionHead } from './head.ts';
import { proofMeasures } from './measures.ts';
import {
  column,
  type Drawn,
  PROOF_LANGUAGE,
  type ProofRow,
  type ProofSection,
  proofRow,
  sideOf,
  words,
} from './row.ts';

export { PROOF_LANGUAGE };

/** mm above a sheet. */
const AIR = 9;

/** A page that is being filled, and the sheets that are on it. */
interface Filling {
  readonly items: Item[];
  readonly sections: ProofSection[];
}

/** All pages so far, and how far down the last one is filled. */
interface Pile {
  readonly pages: Filling[];
  /** mm: where each page begins. */
  readonly top: number;
  y: number;
}

/** The numbered pages of the proof. A sheet begins below the one before if two of its texts fit there as well. */
export const layProof = (
  context: LayoutContext,
  sections: readonly ProofSection[],
  editions: ProofEditions,
): readonly Page[] => {
  const rows = sections.flatMap((section) => section.rows);
  const head = proofHead(context, rows, editions);
  const columns = columnHeads(context, editions);
  const { top } = proofMeasures(context);
  const pile: Pile = { pages: [{ items: [...head.draw(top)], sections: [] }], top, y: top + head.height };
  for (const section of sections) addSection(context, pile, section, columns, editions);
  return pile.pages.map((page, i) => pageOf(context, page, editions, i + 1, pile.pages.length));
};

const addSection = (
  context: LayoutContext,
  pile: Pile,
  section: ProofSection,
  columns: Drawn,
  editions: ProofEditions,
): void => {
  const languages = { language: editions.language.language, from: editions.from.language };
  const { top, bottom } = proofMeasures(context);
  const head = sectionHead(context, section);
  const rows = section.rows.map((row) => proofRow(context, row, languages));
  const room = bottom - top - columns.height;
  section.rows.forEach((row, i) => {
    const over = (rows[i]?.height ?? 0) - room;
    if (over > 0) context.problems.push(tooTall(row, over));
  });
  if (pile.y + AIR + heightOf([head, columns, ...rows.slice(0, 2)]) > bottom) turn(pile);
  else pile.y += AIR;
  put(pile, section, head);
  for (let at = 0; at < rows.length; ) {
    const end = fitting(rows, at, bottom - pile.y - columns.height, pile.y === top);
    if (end > at) put(pile, section, table(context, columns, rows.slice(at, end)));
    if (end < rows.length) turn(pile);
    at = end;
  }
};

/** `over`: mm by which its row is taller than a page. */
const tooTall = ({ unit: { file, key } }: ProofRow, over: number): Problem =>
  error('fit-too-long', `Its row in the proof is ${Math.ceil(over)} mm taller than a page.`, {
    hint: 'Use fewer words or split the text.',
    file,
    key,
    place: { group: 'proof' },
  });

const turn = (pile: Pile): void => {
  pile.pages.push({ items: [], sections: [] });
  pile.y = pile.top;
};

const put = (pile: Pile, section: ProofSection, { height, draw }: Drawn): void => {
  const page = pile.pages.at(-1);
  page?.items.push(...draw(pile.y));
  if (!page?.sections.includes(section)) page?.sections.push(section);
  pile.y += height;
};

const heightOf = (parts: readonly Drawn[]): number => parts.reduce((sum, { height }) => sum + height, 0);

/** The end of the rows from `at` that fit `room` mm; at least one on an `empty` page. Leaves no single row for the next page. */
const fitting = (rows: readonly Drawn[], at: number, room: number, empty: boolean): number => {
  let end = at;
  let left = room;
  for (const { height } of rows.slice(at)) {
    if (height > left && !(end === at && empty)) break;
    left -= height;
    end += 1;
  }
  return end === rows.length - 1 && end - at > 2 ? end - 1 : end;
};

/** Rows under their column headers, closed with a rule: read aloud as one table per page. */
const table = (context: LayoutContext, columns: Drawn, rows: readonly Drawn[]): Drawn => {
  const all = column([columns, ...rows]);
  const { left, right } = proofMeasures(context);
  const { rule } = context.theme.template.colours;
  return {
    height: all.height,
    draw: (top) => [
      element('table', all.draw(top)),
      line(left, top + all.height, right, top + all.height, pen(rule)),
    ],
  };
};

const columnHeads = (context: LayoutContext, { language, from }: ProofEditions): Drawn => {
  const heads: readonly Text[] = [
    words('Key'),
    { words: from.name, lang: from.language },
    { words: language.name, lang: language.language },
  ];
  const { columns } = proofMeasures(context);
  const blocks = heads.map((text, i) =>
    set(
      context,
      'furniture',
      { text, width: columns[i]?.width ?? 40, height: 1000, where: { group: 'proof' } },
      {
        role: 'strong',
      },
    ),
  );
  const height = Math.max(...blocks.map((block) => block.height)) + 1.4;
  return {
    height,
    draw: (top) => [
      element(
        'row',
        blocks.map((block, i) =>
          element(
            'column-header',
            ink(block, columns[i]?.x ?? 0, top, columns[i]?.width ?? 40, {
              fill: context.theme.template.colours.soft,
              align: sideOf(block.text.lang),
            }),
          ),
        ),
      ),
    ],
  };
};

const pageOf = (
  context: LayoutContext,
  { items, sections }: Filling,
  editions: ProofEditions,
  n: number,
  of: number,
): Page => {
  const title = titleOf(sections);
  return {
    sheet: sections.map(({ id, code }) => `${id} ${code}`).join(', '),
    code: String(n),
    label: String(n),
    name: title,
    title,
    width: context.format.width,
    height: context.format.height,
    lang: PROOF_LANGUAGE,
    items: [element('section', [...items, ...foot(context, editions, sections, n, of)])],
    cuts: 0,
  };
};

/** "S1 Assessment, S2 Assessment", for bookmarks and the foot. */
const titleOf = (sections: readonly ProofSection[]): Text => {
  const names = sections.map(({ code, name }) => `${code} ${name?.words ?? 'Other texts'}`.trim());
  return { words: names.join(', ') || 'Proof', lang: sections[0]?.name?.lang ?? PROOF_LANGUAGE };
};

/** Kit and languages, the codes of the sheets on the page, and its number. */
const foot = (
  context: LayoutContext,
  { language, from }: ProofEditions,
  sections: readonly ProofSection[],
  n: number,
  of: number,
): readonly Item[] => {
  const { kit, theme } = context;
  const { colours } = theme.template;
  const kept = fill(words('{title} {version} · proof from {from} into {language}'), {
    title: kit.title.words,
    version: kit.version,
    from: from.language,
    language: language.language,
  }).words;
  const codes = sections.map(({ code }) => code).filter((code) => code !== '');
  const { left, right, full, foot: bottom } = proofMeasures(context);
  const parts = [
    { text: kept, x: left, width: full - 72 },
    { text: codes.join(', '), x: right - 68, width: 46 },
    { text: `${n}/${of}`, x: right - 20, width: 20, align: 'right' },
  ] as const;
  const blocks = parts.map(({ text, width }) =>
    set(context, 'furniture', { text: words(text), width, height: 12, where: { group: 'proof-foot' } }),
  );
  const top = bottom - Math.max(...blocks.map(({ height }) => height));
  return [
    element('artifact', [
      line(left, top - 1.6, right, top - 1.6, pen(colours.rule)),
      ...parts.flatMap(({ x, width, ...rest }, i) => {
        const block = blocks[i];
        return block
          ? ink(block, x, top, width, { fill: colours.soft, ...('align' in rest && { align: rest.align }) })
          : [];
      }),
    ]),
  ];
};
