// What is said of a token that does not exist: where it is named, and which one may be meant.
import { didYouMean } from '../../yaml/near.ts';
import { namesIn, type TokenFile } from './find.ts';

/** Why a token has no colour. */
export interface NoColour {
  readonly wrong: string;
  readonly hint: string;
  /** Absent if the token that was asked for does not exist. */
  readonly offset?: number;
}

/** `through`: the tokens that led to it; `offset`: the place of the alias, if it is one. */
export const missingToken = (
  file: TokenFile,
  path: string,
  { through, offset }: { readonly through: readonly string[]; readonly offset?: number },
): NoColour => {
  const names = namesIn(file);
  const near = didYouMean(path, names);
  return offset === undefined
    ? {
        wrong: `there is no token ${path}`,
        hint: `${near || examples(path, names)}Write the names of its groups and of the token, separated by dots.`,
      }
    : {
        wrong: `there is no token ${path}, which ${through.at(-1)} refers to`,
        hint: `${near}If it is in another file, put both into one.`,
        offset,
      };
};

/** Three tokens of the file, if possible some with a word of `path` in their names. */
const examples = (path: string, names: readonly string[]): string => {
  const word = path.split(/[^\p{L}]+/u).findLast((part) => part.length > 2) ?? '';
  const similar = names.filter((one) => one.toLowerCase().includes(word.toLowerCase()));
  const shown = (similar.length > 0 ? similar : names).slice(0, 3);
  return shown.length === 0 ? '' : `Its tokens are, for example, ${shown.join(', ')}. `;
};
