// kitpress verify: finished PDFs, read by a reader that did not write them, against the edition they were made from.
import { error } from '../problem.ts';
import { type VerifiedPdf, verifyFiles } from '../workshop/verify.ts';
import { answer } from './answer.ts';
import type { VerifiedFile } from './answer-schema.ts';
import type { VerifyFlags } from './flags.ts';
import { type Terminal, withProgress, worldOf } from './terminal.ts';

export async function runVerify(
  names: readonly string[],
  { kit, brand, json }: VerifyFlags,
  terminal: Terminal,
): Promise<number> {
  if (names.length === 0) return answer({ problems: [NO_FILE] }, json, terminal);
  const wanted = {
    ...(kit !== undefined && { kit }),
    ...(brand !== undefined && { brands: brand.split(',') }),
  };
  const verified = await withProgress(
    terminal,
    (file: string) => `Reading ${file} …`,
    (pause) => verifyFiles(worldOf(terminal), names, { ...wanted, pause }),
  );
  if (!verified.ok) return answer(verified, json, terminal);
  const files = verified.value.files.map(factOf);
  const summary = {
    pages: files.reduce((sum, { pages }) => sum + pages, 0),
    words: files.reduce((sum, { words }) => sum + words, 0),
  };
  const text = files.map(lineOf).join('');
  return answer({ problems: verified.value.found, files, summary, text }, json, terminal);
}

const NO_FILE = error('usage-no-value', 'verify needs a file.', {
  hint: 'Name the PDFs, as in "kitpress verify out/kit.pdf out/guide.pdf".',
});

const factOf = ({ file, bytes, pages, words, problems, compared }: VerifiedPdf): VerifiedFile => ({
  file,
  bytes,
  pages,
  words,
  problems: problems.length,
  compared,
});

const plural = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

/** "out/kit.pdf: 29 pages, 3,412 words, 0 problems" */
const lineOf = ({ file, pages, words, problems, compared }: VerifiedFile): string =>
  `${file}: ${plural(pages, 'page')}, ${plural(words, 'word')}, ${plural(problems, 'problem')}${
    compared ? '' : '; its words were not compared with an edition'
  }\n`;
