// What an SVG comes to when all that is used in it is written out, rules of CSS included, and that a drawing of more is refused.
import { describe, expect, test } from 'vitest';
import { weightOf } from '../../src/image/svg/weight.ts';
import { readXml } from '../../src/xml/read.ts';
import { pictureOf, refusalOf, svg } from '../support/image.ts';

const weigh = (inside: string) => {
  const document = readXml(svg(inside, ''), { elements: 10_000, depth: 64, attributes: 100 });
  if ('what' in document) throw new Error(document.what);
  return weightOf(document.root);
};
/** Of an element of 10 characters, without rules. */
const plain = weigh('<g/>');

describe('a drawing weighs', () => {
  test('its elements, and how deep they lie in each other', () => {
    expect(weigh('<g/><g/>')).toMatchObject({ elements: 3, depth: 2 });
    expect(weigh('<g><g><g/></g></g>')).toMatchObject({ elements: 4, depth: 4 });
  });

  test('the characters of its texts and attributes, and eight an element', () => {
    expect(weigh('<g>12345</g>').characters - plain.characters).toBe(5);
    expect(weigh('<g id="abc"/>').characters - plain.characters).toBe(5);
    expect(weigh('<g/><g/>').characters - plain.characters).toBe(8);
    expect(weigh(`<g href="data:${'x'.repeat(500)}"/>`).characters - plain.characters).toBe(4);
  });

  test('eight characters an element for every rule of its CSS', () => {
    const styled = (rules: number) =>
      weigh(`<style>${Array.from({ length: rules }, (_, i) => `.a${i}{}`).join('')}</style>`);
    const [one, two] = [styled(1), styled(2)];
    expect(one.elements).toBe(2);
    // The rule's own four characters, and eight for each of the two elements.
    expect(two.characters - one.characters).toBe(5 + 8 * 2);
  });

  test('what it uses, as often as it is used', () => {
    const used = (times: number) =>
      weigh(`<g id="a"><g/><g/></g>${'<use href="#a"/>'.repeat(times)}`).elements;
    expect([used(0), used(1), used(2)]).toEqual([4, 8, 12]);
  });

  test('what a rule of CSS refers to, on each element that the rule may apply to', () => {
    const filled = (selector: string, element: string) =>
      weigh(`<style>${selector}{fill:url(#p)}</style><pattern id="p"><g/><g/></pattern>${element.repeat(3)}`)
        .elements;
    const without = filled('.b', '<g class="a"/>');
    for (const [selector, element] of [
      ['.a', '<g class="x a"/>'],
      ['#i', '<g id="i"/>'],
      ['g.a', '<g/>'],
    ] as const)
      expect([selector, filled(selector, element) >= without + 9]).toEqual([selector, true]);
    // A selector that is not plain may apply to anything; here the pattern’s own parts among it, which then contain it.
    expect(filled(':nth-child(2)', '<g/>')).toBe(Infinity);
    expect(filled('/* .a */.b', '<g class="a"/>')).toBe(without);
  });

  test('without end where a part contains itself', () => {
    expect(weigh('<g id="a"><use href="#a"/></g>').elements).toBe(Infinity);
  });
});

test('a drawing is refused when its CSS makes it too heavy, and not before', async () => {
  const drawn = (rules: number, elements: number) =>
    svg(
      `<style>${Array.from({ length: rules }, (_, i) => `.a${i}{fill:red}`).join('')}</style>${'<rect width="9" height="9"/>'.repeat(elements)}`,
    );
  // 8 × rules × elements characters, and 600,000 at most.
  expect((await pictureOf(drawn(60, 1000))).parts.length).toBeGreaterThan(0);
  expect((await refusalOf(drawn(80, 1000))).map(({ code }) => code)).toEqual(['image-svg-too-complex']);
});
