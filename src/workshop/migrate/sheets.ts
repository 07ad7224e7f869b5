// Today's kinds of sheets as kinds of the new format: what each has in kit.yaml, and where its texts go.
import type { KitFile, SheetFile } from './former/schema.ts';

/** A value of kit.yaml before it is a `YamlValue`: what is undefined is left out. */
export type Plain =
  | string
  | number
  | boolean
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain };

interface NewKind {
  readonly kind: string;
  /** Its own keys in kit.yaml. */
  readonly keys: (sheet: SheetFile, kit: KitFile) => { readonly [key: string]: Plain };
  /**
   * The new key of each text that gets another one: under the sheet, or from the top of the edition if it begins with "/".
   * The rest of a key (the form of a plural) stays. A step "@KIND" is the id of the first sheet of an old kind.
   */
  readonly texts?: Readonly<Record<string, string>>;
  /** The shipped text that is printed if a sheet has none of its own, by the new key under the sheet. */
  readonly shipped?: Readonly<Record<string, string>>;
}

export const THEMES = 'principles';

/** The fields of a reflection sheet; a kit rarely has more than two questions. */
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
export const questionField = (index: number): string => NUMBERS[index] ?? `question-${index + 1}`;

const COLUMNS = ['action', 'who', 'first', 'when'];
const PARKED = ['idea', 'who', 'when'];

/** The id of the first sheet of an old kind. */
export const firstOf = ({ sheets }: KitFile, kind: string): string | undefined =>
  sheets.find((sheet) => sheet.kind === kind)?.id;

/** Of a reference to it, `{ SHEET: value }`; nothing if the kit has none. */
const forFirst = (kit: KitFile, kind: string, value: Plain): Plain => {
  const id = firstOf(kit, kind);
  return id === undefined ? undefined : { [id]: value };
};

const reflection: NewKind = {
  kind: 'canvas',
  keys: (_, { reflections = [] }) => {
    const fields = reflections.map((_id, index) => questionField(index));
    const below = fields.map(() => 'table').join(' ');
    return {
      areas: [fields.join(' '), below].filter((row) => row !== ''),
      fields: {
        ...Object.fromEntries(fields.map((field) => [field, { lines: 5 }])),
        table: { rows: 6, columns: COLUMNS },
      },
    };
  },
  texts: { table: 'fields.table' },
  shipped: Object.fromEntries(COLUMNS.map((name) => [`fields.table.${name}`, `columns.${name}`])),
};

const assessment: NewKind = {
  kind: 'scales',
  keys: () => ({
    each: THEMES,
    show: 'questions',
    levels: 2,
    mark: 'dot',
    bay: 'triangle',
    boxes: ['reflection', 'parking'],
  }),
  texts: {
    no: 'levels.0',
    yes: 'levels.1',
    shortNo: 'ends.0',
    shortYes: 'ends.1',
    scale: '/words.scales.inWords.ends',
    reflection: 'fields.reflection',
    parking: 'fields.parking',
  },
  shipped: { 'fields.reflection': 'boxes.reflection', 'fields.parking': 'boxes.parking' },
};

const matrix: NewKind = {
  kind: 'grid',
  keys: () => ({ across: 'ends', down: 'ends', cells: true, takes: 's' }),
  texts: {
    effort: 'across',
    effect: 'down',
    'quadrants.start': 'cells.0',
    'quadrants.plan': 'cells.1',
    'quadrants.fill': 'cells.2',
    'quadrants.leave': 'cells.3',
    inWords: '/words.grid.inWords.cells',
  },
};

/** Of the lists that the decks of a kit may have. */
export const hasList = ({ principles }: KitFile, list: string): boolean =>
  principles.some(({ dimensions, decks }) => {
    if (list === 'dimensions') return dimensions !== undefined;
    if (list === 'cases') return decks.some((deck) => deck.case);
    return list === 'tools' ? decks.some((deck) => deck.tool) : true;
  });

const KINDS: Readonly<Record<string, NewKind>> = {
  guide: { kind: 'guide', keys: () => ({ for: 'facilitator' }) },
  'focus-board': {
    kind: 'zones',
    keys: () => ({ show: 'levels', aside: 'purposes' }),
    texts: { purpose: 'aside' },
  },
  'vote-sheet': {
    kind: 'vote',
    keys: () => ({ show: 'challenges' }),
    texts: { continued: '/words.labels.continued' },
    shipped: { legend: 'vote.legend', fold: 'vote.fold', tally: 'vote.tally', after: 'vote.after' },
  },
  principle: {
    kind: 'poster',
    keys: (_, kit) => ({
      each: THEMES,
      show: ['why', 'dimensions'].filter((list) => hasList(kit, list)),
    }),
    texts: { why: 'heads.why', dimensions: 'heads.dimensions' },
  },
  assessment,
  'action-cards': {
    kind: 'cards',
    keys: (_, kit) => ({
      each: THEMES,
      show: ['actions', 'cases', 'tools'].filter((list) => hasList(kit, list)),
      as: 'text',
      size: 's',
      own: 'each',
    }),
    texts: {
      case: 'heads.cases',
      tool: 'heads.tools',
      count: '/words.cards.count',
      cutting: '/words.cards.cutting',
    },
  },
  matrix,
  reflection,
  notes: {
    kind: 'canvas',
    keys: () => ({ subject: true, areas: ['notes'], fields: { notes: { lines: 22 } } }),
    texts: { principle: 'subject' },
  },
  parking: {
    kind: 'canvas',
    keys: () => ({
      subject: true,
      head: 'letter',
      areas: ['rows'],
      fields: { rows: { rows: 12, columns: PARKED } },
    }),
    texts: {
      principle: 'subject',
      ...Object.fromEntries(PARKED.map((name) => [name, `fields.rows.${name}`])),
    },
    shipped: Object.fromEntries(PARKED.map((name) => [`fields.rows.${name}`, `columns.${name}`])),
  },
  'vote-dots': {
    kind: 'dots',
    keys: (sheet, kit) => ({
      dots: forFirst(kit, 'vote-sheet', Reflect.get(sheet, 'dots')),
      triangles: forFirst(kit, 'assessment', { each: 3 }),
      needles: forFirst(kit, 'focus-board', 1),
    }),
    texts: {
      dots: 'dots.@vote-sheet',
      triangles: 'triangles.@assessment',
      needles: 'needles.@focus-board',
    },
    shipped: { howto: 'dots.howto' },
  },
  'personal-dots': {
    kind: 'dots',
    keys: (_, kit) => ({ dots: forFirst(kit, 'assessment', 'all') }),
    texts: { dots: 'dots.@assessment' },
    shipped: { howto: 'dots.howto' },
  },
};

/** Of a kind that the kit's schema has accepted. */
export function newKind(kind: string): NewKind {
  const found = KINDS[kind];
  if (!found) throw new Error(`no new kind for "${kind}"`);
  return found;
}
