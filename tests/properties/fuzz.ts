// One fuzz run: a real kit and a plan, changed at random, come to whole PDFs or to problems that help; never to an exception.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { report, toJson } from '../../src/commands/report.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { openFileCache } from '../../src/kit/file-cache.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { themesOf } from '../../src/kit/lists.ts';
import { readNames } from '../../src/names/read.ts';
import type { Choices } from '../../src/plan/choices.ts';
import { readPlan } from '../../src/plan/file.ts';
import { type Flags, readFlags } from '../../src/plan/flags.ts';
import { type Plan, resolvePlan } from '../../src/plan/plan.ts';
import { ok, type Problem, type Result, unless } from '../../src/problem.ts';
import { type Built, buildIssue } from '../../src/workshop/build.ts';
import { openKit, readKit } from '../../src/workshop/kits.ts';
import { isSafeName } from '../../src/world/disk/placing/journal.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { openMemory } from '../../src/world/memory.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { folderOf, root } from '../support/disk.ts';
import { openPdf } from '../support/pdf.ts';
import { flawsOf } from '../support/whole-pdf.ts';
import { DATE, openTheme, SMALL, SWEDISH } from '../support/workshop.ts';
import { type Growth, grown, growths } from './growth.ts';
import { changed, changesOf, type FileChange, type Files } from './mutations.ts';
import { lines, words } from './rubbish.ts';

export interface Case {
  readonly kit: string;
  readonly language: string;
  readonly growths: readonly Growth[];
  readonly changes: readonly FileChange[];
  /** workshop.yaml as data, and what is changed in it afterwards. */
  readonly plan?: Readonly<Record<string, unknown>>;
  readonly planChanges: readonly FileChange[];
  readonly flags: Omit<Flags, 'kit'>;
  /** A names file, in place of what plan and flags say. */
  readonly names?: string;
}

interface Ground {
  readonly folder: string;
  /** That of the texts, and that of the edition they are translated from, if they are, which is the first. */
  readonly languages: readonly string[];
  readonly language: string;
  readonly files: Files;
  readonly sheets: readonly string[];
  readonly themes: readonly string[];
  readonly lengths: readonly string[];
}

const PLAN = 'workshop.yaml';

/** A kit in a language, with the edition that it is translated from, if it is. */
async function ground(folder: string, language: string, source = language): Promise<Ground> {
  const disk = folderOf(join(root, folder));
  const languages = [...new Set([source, language])];
  const texts = languages.flatMap((one) => [
    ...disk.list(one).map((file) => `${one}/${file}`),
    ...[`${one}.yaml`, `${one}.made-from.yaml`].filter((file) => disk.list('').includes(file)),
  ]);
  const files = new Map(['kit.yaml', ...texts].map((path) => [path, disk.read(path) ?? new Uint8Array()]));
  const kit = await kitOf(files, language, false);
  if (!kit.ok) throw new Error(`${folder} is wrong before anything is changed`);
  return {
    folder,
    languages,
    language,
    files,
    sheets: kit.value.sheets.map(({ id }) => id),
    themes: themesOf(kit.value).map(({ id }) => id),
    lengths: Object.keys(kit.value.lengths ?? {}),
  };
}

/** The words that ship, in the package's folder. */
const SHIPPED: Files = new Map(
  folderOf(join(root, 'content/kitpress'))
    .list('')
    .map((name) => [`package/content/kitpress/${name}`, readFileSync(join(root, 'content/kitpress', name))]),
);

const GROUNDS = await Promise.all([
  ground(SMALL, 'en'),
  ground('tests/kits/base', 'sv'),
  ground('tests/kits/retrospective', 'sv', 'en'),
  ground('tests/kits/park-dialogue', 'da'),
  ground('tests/kits/power-cut', 'en'),
  ground(SWEDISH, 'sv'),
  ground(SWEDISH, 'nb', 'sv'),
]);
const CODES = new Set(
  [...readFileSync(join(root, 'docs/problems.md'), 'utf8').matchAll(/`(…?[a-z]*(?:-[a-z0-9]+)+)`/g)].map(
    ([, code]) => code,
  ),
);
/** On the page, or one of the pairs that begin with `plan-` or `usage-`. */
const isKnown = (code: string): boolean => CODES.has(code) || CODES.has(code.replace(/^(plan|usage)/, '…'));

const number = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 1, max: 200 }) }, fc.integer());
const names = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.uniqueArray(
      fc.constantFrom('Åsa', 'Bo Ek', 'Χρύσα', 'Юля', 'Ann-Marie af Ugglas', 'O’Neil'),
      { minLength: 1 },
    ),
  },
  fc.array(fc.oneof(fc.constantFrom('Åsa', 'Bo Ek', 'Χρύσα', 'Юля', 'O’Neil', 'Bo Ek'), lines), {
    maxLength: 30,
  }),
);

/** Mostly what the kit has. */
const idsOf = (ids: readonly string[]) =>
  fc.oneof(
    { weight: 25, arbitrary: fc.subarray([...ids], { minLength: Math.ceil(ids.length / 2) }) },
    fc.array(words, { maxLength: 2 }),
  );

