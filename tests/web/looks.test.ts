// A logo and a colour before they are printed: tones, contrasts in both directions, and whether a logo can be seen on paper.
import { expect, test } from 'vitest';
import { contrast } from '../../src/theme/colour.ts';
import { openNodeEngine } from '../support/engine.ts';
import { bytesOf, fixture, svg } from '../support/image.ts';

const engine = openNodeEngine();
const logo = (text: string) => ({ name: 'logo.svg', bytes: bytesOf(text) });

test('a dark colour can be on every theme', async () => {
  const { colour, problems } = await engine.checkLook({ colour: 'rgb(19 41 75)' });
  expect(problems).toEqual([]);
  expect(colour).toMatchObject({ hex: '#13294b', readable: true, tones: { colour: '#13294b' } });
  expect(colour?.darker).toBeUndefined();
  const white = colour?.contrasts.find(({ text, on }) => text === 'white' && on === 'colour');
  expect(white).toMatchObject({ textHex: '#ffffff', onHex: '#13294b', least: 4.5 });
  expect(white?.ratio).toBeCloseTo(contrast('#ffffff', '#13294b'), 1);
});

test('a pale one cannot, and a darker one of its hue is named that can', async () => {
  const { colour } = await engine.checkLook({ colour: '#ffcc00' });
  expect(colour?.readable).toBe(false);
  expect(
    colour?.contrasts.filter(({ ratio, least }) => ratio < least).map(({ text, on }) => [text, on]),
  ).toEqual(
    expect.arrayContaining([
      ['white', 'colour'],
      ['colour', 'white'],
    ]),
  );
  const darker = await engine.checkLook({ colour: colour?.darker ?? '' });
  expect(darker.colour?.readable).toBe(true);
  expect(contrast('#ffffff', colour?.darker ?? '')).toBeLessThan(6);
});

test('the contrast of a ratio that is nearly enough is not rounded up', async () => {
  // 4.496:1 on white.
  const { colour } = await engine.checkLook({ colour: '#767777' });
  const white = colour?.contrasts.find(({ text }) => text === 'white');
  expect(contrast('#ffffff', '#767777')).toBeGreaterThan(4.49);
  expect(white?.ratio).toBeLessThan(4.5);
  expect(colour?.readable).toBe(false);
});

test('what is no colour is a problem of its step', async () => {
  expect(await engine.checkLook({ colour: 'blåaktig' })).toEqual({
    problems: [expect.objectContaining({ code: 'brand-colour', step: 'look', severity: 'error' })],
  });
});

test('what is too long for a colour is a problem of its step', async () => {
  expect(await engine.checkLook({ colour: 'x'.repeat(121) })).toEqual({
    problems: [expect.objectContaining({ code: 'content-too-long', step: 'look', severity: 'error' })],
  });
});

test('logos are known by their format and size', async () => {
  const drawn = await engine.checkLook({ logo: logo(svg('<rect width="100" height="25" fill="#123"/>')) });
  expect(drawn).toEqual({
    logo: { name: 'logo.svg', format: 'svg', proportion: 4, onWhite: true },
    problems: [],
  });
  const bytes = fixture('photo.jpg');
  const { logo: pixels } = await engine.checkLook({ logo: { name: 'called.png', bytes } });
  expect(pixels).toMatchObject({ format: 'jpeg', pixels: { width: expect.any(Number) }, onWhite: true });
});

test('a white logo is one for dark grounds', async () => {
  const white = logo(svg('<rect width="100" height="25" fill="#fff"/>'));
  const main = await engine.checkLook({ logo: white });
  expect(main.logo?.onWhite).toBe(false);
  expect(main.problems).toEqual([expect.objectContaining({ code: 'brand-logo-pale', step: 'look' })]);
  const onDark = await engine.checkLook({ logoOnDark: white });
  expect(onDark).toMatchObject({ logoOnDark: { onWhite: false }, problems: [] });
});

test('nothing to look at has no facts', async () => {
  expect(await engine.checkLook({})).toEqual({ problems: [] });
});
