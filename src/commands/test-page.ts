// kitpress test-page: front and back of one sheet, to see what a printer does before a workshop is printed on it.
import { writeTestPages } from '../workshop/test-page.ts';
import { answer } from './answer.ts';
import type { FileFact } from './answer-schema.ts';
import type { TestPageFlags } from './flags.ts';
import { type Terminal, worldOf } from './terminal.ts';

export async function runTestPage({ json, ...flags }: TestPageFlags, terminal: Terminal): Promise<number> {
  const made = await writeTestPages(worldOf(terminal), flags);
  if (!made.ok) return answer(made, json, terminal);
  const { files, paper, across, down } = made.value;
  const facts = files.map(
    ({ file, language, bytes, pages }): FileFact => ({ file, language, bytes: bytes.length, paper, pages }),
  );
  const text = `${files.map(({ file }) => file).join(', ')}: front and back of one sheet of ${paper}, with rulers of ${across} and ${down} mm.
Print it on both sides at 100 %. Read the edge that your printer leaves white and how far the back is off, and write them into workshop.yaml, as the page says.
`;
  const summary = { paper, rulers: { across, down } };
  return answer({ problems: made.problems, text, files: facts, summary }, json, terminal);
}
