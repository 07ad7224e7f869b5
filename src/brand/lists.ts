// The lists of a brand in place of the kit's: levels of a focus board, aims, kinds of answers.
import * as z from 'zod';
import { itemSchema } from '../kit/edition-schema.ts';
import type { Kit, List, ListItem } from '../kit/kit.ts';
import { error, type Problem } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import type { Source } from '../yaml/read.ts';
import { validate } from '../yaml/validate.ts';
import type { OpenBrand } from './file.ts';
import { brandText, type OwnKit } from './own.ts';

/** Lists that the brand has in the language, in place of the kit's. Problems: brand-unknown-list, content-… of items that are not like the kit's. */
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
  const problems = wanted.flatMap(({ id, path }) => {
    const list = replaceable(kit).includes(id) ? kit.lists[id] : undefined;
    return list ? wrongItems(brand.source, list, path) : [unknownList(brand.source, id, path, kit)];
  });
  if (problems.length > 0) return { kit, problems };
  const own = wanted.map(({ id, items = [], path }): [string, List] => [
    id,
    { items: items.map((item, i) => itemOf(brand, item, i, language, [...path, i])) },
  ]);
  return {
    kit: own.length === 0 ? kit : { ...kit, lists: { ...kit.lists, ...Object.fromEntries(own) } },
    problems: [],
  };
};

/** Lists that nothing else in the kit belongs to: without a parent, without lists below, and not the themes. */
const replaceable = ({ lists, themes }: Kit): readonly string[] =>
  Object.keys(lists).filter(
    (id) => id !== themes && lists[id]?.of === undefined && !Object.values(lists).some(({ of }) => of === id),
  );

/** Items must have the texts that those of the kit have. */
const wrongItems = (source: Source, { items }: List, path: Path): readonly Problem[] => {
  const fields = Object.keys(items[0]?.fields ?? {});
  return validate(z.array(itemSchema(fields.length > 0 ? { fields } : {})), source, path).problems;
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

const unknownList = (source: Source, id: string, path: Path, kit: Kit): Problem => {
  const known = replaceable(kit);
  return error('brand-unknown-list', `The kit has no list "${id}" that a brand can replace.`, {
    hint: `${didYouMean(id, known)}Those that nothing else belongs to are ${known.join(', ') || 'none'}.`,
    ...source.at(path.slice(0, -1), 'key'),
  });
};
