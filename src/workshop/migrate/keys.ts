// Plans, templates and brands: keys that have another name now, changed where they stand.
import { openBrand } from '../../brand/file.ts';
import { readPlan } from '../../plan/file.ts';
import { ok, type Result } from '../../problem.ts';
import { readTemplate } from '../../theme/load.ts';
import { type Move, renameKeys } from '../../translation/edit/move.ts';
import type { Source } from '../../yaml/read.ts';
import { valueAt } from '../../yaml/validate.ts';

interface OldForm {
  readonly renames: readonly Move[];
  /** The problems that a file has in the old form. */
  readonly check: (bytes: Uint8Array, file: string) => Result<unknown>;
}

const NO_FOLDER = { read: () => undefined, list: () => [] };

const FORMS = {
  plan: {
    renames: [
      { from: ['principles'], to: ['only'] },
      { from: ['groups'], to: ['tables'] },
    ],
    check: readPlan,
  },
  template: { renames: [{ from: ['principles'], to: ['themes'] }], check: readTemplate },
  brand: {
    renames: [{ from: ['colours', 'principles'], to: ['colours', 'themes'] }],
    check: (bytes, file) => openBrand(bytes, file, NO_FOLDER, ''),
  },
} satisfies Readonly<Record<string, OldForm>>;

export type FileKind = keyof typeof FORMS;

/** What a file is, by keys that only one of them must have. */
export function kindOfFile({ data }: Source): FileKind {
  if (valueAt(data, ['type']) !== undefined) return 'template';
  return valueAt(data, ['name']) === undefined ? 'plan' : 'brand';
}

/** The text with the new names. Problems: those that the file has in the old form; translation-rewrite. */
export function withNewNames(source: Source, kind: FileKind): Result<string> {
  const { renames, check }: OldForm = FORMS[kind];
  const there = renames.filter(({ from }) => valueAt(source.data, from) !== undefined);
  if (there.length === 0) return ok(uncommented(source.text, renames));
  const checked = check(new TextEncoder().encode(source.text), source.file);
  if (!checked.ok) return checked;
  const renamed = renameKeys(source.text, source.file, there);
  return renamed.ok ? ok(uncommented(renamed.value, renames)) : renamed;
}

/** Keys with a value that wait behind a "#" to be used, as in the files of `kitpress init`, get their new names too. */
const uncommented = (text: string, renames: readonly Move[]): string =>
  renames.reduce(
    (all, { from, to }) =>
      all.replace(new RegExp(`^( *# *)${from.at(-1)}(?=: *[\\[{\\d])`, 'gm'), `$1${to.at(-1)}`),
    text,
  );
