// Proof: every text of a translation beside its source, sheet by sheet, upright A4, for people who read and report.

import { element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { PAPER } from '../../geometry.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { type ProofEditions, proofHead, sectionHead } from './head.ts';
import {
  COLUMNS,
  column,
  type Drawn,
  LEFT,
  PROOF_LANGUAGE,
  type ProofSection,
  proofRow,
  RIGHT,
  words,
} from './row.ts';

export { PROOF_LANGUAGE };

const { width: WIDTH, height: HEIGHT } = PAPER.A4;
const TOP = 16;
const BOTTOM = HEIGHT - 24;
/** mm before a sheet. */
const AIR = 9;

/** A page that is being filled, and the sheets that stand on it. */
interface Filling {
  readonly items: Item[];
  readonly sections: ProofSection[];
}

/** All pages so far, and how far down the last one is filled. */
interface Pile {
  readonly pages: Filling[];
  y: number;
}

/** The pages of the proof, numbered through. A sheet begins where the last one ends if two of its texts fit there as well. */
export const layProof = (
  context: LayoutContext,
  sections: readonly ProofSection[],
  editions: ProofEditions,
): readonly Page[] => {
  const rows = sections.flatMap((section) => section.rows);
  const head = proofHead(context, rows, editions);
  const columns = columnHeads(context, editions);
  const pile: Pile = { pages: [{ items: [...head.draw(TOP)], sections: [] }], y: TOP + head.height };
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
  const head = sectionHead(context, section);
  const rows = section.rows.map((row) => proofRow(context, row, languages));
  if (pile.y + AIR + heightOf([head, columns, ...rows.slice(0, 2)]) > BOTTOM) turn(pile);
  else pile.y += AIR;
  put(pile, section, head);
  for (let at = 0; at < rows.length; ) {
    const end = fitting(rows, at, BOTTOM - pile.y - columns.height);
    if (end > at) put(pile, section, table(context, columns, rows.slice(at, end)));
    if (end < rows.length) turn(pile);
    at = end;
  }
};

const turn = (pile: Pile): void => {
  pile.pages.push({ items: [], sections: [] });
  pile.y = TOP;
};

const put = (pile: Pile, section: ProofSection, { height, draw }: Drawn): void => {
  const page = pile.pages.at(-1);
  page?.items.push(...draw(pile.y));
  if (!page?.sections.includes(section)) page?.sections.push(section);
  pile.y += height;
};

const heightOf = (parts: readonly Drawn[]): number => parts.reduce((sum, { height }) => sum + height, 0);

/** Where the rows end that fit `room` from `at` on; at least one on a page of its own, and never one alone on the next. */
const fitting = (rows: readonly Drawn[], at: number, room: number): number => {
  let end = at;
  let left = room;
  for (const { height } of rows.slice(at)) {
    if (height > left && !(end === at && room > HEIGHT / 2)) break;
    left -= height;
    end += 1;
  }
  return end === rows.length - 1 && end - at > 2 ? end - 1 : end;
};

/** Rows under their column heads, closed with a rule: one table a page for those who hear it. */
const table = (context: LayoutContext, columns: Drawn, rows: readonly Drawn[]): Drawn => {
  const all = column([columns, ...rows]);
  const { rule } = context.theme.template.colours;
  return {
    height: all.height,
    draw: (top) => [
      element('table', all.draw(top)),
      line(LEFT, top + all.height, RIGHT, top + all.height, pen(rule)),
    ],
  };
};

const columnHeads = (context: LayoutContext, { language, from }: ProofEditions): Drawn => {
  const heads: readonly Text[] = [
    words('File and key'),
    { words: from.name, lang: from.language },
    { words: language.name, lang: language.language },
  ];
  const blocks = heads.map((text, i) =>
    set(
      context,
      'furniture',
      text,
      { width: COLUMNS[i]?.width ?? 40, height: 1000 },
      { group: 'proof' },
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
            ink(block, COLUMNS[i]?.x ?? 0, top, 80, { fill: context.theme.template.colours.soft }),
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
    label: String(n),
    name: title,
    title,
    width: WIDTH,
    height: HEIGHT,
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

/** What it is, which sheets, and the page. */
const foot = (
  context: LayoutContext,
  { language, from }: ProofEditions,
  sections: readonly ProofSection[],
  n: number,
  of: number,
): readonly Item[] => {
  const { kit, theme } = context;
  const { colours } = theme.template;
  const kept = `${kit.title.words} ${kit.version} · proof from ${from.language} into ${language.language}`;
  const codes = sections.map(({ code }) => code).filter((code) => code !== '');
  const parts = [
    { text: kept, x: LEFT, width: 110 },
    { text: codes.join(', '), x: LEFT + 114, width: 46 },
    { text: `${n}/${of}`, x: RIGHT - 20, width: 20, align: 'right' },
  ] as const;
  const blocks = parts.map(({ text, width }) =>
    set(context, 'furniture', words(text), { width, height: 12 }, { group: 'proof-foot' }),
  );
  const top = HEIGHT - 12 - Math.max(...blocks.map(({ height }) => height));
  return [
    element('artifact', [
      line(LEFT, top - 1.6, RIGHT, top - 1.6, pen(colours.rule)),
      ...parts.flatMap(({ x, width, ...rest }, i) => {
        const block = blocks[i];
        return block
          ? ink(block, x, top, width, { fill: colours.soft, ...('align' in rest && { align: rest.align }) })
          : [];
      }),
    ]),
  ];
};
