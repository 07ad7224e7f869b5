// The signs of sheets whose instructions ship: as many as there are instructions, which no schema can know.
import { error, type Problem } from '../problem.ts';
import type { Content } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import type { AllKindRules } from './kind.ts';
import { kindNamed } from './kinds.ts';
import type { Structure } from './structure.ts';

/** Where the words of an edition may be: its own come first. */
interface Worded {
  readonly content: Content;
  readonly shipped?: Content | undefined;
  readonly structure: Content;
}

/** Problems: content-too-many and content-too-few, in kit.yaml. */
export const checkSigns = (
  kit: Structure,
  kinds: AllKindRules,
  { content, shipped, structure }: Worded,
): readonly Problem[] =>
  kit.sheets.flatMap(({ id, kind, signs }, i) => {
    const { words } = kindNamed(kinds, kind);
    if (words === undefined || !signs || valueAt(content.data, ['sheets', id]) !== undefined) return [];
    const path = ['words', words, 'instructions'];
    const written = valueAt(content.data, path) ?? valueAt(shipped?.data, path);
    if (!Array.isArray(written) || written.length === signs.length) return [];
    return error(
      signs.length > written.length ? 'content-too-many' : 'content-too-few',
      `There ${signs.length === 1 ? 'is 1 sign' : `are ${signs.length} signs`} for the ${written.length} instructions that ship.`,
      {
        hint: `Make them as many, with "none" for an instruction without a sign; or write the texts of "${id}" in each edition.`,
        ...structure.at(['sheets', i, 'signs'], 'key'),
      },
    );
  });
