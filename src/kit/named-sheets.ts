// Sheets that running text names by their ids: it has their codes, and lines that name a sheet which is not printed are left out.
import { isText, type Text } from '../text.ts';

/** By the ids of a kit's sheets; undefined if a sheet is not printed. */
type Codes = ReadonlyMap<string, string | undefined>;

const NAMED = /\{([a-z0-9-]+)\}/g;

/** Texts with the codes of the sheets they name; an item of a list that names a sheet that is not printed is left out. */
export function withCodes(value: unknown, codes: Codes): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.filter((item) => !isLost(item, codes)).map((item) => withCodes(item, codes));
  if (isText(value)) return value.words.includes('{') ? coded(value, codes) : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withCodes(inner, codes)]));
}

/** A line, or an instruction with its sign. */
const isLost = (item: unknown, codes: Codes): boolean => {
  if (typeof item !== 'object' || item === null) return false;
  const text = isText(item) ? item : 'text' in item && 'sign' in item ? (item.text as Text) : undefined;
  return [...(text?.words.matchAll(NAMED) ?? [])].some(
    ([, id = '']) => codes.has(id) && codes.get(id) === undefined,
  );
};

const coded = (text: Text, codes: Codes): Text => ({
  ...text,
  words: text.words.replace(NAMED, (whole, id: string) => codes.get(id) ?? whole),
});