const idOf = (ids: readonly string[]) =>
  fc.oneof(...ids.map((id) => ({ weight: 12, arbitrary: fc.constant(id) })), words);

const planOf = ({ sheets, themes, lengths }: Ground): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      title: lines,
      date: fc.oneof(
        fc.constantFrom('2026-03-12', '2026-02-30', '9999-12-31', '0000-01-01', '12 mars'),
        lines,
      ),
      organisation: lines,
      participants: fc.oneof(number, names),
      tables: fc.oneof({ weight: 15, arbitrary: fc.integer({ min: 1, max: 4 }) }, number),
      length: idOf(lengths),
      only: idsOf(themes),
      deep: fc.oneof(idsOf(themes), fc.integer({ min: 0, max: 9 })),
      sheets: idsOf(sheets),
      copies: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(1, 2, 'suggested', 30) },
        fc.constantFrom(200, 0, 201, {}, { all: 2 }),
        fc.dictionary(fc.constantFrom(...sheets, 'all'), number, { maxKeys: 2 }),
      ),
      split: fc.boolean(),
    },
    { requiredKeys: [] },
  );

const flagsOf = ({ sheets, themes, lengths }: Ground): fc.Arbitrary<Omit<Flags, 'kit'>> =>
  fc.record(
    {
      participants: number.map(String),
      tables: fc.oneof({ weight: 15, arbitrary: fc.constantFrom('1', '2', '3') }, words),
      length: idOf(lengths),
      only: idsOf(themes).map(String),
      deep: fc.oneof(idsOf(themes).map(String), fc.constantFrom('1', '2', '9')),
      sheets: idsOf(sheets).map(String),
      copies: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom('2', 'suggested', '30') },
        fc.constantFrom('200', '0', '2,,3'),
        idsOf(sheets).map((ids) => ids.map((id) => `${id}=3`).join()),
      ),
      split: fc.boolean(),
      draft: fc.boolean(),
    },
    { requiredKeys: [] },
  );

const maybe = <T>(arbitrary: fc.Arbitrary<T>, weight = 1) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight, arbitrary });

const caseOn = (one: Ground): fc.Arbitrary<Case> =>
  fc
    .record({
      growths: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, growths),
      changes: changesOf([...one.files.keys()]),
      plan: maybe(planOf(one)),
      planChanges: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, changesOf([PLAN])),
      flags: fc.oneof(fc.constant({}), flagsOf(one)),
      names: maybe(names.map((all) => all.join('\n'))),
    })
    .map(({ plan, names, ...rest }) => ({
      kit: one.folder,
      language: one.language,
      ...rest,
      ...(plan && { plan }),
      ...(names !== undefined && { names }),
    }));

/** Kits, plans and what is done to them; the small kits come more often, because they take less time. */
export const cases: fc.Arbitrary<Case> = fc.oneof(
  ...GROUNDS.map((one) => ({ weight: one.folder === SWEDISH ? 1 : 2, arbitrary: caseOn(one) })),
);

export interface Outcome {
  /** Nothing if the case was refused. */
  readonly built?: Built;
  readonly problems: readonly Problem[];
}

/** A case → PDFs or problems. Throws for whatever must not be. `opened` reads the PDFs with pdfjs as well. */
export async function run(one: Case, opened = false): Promise<Outcome> {
  const files = filesOf(one);
  const made = await make(one, files);
  checkProblems(made, files);
  if (!made.ok) return { problems: made.problems };
  for (const { name, bytes, pages } of made.value.files) {
    const flaws = [...(isSafeName(name) ? [] : ['has no name for a file']), ...(await flawsOf(bytes, pages))];
    if (flaws.length > 0) throw new Error(`${name}: ${flaws.join('; ')}`);
    if (opened) await checkOpened(name, bytes, pages);
  }
  return { built: made.value, problems: made.problems };
}

async function checkOpened(name: string, bytes: Uint8Array, pages: number): Promise<void> {
  const pdf = await openPdf(bytes);
  if (pdf.numPages !== pages) throw new Error(`${name}: pdfjs finds ${pdf.numPages} pages of ${pages}`);
  const last = await pdf.getPage(pages);
  await last.getTextContent();
  await pdf.destroy();
}

/** All files of a case: those of the kit, and the plan. */
function filesOf(one: Case): Files {
  const { files, languages } = groundOf(one);
  const plan: Files = new Map(one.plan ? [[PLAN, Buffer.from(stringify(one.plan))] as const] : []);
  return new Map([
    ...changed(grown(files, languages, one.growths), one.changes),
    ...changed(plan, one.planChanges),
  ]);
}

const groundOf = (one: Case): Ground => {
  const found = GROUNDS.find(({ folder, language }) => folder === one.kit && language === one.language);
  if (!found) throw new Error(`no kit ${one.kit} in ${one.language}`);
  return found;
};

