// The lists of a brand in place of the kit's: levels of a focus board, aims, kinds of answers.
import type { Kit, List, ListItem } from '../kit/kit.ts';
import { error, type Problem } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import type { Source } from '../yaml/read.ts';
import type { OpenBrand } from './file.ts';
import { brandText, type OwnKit } from './own.ts';

/** Lists that the brand has in the language, in place of the kit's. */
export const withLists = (brand: OpenBrand, kit: Kit): OwnKit => {
  const { lists = {}, levels } = brand.content;
  const { language } = kit.edition;
  const all = [
    ...Object.entries(lists).map(([id, texts]) => ({
      id,
      items: texts[language],
      path: ['lists', id, language],
    })),
    { id: 'levels', items: levels?.[language], path: ['levels', language] },
  ];
  const wanted = all.filter(({ items }) => items !== undefined);
  const unknown = wanted.filter(({ id }) => kit.lists[id]?.of !== undefined || !Object.hasOwn(kit.lists, id));
  if (unknown.length > 0)
    return { kit, problems: unknown.map(({ id, path }) => unknownList(brand.source, id, path, kit)) };
  const own = wanted.map(({ id, items = [], path }): [string, List] => [
    id,
    { items: items.map((item, i) => itemOf(brand, item, i, language, [...path, i])) },
  ]);
  return {
    kit: own.length === 0 ? kit : { ...kit, lists: { ...kit.lists, ...Object.fromEntries(own) } },
    problems: [],
  };
};

const itemOf = (
  brand: OpenBrand,
  item: string | Readonly<Record<string, string>>,
  index: number,
  language: string,
  path: Path,
): ListItem => {
  const number = String(index + 1);
  const common = { id: number, index, code: number, links: [], items: {} };
  if (typeof item === 'string')
    return { ...common, text: brandText(brand, item, language, path), fields: {} };
  const fields = Object.fromEntries(
    Object.entries(item).map(([field, words]) => [
      field,
      brandText(brand, words, language, [...path, field]),
    ]),
  );
  const text = fields.name ?? Object.values(fields)[0];
  if (text === undefined)
    throw new Error('an item of a brand without a text, although the brand was checked');
  return { ...common, text, fields };
};

const unknownList = (source: Source, id: string, path: Path, { lists }: Kit): Problem => {
  const known = Object.keys(lists).filter((list) => lists[list]?.of === undefined);
  return error('brand-unknown-list', `The kit has no list "${id}" that a brand can replace.`, {
    hint: `${didYouMean(id, known)}Its lists without a parent are ${known.join(', ') || 'none'}.`,
    ...source.at(path.slice(0, -1), 'key'),
  });
};
