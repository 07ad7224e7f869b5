// The pictures that a plan names for areas of sheets, checked against the kit and read, each file once.
import type { Ink } from '../ink.ts';
import type { Kinds } from '../kinds/kind.ts';
import { kindNamed } from '../kit/kinds.ts';
import type { Kit } from '../kit/kit.ts';
import type { Picture } from '../picture.ts';
import {
  type Choices,
  choicePlace,
  type Origin,
  type PictureChoice,
  type PlannedPicture,
  wrong,
} from '../plan/choices.ts';
import { failed, type Problem, type Result, unless } from '../problem.ts';
import type { World } from '../world/world.ts';
import { didYouMean } from '../yaml/near.ts';
import { pictureFrom } from './pictures.ts';

/** What the pictures are for, and the folder that their files are relative to. */
export interface PicturesWanted {
  readonly kit: Kit;
  readonly kinds: Kinds;
  readonly planFolder: string;
  readonly ink: Ink;
}

/** Problems: plan-unknown-sheet, plan-picture-area, plan-no-picture, file-…, image-…; all at the picture's place in the plan. */
export async function readPictures(
  world: World,
  chosen: Choices['pictures'],
  { kit, kinds, planFolder, ink }: PicturesWanted,
): Promise<Result<readonly PlannedPicture[]>> {
  if (!chosen) return { ok: true, value: [], problems: [] };
  const areas = areasIn(kit, kinds);
  const files = new Map<string, Result<Picture>>();
  const pictures: PlannedPicture[] = [];
  const problems: Problem[] = [];
  for (const choice of chosen.value) {
    const from = within(chosen.from, choice.sheet, choice.area);
    const misplaced = misplacedIn(areas, choice, chosen.from);
    if (misplaced) problems.push(misplaced);
    const path = world.paths.resolve(planFolder, choice.file);
    const read = files.get(path) ?? (await readAt(world, path, { ...choice, ink }, from));
    files.set(path, read);
    problems.push(...read.problems.map((problem) => placed(problem, choice, from)));
    if (read.ok) pictures.push({ ...choice, picture: read.value, from: choicePlace(from) });
  }
  return unless(problems, () => pictures);
}

const within = (from: Origin, ...path: readonly string[]): Origin =>
  'flag' in from ? from : { ...from, path: [...from.path, ...path] };

async function readAt(
  world: World,
  path: string,
  { file, ink }: PictureChoice & { readonly ink: Ink },
  from: Origin,
): Promise<Result<Picture>> {
  if (!(await world.kindOf(path))) {
    const hint = 'Check the path, which is relative to the plan, and its capital letters.';
    return failed(wrong(from, 'no-picture', `there is no file ${file}.`, hint));
  }
  const bytes = await world.read(path);
  return bytes.ok ? pictureFrom(world, bytes.value, file, [], ink) : bytes;
}

/** A problem with a file is shown where the plan names it. */
const placed = (problem: Problem, { file }: PictureChoice, from: Origin): Problem => {
  if ('flag' in from || problem.file === from.source.file) return problem;
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  return { ...problem, message: `${file}${line}: ${problem.message}`, ...from.source.at(from.path) };
};

/** The areas for pictures, by sheet. */
const areasIn = ({ sheets }: Kit, kinds: Kinds): ReadonlyMap<string, readonly string[]> =>
  new Map(sheets.map((sheet) => [sheet.id, kindNamed(kinds, sheet.kind).pictures?.(sheet) ?? []]));

function misplacedIn(
  areas: ReadonlyMap<string, readonly string[]>,
  { sheet, area }: PictureChoice,
  from: Origin,
): Problem | undefined {
  const there = areas.get(sheet);
  const sheets = [...areas].flatMap(([id, { length }]) => (length > 0 ? [id] : []));
  const all =
    sheets.length > 0
      ? `The sheets with an area for a picture are ${sheets.join(', ')}.`
      : 'No sheet of this kit has an area for a picture.';
  if (!there) {
    const hint = `${didYouMean(sheet, sheets)}${all}`;
    return wrong(from, 'unknown-sheet', `the kit has no sheet "${sheet}".`, hint, sheet);
  }
  if (there.includes(area)) return undefined;
  const hint =
    there.length > 0
      ? `${didYouMean(area, there)}The sheet’s areas for pictures are ${there.join(', ')}.`
      : all;
  const message = `the sheet "${sheet}" has no area "${area}" for a picture.`;
  return wrong(within(from, sheet), 'picture-area', message, hint, area);
}
