// Every edition that ships is broken into lines well: few lines end in a word that belongs to the next, few last lines are short, few
// lines are holes. `npm run setting -- --list` shows them.

import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/direction.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { plain } from '../../src/text.ts';
import { SHIPPED } from '../support/shipped.ts';
import { kitOf, layoutAll, openTheme, planOf } from '../support/workshop.ts';
import { FAULTS, type Printed, paragraphsIn } from './setting.ts';

const shaper = await openShaper();
const printed = SHIPPED.flatMap((edition) =>
  ['default', 'plain'].map((template) => ({ ...edition, template })),
);

describe.each(printed)('$kit in $lang, in the template $template', ({ kit, lang, template }) => {
  const opened = kitOf(kit, lang);
  const theme = openTheme(directionOf(lang) === 'rtl' ? shaper : undefined, template);
  const paragraphs = layoutAll(opened, planOf(opened), theme).flatMap(({ items }) => paragraphsIn(items));

  it.each(Object.entries(FAULTS))(
    'has no more of this than of a hundred paragraphs may have: %s',
    (_, fault) => {
      const faulty = paragraphs.filter(fault.isIn);
      const share = (faulty.length / paragraphs.length) * 100;
      expect(share, faulty.map(told).join('\n')).toBeLessThanOrEqual(fault.limit);
    },
  );
});

const told = ({ lines }: Printed): string => lines.map(({ text }) => text.trim()).join(' | ');

describe('what is counted', () => {
  const printed = (...lines: readonly (readonly [text: string, width: number])[]): Printed => ({
    source: plain(lines.map(([text]) => text).join(' '), 'sv'),
    size: 12,
    lines: lines.map(([text, width], k) => ({ text, width, x: 0, y: 5 * k })),
  });
  const faultsOf = (paragraph: Printed): readonly string[] =>
    Object.entries(FAULTS).flatMap(([name, { isIn }]) => (isIn(paragraph) ? [name] : []));

  it.each([
    ['nothing in even lines', printed(['Sprid lärdomar', 40], ['och dela', 30], ['erfarenheter', 35]), []],
    [
      'a line that ends in such a word',
      printed(['Sprid lärdomar och', 40], ['erfarenheter', 35]),
      ['binding word'],
    ],
    ['not the last line', printed(['Sprid lärdomar', 40], ['det', 35]), []],
    ['a last line under a quarter', printed(['Sprid lärdomar', 40], ['nu', 9.9]), ['short last line']],
    ['a first line beside the second', printed(['Sprid', 20], ['lärdomar', 40], ['nu', 30]), ['hole']],
    ['a line between two', printed(['Sprid lärdomar', 40], ['brett', 20], ['nu genast', 40]), ['hole']],
    ['not one beside one that is as short', printed(['Sprid', 20], ['brett', 25], ['lärdomar', 40]), []],
    ['not the last line of several', printed(['Sprid lärdomar', 40], ['till alla', 40], ['nu', 20]), []],
  ])('is %s', (_, paragraph, faults) => {
    expect(faultsOf(paragraph)).toEqual(faults);
  });
});
