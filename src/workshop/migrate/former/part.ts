// Reads one file of an edition and checks it against its schema and the kit, and its wording.

import { checkBrackets } from '../../../kit/brackets.ts';
import type { FileCache } from '../../../kit/file-cache.ts';
import { kindNamed } from '../../../kit/kinds.ts';
import { checkPlurals } from '../../../kit/plurals.ts';
import { checkWording } from '../../../kit/wording.ts';
import { error, ok, type Problem, type Result } from '../../../problem.ts';
import { nearest } from '../../../yaml/near.ts';
import type { Source } from '../../../yaml/read.ts';
import { validate, valueAt, withoutKnown } from '../../../yaml/validate.ts';
import { checkTexts, needsNothing, type Shape, shapesOf } from './coverage.ts';
import type { FormerKinds } from './kinds.ts';
import { EDITION_FILES, type KitFile, type WorkshopFile, workshopSchema } from './schema.ts';
import { checkTotal, fieldsIn, pluralsIn } from './wording.ts';

/** A file of a kit: its typed value if it matches its schema, its source if it could be read at all. */
export interface EditionPart<T> {
  readonly source?: Source;
  readonly value?: T;
  readonly problems: readonly Problem[];
}

type FileName = keyof typeof EDITION_FILES;

/** An edition to be checked. */
interface EditionOnDisk {
  readonly language: string;
  /** The names in its folder. */
  readonly names: readonly string[];
  readonly files: FileCache;
  /** Undefined if kit.yaml is broken: then the texts are checked without it. */
  readonly kit: KitFile | undefined;
  readonly kinds: FormerKinds;
}

/** A function that reads one file of an edition and runs all checks that need no other file of it. */
export function partReader({
  language,
  names,
  files,
  kit,
  kinds,
}: EditionOnDisk): <T>(name: FileName, check: (source: Source) => Result<T>) => EditionPart<T> {
  const shapes: Readonly<Record<string, Shape>> = kit ? shapesOf(kit, kinds) : {};
  const needed = (name: FileName): boolean => {
    if (name === 'guide.yaml')
      return kit?.sheets.some(({ kind }) => kindNamed(kinds, kind).file === name) ?? false;
    if (name === 'resources.yaml') return shapes[name] !== undefined && !needsNothing(shapes[name]);
    return true;
  };
  return (name, check) => {
    const file = `${language}/${name}`;
    // A case-insensitive disk would accept "Actions.yaml" for "actions.yaml", which then fails on the next machine.
    const reading = names.includes(name) ? files.read(file) : undefined;
    if (!reading) return { problems: needed(name) ? [missingFile(name, names, files.shown(file))] : [] };
    const { source, problems } = reading;
    if (!source) return { problems };
    const checked = check(source);
    const shape = shapes[name];
    const plurals = [
      ...checkPlurals(source, language, pluralsIn(name, kinds)),
      ...(name === 'guide.yaml' ? checkTotal(source) : []),
    ];
    return {
      source,
      ...(checked.ok && { value: checked.value }),
      problems: [
        ...problems,
        ...plurals,
        ...withoutKnown(checked.problems, [...problems, ...plurals]),
        ...(shape ? withoutKnown(checkTexts(shape, source.data, source), checked.problems) : []),
        ...checkWording(source, fieldsIn(name, kinds, language)),
        ...checkBrackets(source),
      ],
    };
  };
}

const missingFile = (name: FileName, names: readonly string[], file: string): Problem => {
  const near = nearest(
    name,
    names.filter((other) => !Object.hasOwn(EDITION_FILES, other)),
  );
  return error('content-missing-file', `There is no ${name} in this edition.`, {
    hint:
      near === undefined
        ? 'Copy it from another edition and translate its texts.'
        : `Rename "${near}" to "${name}" if that is the file.`,
    file,
  });
};

/** Checks workshop.yaml, with the texts of each sheet against its kind if there is a kit to give the kinds. */
export function checkWorkshop(
  source: Source,
  kit: KitFile | undefined,
  kinds: FormerKinds,
): Result<WorkshopFile> {
  const form = validate(workshopSchema, source);
  if (!kit) return form;
  // The schema of each kind includes the common texts, so report them only once.
  const problems = form.problems.filter(({ key }) => !key?.startsWith('sheets.'));
  const sheets: WorkshopFile['sheets'] = {};
  for (const { id, kind } of kit.sheets) {
    const path = ['sheets', id];
    if (valueAt(source.data, path) === undefined) continue;
    const texts = validate<unknown>(kindNamed(kinds, kind).texts, source, path);
    problems.push(...texts.problems);
    if (texts.ok) sheets[id] = texts.value as WorkshopFile['sheets'][string];
  }
  return form.ok && problems.length === 0 ? ok({ ...form.value, sheets }) : { ok: false, problems };
}
