// What an SVG comes to when all that is used in it is written out, and that a drawing of more, or with too many rules, is refused.
import { describe, expect, test } from 'vitest';
import { weightOf } from '../../src/image/svg/weight.ts';
import { readXml } from '../../src/xml/read.ts';
import { pictureOf, refusalOf, svg } from '../support/image.ts';

const weigh = (inside: string) => {
  const document = readXml(svg(inside, ''), { elements: 10_000, depth: 64, attributes: 100 });
  if ('what' in document) throw new Error(document.what);
  return weightOf(document.root);
};
/** Of an element without attributes. */
const plain = weigh('<g/>');

describe('a drawing weighs', () => {
  test('its elements, and how deep they lie in each other', () => {
    expect(weigh('<g/><g/>')).toMatchObject({ elements: 3, depth: 2 });
    expect(weigh('<g><g><g/></g></g>')).toMatchObject({ elements: 4, depth: 4 });
  });

  test('the characters of its texts and attributes', () => {
    expect(weigh('<g>12345</g>').characters - plain.characters).toBe(5);
    expect(weigh('<g id="abc"/>').characters - plain.characters).toBe(5);
    expect(weigh(`<g href="data:${'x'.repeat(500)}"/>`).characters - plain.characters).toBe(4);
  });

  test('what it uses, as often as it is used', () => {
    const used = (times: number) =>
      weigh(`<g id="a"><g/><g/></g>${'<use href="#a"/>'.repeat(times)}`).elements;
    expect([used(0), used(1), used(2)]).toEqual([4, 8, 12]);
  });

  test('without end where a part contains itself', () => {
    expect(weigh('<g id="a"><use href="#a"/></g>').elements).toBe(Infinity);
  });

  test('without end where parts use each other more than 300 deep', () => {
    const chain = (uses: number) =>
      weigh(
        `${Array.from({ length: uses }, (_, i) => `<g id="a${i}"><use href="#a${i + 1}"/></g>`).join('')}<g id="a${uses}"/>`,
      ).depth;
    expect([chain(140), chain(160)]).toEqual([282, Infinity]);
  });
});

test('a drawing is refused when its CSS makes it too heavy, and not before', async () => {
  const drawn = (rules: number, elements: number) =>
    svg(
      `<style>${Array.from({ length: rules }, (_, i) => `.a${i}{fill:red}`).join('')}</style>${'<rect width="9" height="9"/>'.repeat(elements)}`,
    );
  // Every rule is matched against every element, a million times at most.
  expect((await pictureOf(drawn(990, 1000))).parts.length).toBeGreaterThan(0);
  expect((await refusalOf(drawn(1010, 1000))).map(({ code }) => code)).toEqual(['image-svg-too-complex']);
});
