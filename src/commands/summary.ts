// The summary of a build in words: files, paper, cuts, and what to do next.

import type { FallbackPlace } from '../kit/kit.ts';
import { A3, A4, type PaperUse, papersTogether, sheetsOn } from '../paper.ts';
import type { Problem } from '../problem.ts';
import type { SheetCount } from '../workshop/layout.ts';
import { GUIDE_FILE, HAND_OUTS_FILE } from '../workshop/output-files.ts';
import type { FileFact } from './answer-schema.ts';
import type { BuildFacts } from './build-facts.ts';
import { namesLines } from './names-read.ts';
import { quantity } from './quantity.ts';
import { inOrder } from './report.ts';
import { lookLines } from './swatches.ts';
import { table } from './table.ts';

type Paper = Pick<BuildFacts, 'a3' | 'a4' | 'papers' | 'cuts'>;

export const paperFacts = (papers: readonly PaperUse[], cuts: number): Paper => ({
  a3: sheetsOn(papers, A3.name),
  a4: sheetsOn(papers, A4.name),
  papers,
  cuts,
});

/** Of all languages together. */
export const totals = (summaries: readonly Paper[]): Paper =>
  paperFacts(
    papersTogether(summaries.flatMap(({ papers }) => papers)),
    summaries.reduce((total, { cuts }) => total + cuts, 0),
  );

/** Of several languages or brands each as well, for a group needs only one of them. */
const paper = (summary: BuildFacts): string => {
  const { editions } = summary;
  if (editions.length < 2) return sheetsOf(summary);
  const each = editions.map((one) => `${[one.language, one.brand ?? ''].join(' ').trim()} ${sheetsOf(one)}`);
  return `${each.join('; ')}. Together: ${sheetsOf(summary)}`;
};

/** "26 sheets of A3, 4 sheets of A4, 77 straight cuts" */
const sheetsOf = ({ papers, cuts }: Paper): string =>
  [
    ...papers.map(({ paper: name, sheets }) => `${quantity(sheets, 'sheet')} of ${name}`),
    cuts > 0 ? quantity(cuts, 'straight cut') : 'nothing to cut',
  ].join(', ');

/** "Boards: 2 sheets of A4 each, at 97 %." */
const boardLines = ({ editions: [first] }: BuildFacts): readonly string[] => {
  if (!first?.boards) return [];
  const { paper: name, scale, sheets, seams = [] } = first.boards;
  return [
    `Boards: ${quantity(sheets, 'sheet')} of ${name} each, at ${Math.round(scale * 100)} %.`,
    ...(seams.length > 0
      ? [
          `A place for cards lies across the seam on ${inWords(seams)}: glue with care, so that cards lie flat.`,
        ]
      : []),
  ];
};

/** "B, K and M" */
const inWords = (names: readonly string[]): string => {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
};

/** "full: 130 min; with 4 rounds and 3 tables 164 min": where the plan takes longer than the length says. */
const timeLines = ({ time }: BuildFacts): readonly string[] => {
  if (!time) return [];
  const { length = 'Time', minutes, planned, rounds, tables, breaks, without = [], start, end } = time;
  const why = [
    ...rounds.map((times) => quantity(times, 'round')),
    ...(tables === undefined ? [] : [quantity(tables, 'table')]),
    ...(without.length === 0 ? [] : ['fewer steps']),
    ...(breaks === undefined ? [] : [`breaks of ${breaks.join(' + ')} min`]),
  ];
  const clock =
    start === undefined ? [] : [`It begins at ${start}${end === undefined ? '' : `, until ${end}`}.`];
  const left = without.map(({ name, minutes: saved }) => (saved === 0 ? name : `${name} (${saved} min)`));
  return [
    ...(planned === minutes ? [] : [`${length}: ${minutes} min; with ${why.join(' and ')} ${planned} min.`]),
    ...(left.length === 0 ? [] : [`Left out, because no sheet of it is printed: ${left.join(', ')}.`]),
    ...clock,
  ];
};

