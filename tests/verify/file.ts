// A file written in a test by its objects, as the checks of kitpress verify read it, and what they say of it.
import { type Cos, type Dict, isDict, parseAt } from '../../src/verify/cos.ts';
import { type Faults, openFaults } from '../../src/verify/fault.ts';
import type { RawPage } from '../../src/verify/pages.ts';
import { type RawFile, rawFile } from '../../src/verify/whole.ts';
import { bytesOf } from '../support/surgery.ts';

/** An object as it is written, or a dictionary with its stream. */
export type Written = string | readonly [dictionary: string, stream: string];

const cos = (text: string): Cos => parseAt(text, 0).value;
const dictOf = (text: string): Dict => {
  const value = cos(text);
  return isDict(value) ? value : new Map();
};

/** The first object is number 1. */
export const fileWith = (objects: readonly Written[], trailer = '<<>>'): RawFile =>
  rawFile(
    dictOf(trailer),
    new Map(
      objects.map((one, i) => {
        const [text, stream] = typeof one === 'string' ? [one] : one;
        return [i + 1, { value: cos(text), ...(stream !== undefined && { stream: bytesOf(stream) }) }];
      }),
    ),
    true,
  );

/** A page that is no object of the file, or is the one with this number. */
export const pageWith = (entries: string, label = 'S1', id = 0): RawPage => ({
  id,
  label,
  dict: dictOf(`<<${entries}>>`),
});

/** What a check says, "code: message". */
export const said = (check: (faults: Faults) => unknown): readonly string[] => {
  const faults = openFaults('kit.pdf');
  check(faults);
  return faults.found.map(({ code, message }) => `${code}: ${message}`);
};
