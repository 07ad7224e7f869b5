// Whether another program has saved a file after Kitpress: a PDF editor or printer, Ghostscript, qpdf.
import { textOf } from './cos.ts';
import type { Faults } from './fault.ts';
import { catalogOf } from './pages.ts';
import type { RawFile } from './whole.ts';

/**
 * A warning if everything is there that the other checks start from; otherwise one error, and false: the other checks would only
 * repeat for each page and text what the program did to the file.
 */
export const checkSavedAgain = (file: RawFile, faults: Faults): boolean => {
  const program = savedBy(file);
  if (program === undefined) return true;
  const lost = lostFrom(file);
  if (lost.length === 0)
    faults.warn(
      'verify-saved-again',
      `The file was saved again by ${program}.`,
      'Print and publish the file that Kitpress wrote.',
    );
  else
    faults.add(
      'verify-saved-again',
      `The file was saved again by ${program}, and has lost ${listed(lost)}.`,
      'Print and publish the file that Kitpress wrote; this one cannot be checked.',
    );
  return lost.length === 0;
};

/** Undefined if it was Kitpress. Not every program leaves its name. */
const savedBy = (file: RawFile): string | undefined => {
  const producer = textOf(file.resolve(file.dict(file.trailer.get('Info'))?.get('Producer'))) ?? '';
  if (!producer.startsWith('Kitpress'))
    return producer.trim() === '' ? 'another program' : `another program (${producer.trim().slice(0, 80)})`;
  return file.asWritten ? undefined : 'another program';
};

const lostFrom = (file: RawFile): readonly string[] => {
  const catalog = catalogOf(file);
  const metadata = file.stream(catalog.get('Metadata')) ?? new Uint8Array();
  return [
    ...(file.dict(catalog.get('StructTreeRoot')) ? [] : ['its tags']),
    ...(file.dict(catalog.get('PageLabels')) ? [] : ['its page labels']),
    ...(new TextDecoder().decode(metadata).includes('<kitpress:kit>') ? [] : ['the name of its kit']),
  ];
};

/** "a, b and c". */
const listed = (things: readonly string[]): string =>
  [things.slice(0, -1).join(', '), things.at(-1)].filter(Boolean).join(' and ');