let theme = openTheme();
let uses = 0;
/** A theme for some hundred runs: what it keeps of texts it has measured is for one kit, not for thousands. */
function themeAtHand() {
  uses += 1;
  if (uses % 200 === 0) theme = openTheme();
  return theme;
}

/** What the command `build` does, without a disk. */
async function make(one: Case, files: Files): Promise<Result<Built>> {
  const choices = await choicesOf(one, files.get(PLAN));
  const draft = choices.ok && choices.value.draft?.value === true;
  const kit = await kitOf(files, one.language, draft);
  const plan: Result<Plan> =
    choices.ok && kit.ok ? resolvePlan(choices.value, kit.value) : { ok: false, problems: [] };
  const problems = [...choices.problems, ...kit.problems, ...plan.problems];
  if (!kit.ok || !plan.ok) return { ok: false, problems };
  const input = {
    kit: kit.value,
    kinds: KINDS,
    plan: plan.value,
    theme: themeAtHand(),
    kitName: one.kit,
    date: DATE,
    zlib: nodeZlib,
  };
  const built = buildIssue(input);
  return built.ok ? { ...built, problems: [...problems, ...built.problems] } : built;
}

async function choicesOf({ flags, names }: Case, plan: Uint8Array | undefined): Promise<Result<Choices>> {
  const fromPlan = plan ? readPlan(plan, PLAN) : ok<Choices>({});
  const fromFlags = readFlags(flags);
  const listed = names === undefined ? undefined : await readNames(Buffer.from(names), 'names.txt');
  const problems = [...fromFlags.problems, ...fromPlan.problems, ...(listed?.problems ?? [])];
  if (!fromPlan.ok || !fromFlags.ok || listed?.ok === false) return { ok: false, problems };
  const { participants: said, ...rest } = { ...fromPlan.value, ...fromFlags.value };
  // A file that the plan names is not there: its names are those of the case, or nobody's.
  const there = said && !('file' in said.value) ? { participants: said } : {};
  const named = listed && {
    participants: { value: { names: listed.value.names }, from: { flag: '--participants' } },
  };
  return unless(problems, () => ({ ...rest, ...there, ...named }));
}

/** Problems show the kit's files by their paths within it, as `files` has them. */
async function kitOf(files: Files, language: string, draft: boolean): Promise<Result<Kit>> {
  const paths = [...files].filter(([path]) => path !== PLAN);
  const kit = paths.map(([path, bytes]) => [`/kit/${path}`, bytes] as const);
  const shipped = [...SHIPPED].map(([path, bytes]) => [`/${path}`, bytes] as const);
  const world = openMemory(new Map([...kit, ...shipped]), { asset: async () => undefined, zlib: nodeZlib });
  const opened = await openKit(world, '/kit');
  return readKit({ ...opened, label: '', cache: openFileCache(opened.files) }, language, draft);
}

/** What concerns a file as a whole. */
const WHOLE =
  /^(content-missing-file|content-no-edition|translation-not-recorded|yaml-too-large|names-(not-utf8|none|too-many)|content-unknown-file)$/;

function checkProblems(result: Result<Built>, files: Files): void {
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  if (result.ok !== (errors.length === 0)) throw new Error(`ok: ${result.ok}, with ${errors.length} errors`);
  for (const problem of result.problems) {
    const flaw = flawOf(problem, files);
    if (flaw) throw new Error(`${flaw}: ${JSON.stringify(problem)}`);
  }
  const source = (file: string) => Buffer.from(files.get(file) ?? []).toString('utf8');
  const told = report(result.problems, { source });
  const control = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.exec(told);
  if (control) throw new Error(`the report prints U+${control[0].charCodeAt(0).toString(16)}: ${told}`);
  if (toJson(result.problems).includes('\n')) throw new Error('JSON of more than one line');
}

/** What a problem should have and has not. */
function flawOf({ code, message, hint, file, line, column, key }: Problem, files: Files): string | undefined {
  if (!isKnown(code)) return 'a code that docs/problems.md does not have';
  if (message.trim() === '' || hint?.trim() === '') return 'nothing said';
  if (/\bundefined\b|\[object /.test(message.replace(/".*"/s, ''))) return 'words of the program';
  if (code.startsWith('usage-')) return undefined;
  // What was said on the spot, codes, and what is put together of several texts are named in the message alone.
  if (file === undefined) return /^(text|fit)-/.test(code) ? undefined : 'no file';
  if (line === undefined && key !== undefined) return placeOf(key, file, files);
  if (line === undefined) return WHOLE.test(code) ? undefined : 'no place';
  return line >= 1 && column !== undefined && column >= 1 ? undefined : 'no such place';
}

/** What the command does with a problem of a sheet, which knows the key and not the line. */
function placeOf(key: string, file: string, files: Files): string | undefined {
  const bytes = files.get(file) ?? SHIPPED.get(file);
  const source = bytes && readYaml(bytes, file).source;
  if (!source) return 'a key of a file that is not there';
  const path = key.split('.').map((step) => (/^(?:0|[1-9]\d{0,8})$/.test(step) ? Number(step) : step));
  return source.at(path).line >= 1 ? undefined : 'no such place';
}
