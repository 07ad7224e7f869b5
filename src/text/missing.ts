// Characters that no face can set, as problems.
import { type PaperPlace, placeWords } from '../place.ts';
import { error, type Problem } from '../problem.ts';
import type { Text, TextPlace } from '../text.ts';
import { canSet, composeText } from './coverage.ts';
import type { Faces, TextRole } from './faces.ts';
import { clustersOf } from './marks.ts';
import type { Face } from './metrics.ts';

/** A problem with the characters of the text that neither its face nor a fallback has; one for each part that has any. */
export function missingGlyphs(
  source: Text,
  role: TextRole,
  faces: Faces,
  where: PaperPlace,
): readonly Problem[] {
  const missing = missingIn(source.words, role, faces);
  if (missing.length === 0) return [];
  const inPart = (part: Text): readonly string[] =>
    missing.filter((character) => composeText(part.words).includes(character));
  const parts = leavesOf(source).filter((part) => part !== source && inPart(part).length > 0);
  // The character that no font has may be one that joins the parts.
  return (parts.length > 0 ? parts : [source]).map((part) =>
    error('text-missing-glyph', `No font has ${charactersIn(inPart(part))} for ${placeWords(where)}.`, {
      hint: 'Use other characters, or add a font that has them.',
      ...place(part),
      place: where,
    }),
  );
}

/** What a text is joined of, and what those parts are. */
const leavesOf = (text: Text): readonly Text[] => text.parts?.flatMap(leavesOf) ?? [text];

/** The characters that neither the role's face nor a fallback has, and the letters whose marks none of them can place. */
export function missingIn(words: string, role: TextRole, faces: Faces): readonly string[] {
  const own = faces.role(role);
  const text = composeText(words);
  const can = (part: string): boolean => {
    const sets = (face: Face): boolean => canSet(face, part, faces.shaper);
    return sets(own) || faces.fallback(role, sets) !== undefined;
  };
  if (canSet(own, text, faces.shaper)) return [];
  const characters = [...new Set(text)].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0x20 && !own.covers(code) && !faces.fallback(role, (face) => face.covers(code));
  });
  const has = (cluster: string): boolean => !characters.some((character) => cluster.includes(character));
  return [...characters, ...clustersOf(text).filter((cluster) => has(cluster) && !can(cluster))];
}

const MOST_NAMED = 6;

const codesIn = (character: string): string =>
  Array.from(
    character,
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');

/** "the characters Ж (U+0416), N̄ (U+004E U+0304)". */
export const charactersIn = (characters: readonly string[]): string => {
  const shown = characters.slice(0, MOST_NAMED).map((character) => `${character} (${codesIn(character)})`);
  const more = characters.length - shown.length;
  return `the character${characters.length > 1 ? 's' : ''} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** File and key of a text, or its line in a file without keys, as a problem has them. */
export const place = ({ file, key, line, column }: Text): TextPlace => ({
  ...(file === undefined ? {} : { file }),
  ...(key === undefined ? {} : { key }),
  ...(line === undefined ? {} : { line }),
  ...(column === undefined ? {} : { column }),
});