/** What there is time for, before anything is printed: "Time for 1 of 5 themes: 2 h 50 min, with breaks 3 hours." */
const deepLines = ({ time }: BuildFacts): readonly string[] => {
  if (!time?.deep) return [];
  const { list, rounds, of, withBreaks, more, boards } = time.deep;
  const rested = withBreaks === time.planned ? '' : `, with breaks ${hours(withBreaks)}`;
  const which = rounds < of ? `${rounds} of ${of}` : `all ${of}`;
  // Where it must be over in time, a warning says whether there is time for them.
  const what = time.end === undefined ? `Time for ${which} ${list}` : `In depth, ${which} ${list}`;
  const now = `${of === 1 ? 'Time' : what}: ${hours(time.planned)}${rested}.`;
  if (more === undefined) return [now];
  const again = boards.length === 0 ? '' : `, or photograph ${boards.join(' and ')} and clear it`;
  return [now, `With ${hours(more)} you can go into ${rounds + 1} ${list}: --deep ${rounds + 1}${again}.`];
};

/** "12 people vote on one V, and each question has 10 places: print 2, with --copies vote-sheet=2, or strokes do." */
const crowdedLines = ({ crowded = [] }: BuildFacts): readonly string[] =>
  crowded.map(({ sheet, label, people, places, prints, copies }) => {
    const where = copies === prints ? '' : ' for each table';
    const more = copies === undefined ? '' : `print ${prints}${where}, with --copies ${sheet}=${copies}; or `;
    return `Up to ${people} people vote on one ${label}, and each question has ${places} places for dots: ${more}strokes do, as the sheet says.`;
  });

/** "3 hours", "1 h 55 min" */
const hours = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (rest === 0) return quantity(whole, 'hour');
  return `${whole === 0 ? '' : `${whole} h `}${rest} min`;
};

const IN_INK = { full: '', low: ', with little ink', grey: ', in grey' };

const headOf = ({ title, editions, participants, brands = [], ink, press }: BuildFacts): string => {
  const languages = [...new Set(editions.map(({ language }) => language))].join(', ');
  const whose = brands.length === 0 ? '' : `, in the brand of ${brands.map(({ name }) => name).join(', ')}`;
  return `${title} (${languages}) for ${quantity(participants, 'participant')}${whose}${IN_INK[ink]}${press === undefined ? '' : `, for a print shop (${press} paper)`}`;
};

const listLines = ({ names, participants }: BuildFacts): readonly string[] =>
  names ? namesLines(names, `${quantity(participants, 'participant')} from ${names.from}`, participants) : [];

const planLine = ({ plan }: BuildFacts): string =>
  plan === null ? 'Plan: none; there is no workshop.yaml here.' : `Plan: ${plan}.`;

export interface Outcome {
  readonly summary: BuildFacts;
  readonly files: readonly FileFact[];
  /** For a cutting plotter. */
  readonly cutFiles: readonly { readonly file: string }[];
  readonly problems: readonly Problem[];
  /** The folder as shown to people. */
  readonly out: string;
  /** The arguments that name the same kit in a suggested command. */
  readonly sameKit: string;
}

/** After a build. */
export function builtText({ summary, files, cutFiles, problems, out, sameKit }: Outcome): string {
  const rows = files.map(({ file, pages, paper: size, bytes }) => [
    file,
    quantity(pages, 'page'),
    size,
    kilobytes(bytes),
  ]);
  // As many as are shown: two editions may find the same one.
  const warnings = inOrder(problems).filter(({ severity }) => severity === 'warning').length;
  return lines(
    `${headOf(summary)}:`,
    ...table(rows, [false, true, false, true]).map((row) => `  ${row}`),
    planLine(summary),
    `To print and cut: ${paper(summary)}.`,
    ...(cutFiles.length > 0
      ? [`For a cutting plotter: ${cutFiles.map(({ file }) => file).join(', ')}.`]
      : []),
    ...boardLines(summary),
    ...listLines(summary),
    ...timeLines(summary),
    ...deepLines(summary),
    ...crowdedLines(summary),
    ...(warnings > 0 ? [`${quantity(warnings, 'warning')}, above.`] : []),
    ...(summary.others.length > 0 ? [`Other PDFs already in ${out}/: ${summary.others.join(', ')}.`] : []),
    '',
    'Next:',
    ...(summary.press === undefined ? nextSteps(files, summary.ink) : SHOP_STEPS).map(
      (step, index) => `  ${index + 1}. ${step}`,
    ),
    ...draftLines(summary, sameKit),
  );
}

