// What a token in a file comes to: its colour as printed, or what is wrong, with its place.
import { convert } from '../../../src/brand/convert.ts';
import { openTokens } from '../../../src/brand/tokens/open.ts';
import { bytesOf } from '../../kit/memory.ts';

/** "#1c2430", "#1c2430 of light, not dark" or "2:5 the token a refers back to itself". */
export const read = (text: string, path: string, file = 'tokens.json'): string => {
  const tokens = openTokens(bytesOf(text), file);
  if (!tokens.ok) return tokens.problems.map(({ line, message }) => `${line ?? ''} ${message}`.trim()).join();
  const found = tokens.value.colour(path);
  if ('css' in found) {
    const colour = convert(found.css);
    const choice = found.choices.map(({ layer, others }) => ` of ${layer}, not ${others.join()}`).join('');
    return `${colour ? `${colour.hex}${colour.opaque ? '' : ' transparent'}${colour.exact ? '' : ' mapped'}` : `no colour ${found.css}`}${choice}`;
  }
  const { line, column } = tokens.value.positionOf(found.offset ?? 0);
  return `${found.offset === undefined ? '' : `${line}:${column} `}${found.wrong}`;
};

export const readCss = (text: string, path: string): string => read(text, path, 'tokens.css');
