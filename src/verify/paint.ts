// What paints pages and forms: their operators, and the colour spaces that their pictures, gradients and groups are in.
import type { Cos, Dict } from './cos.ts';
import { nameOf, type RawPage } from './pages.ts';
import type { RawFile } from './whole.ts';

/** A stream as characters of one byte; empty if there is none. */
export const operatorsIn = (file: RawFile, stream: Cos | undefined): string =>
  new TextDecoder('latin1').decode(file.stream(stream) ?? new Uint8Array());

/** What paints a page: one stream, or several that are read as one (ISO 32000-1, table 30). */
export const operatorsOf = (file: RawFile, { dict }: Pick<RawPage, 'dict'>): string => {
  const contents = dict.get('Contents');
  return (file.array(contents) ?? [contents]).map((stream) => operatorsIn(file, stream)).join('\n');
};

/** Operators without strings and without the data of masks, which may look like some. */
export const withoutData = (operators: string): string => {
  const text = operators.replace(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>/g, ' ');
  // Beyond the last mask's end, each ID would look for one through all that is left.
  const [masked = ''] = /^[\s\S]*EI\b/.exec(text) ?? [];
  return masked.replace(/\bID\s[\s\S]*?EI\b/g, ' ') + text.slice(masked.length);
};

/** How many sequences of marked content end in it. */
export const sequencesIn = (operators: string): number =>
  (withoutData(operators).match(/\bEMC\b/g) ?? []).length;

/** The colour spaces of a picture, of a gradient and of what is blended. */
export const colourSpacesIn = (file: RawFile, dict: Dict): readonly Cos[] =>
  [
    nameOf(dict.get('Type')) === 'XObject' ? dict.get('ColorSpace') : undefined,
    file.dict(dict.get('Shading'))?.get('ColorSpace'),
    file.dict(dict.get('Group'))?.get('CS'),
  ].filter((space) => space !== undefined);
