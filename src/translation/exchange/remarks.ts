// What translators note about a text in their own programs: which of two sets of remarks is newer, and how much of it is kept.
import { noteMark, noteMarkOf, type Version } from './version.ts';

/** Characters of one remark, and remarks about one text. */
const LONGEST = 2000;
const MOST = 20;
/** Characters of all remarks about an edition: a record is read at every start. */
const MOST_CHARACTERS = 200_000;

/** Remarks as they are kept: without control characters and blanks at the ends, each once; a longer one is cut. */
export function cleanRemarks(remarks: readonly string[]): readonly string[] {
  const clean = remarks.map((remark) =>
    remark
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(CONTROL, '')
      .replace(/[ \t]+$/gm, '')
      .trim(),
  );
  return [...new Set(clean.filter((remark) => remark !== ''))]
    .slice(0, MOST)
    .map((remark) => (remark.length <= LONGEST ? remark : `${remark.slice(0, LONGEST - 1).trimEnd()}…`));
}
const CONTROL = /[^\P{Cc}\n\t]|\p{Surrogate}/gu;

/** Whether something of returned remarks would be lost. */
export const isTooMuch = (remarks: readonly string[]): boolean =>
  remarks.length > MOST || remarks.some(({ length }) => length > LONGEST);

/** Whether all remarks of an edition are more than its record has room for. */
export const isFull = (all: Iterable<readonly string[]>): boolean => {
  let sum = 0;
  for (const remarks of all) for (const { length } of remarks) sum += length;
  return sum > MOST_CHARACTERS;
};

/**
 * The remarks that the edition is to have; undefined if those that it has. A three-way merge, like that of words: a set that was not
 * changed in the file changes nothing, one that was changed replaces that of the export. Where both have changed, or the export is not
 * known, all are kept.
 */
export function mergedRemarks(
  ours: readonly string[],
  theirs: readonly string[] | undefined,
  base: Version | undefined,
): readonly string[] | undefined {
  if (theirs === undefined) return undefined;
  const [mine, other] = [noteMark(ours), noteMark(theirs)];
  const before = base === undefined ? undefined : noteMarkOf(base);
  if (other === mine || other === before) return undefined;
  if (mine === before) return theirs;
  const all = cleanRemarks([...ours, ...theirs]);
  return noteMark(all) === mine ? undefined : all;
}

/** "same: the word is the same": the reason why a text is meant to be the same as its source, said where its translator works. */
export const sameReason = (remarks: readonly string[] = []): string | undefined => saidIn(remarks, SAME)?.[1];
const SAME = /^same:\s*(\S.*)/im;

/** "ignore: the names are right", or of one check, "ignore number: it is a year there". */
export const ignoreReason = (remarks: readonly string[] = [], check = ''): string | undefined =>
  remarks
    .flatMap((remark) => [...remark.matchAll(IGNORE)])
    .find(([, one]) => one === undefined || one === check)?.[2];
const IGNORE = /^ignore(?: ([a-z-]+))?:\s*(\S.*)/gim;

const saidIn = (remarks: readonly string[], form: RegExp): RegExpExecArray | undefined =>
  remarks.map((remark) => form.exec(remark)).find((found) => found !== null) ?? undefined;