const SHOP_STEPS = [
  'Fill in job-ticket.pdf: who orders, and by when. Ask the shop which paper and profile it takes; docs/printing.md says what to write.',
  'Send all files to the shop as they are, and ask for a proof of one card sheet.',
  'Measure the ruler on it: it must be 50 mm long.',
] as const;

/** What people keep has no ruler. */
const isMeasured = (file: string): boolean =>
  [GUIDE_FILE, HAND_OUTS_FILE].every(({ name }) => !file.endsWith(name));

function nextSteps(files: readonly FileFact[], ink: BuildFacts['ink']): readonly string[] {
  const first = files.find(({ file }) => isMeasured(file)) ?? files[0];
  const guide = files.find(({ file }) => file.endsWith(GUIDE_FILE.name));
  const backs = files.filter(({ flip }) => flip !== undefined);
  const names = backs.map(({ file }) => file).join(', ');
  return [
    `Print in ${ink === 'grey' ? 'black and white' : 'colour'}, on one side, at actual size (100 %): "fit to page" makes every sheet too small.`,
    ...(backs[0]?.flip
      ? [
          `Only ${names}: print on both sides, flip on the ${backs[0].flip} edge, and hold the first sheet to the light.`,
        ]
      : []),
    ...(first
      ? [`Measure the ruler at the foot of the first page of ${first.file}: it must be 50 mm long.`]
      : []),
    ...(guide ? [`Read ${guide.file}: what to print and cut, what to bring, how to lead each step.`] : []),
  ];
}

/** After a check: what build would print, sheet by sheet. */
export function checkedText({
  summary,
  problems,
  sameKit,
}: Pick<Outcome, 'summary' | 'problems' | 'sameKit'>): string {
  const clean = problems.length === 0 ? 'No problems.' : 'No errors.';
  const several = summary.editions.length > 1;
  const rows = summary.editions.flatMap(({ language, brand, sheets }) =>
    sheets.map((sheet) => [
      ...(several ? [[language, brand ?? ''].join(' ').trim()] : []),
      ...sheetRow(sheet),
    ]),
  );
  const right = [...(several ? [false] : []), false, false, true, false, true, false];
  return lines(
    `${clean} A build would print ${headOf(summary)}:`,
    ...table(rows, right).map((row) => `  ${row}`),
    planLine(summary),
    `To print and cut: ${paper(summary)}.`,
    ...boardLines(summary),
    ...listLines(summary),
    ...timeLines(summary),
    ...deepLines(summary),
    ...crowdedLines(summary),
    ...draftLines(summary, sameKit),
    ...(summary.brands ?? []).flatMap(lookLines),
  );
}

/** Always printed: how many texts are not the edition's own, by file; a new edition lacks hundreds. */
const draftLines = ({ editions }: BuildFacts, sameKit: string): readonly string[] => {
  // Every brand prints the same edition.
  const byLanguage = new Map(editions.map(({ language, standIns = [] }) => [language, standIns]));
  return [...byLanguage].flatMap(([language, standIns]) => {
    if (standIns.length === 0) return [];
    const one = standIns.length === 1;
    const files = [...new Set(standIns.map(({ file }) => file))];
    return [
      '',
      `DRAFT: ${quantity(standIns.length, 'text')} of "${language}" ${one ? 'is' : 'are'} missing or stale; printed in the language ${one ? 'it is' : 'they are'} translated from, and marked:`,
      ...files.map((file) => `  ${file}: ${states(standIns.filter((text) => text.file === file))}`),
      `Run "kitpress translate status ${language}${sameKit}" to list ${one ? 'it' : 'them'}.`,
    ];
  });
};

/** "112 missing, 3 stale" */
const states = (standIns: readonly FallbackPlace[]): string =>
  (['missing', 'stale'] as const)
    .map((state) => [standIns.filter(({ why }) => why === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${state}`)
    .join(', ');

const sheetRow = ({ label, name, pages, paper: size, copies, file }: SheetCount): readonly string[] => [
  label,
  name,
  quantity(pages, 'page'),
  size,
  quantity(copies, 'copy', 'copies'),
  file,
];

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`;
