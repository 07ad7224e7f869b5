// No line between two others is much shorter than both where another break costs no line, and what is found is the best there is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutHole } from '../../src/text/holes.ts';
import { type BreakStop, type LineDemands, lineCost } from '../../src/text/line-cost.ts';
import { type ParagraphOptions, type Setting, setParagraph } from '../../src/text/paragraph.ts';
import { broken, faces, text } from './shipped.ts';

describe('a text whose cheapest lines have a hole', () => {
  const card: Setting = { role: 'text', size: 12, leading: 5.2 };
  const heading: Setting = { role: 'heading', size: 13, leading: 5.2 };
  const set = (words: string, width: number, lang: string, setting = card, options: ParagraphOptions = {}) =>
    broken(setParagraph(text(words, lang), setting, width, faces, options).lines);

  it.each([
    [
      'fi',
      'Onko julkisen sektorin innovaatioiden edistäjillä verkostoja?',
      'Onko julkisen sektorin | innovaatioiden edistäjillä | verkostoja?',
    ],
    [
      'sv',
      'Hitta sätt att dela erfarenheter, råd och stöd, till exempel innovationsteam, datadelning eller nätverk.',
      'Hitta sätt att dela erfarenheter, | råd och stöd, till exempel | innovationsteam, datadelning | eller nätverk.',
    ],
  ])('is broken without it, in %s', (lang, words, expected) => {
    expect(set(words, 62, lang, card, { balance: true })).toBe(expected);
  });

  it('keeps its sense: no line ends in a word that belongs to the next one', () => {
    expect(set('Levitämme opittua ja jaamme käytäntöjä', 41, 'fi', heading)).toBe(
      'Levitämme opittua | ja jaamme | käytäntöjä',
    );
  });

  it('has one where no break avoids it', () => {
    expect(set('Vaalimme kumppanuuksia ja tuemme moniäänisyyttä', 41, 'fi', heading)).toBe(
      'Vaalimme | kumppanuuksia | ja tuemme | moniäänisyyttä',
    );
  });
});

describe('the lines that are found', () => {
  const MEASURE = 10;
  const demands: LineDemands = {
    measure: MEASURE,
    target: MEASURE,
    balance: false,
    calm: 1,
    several: true,
    least: 0,
  };
  const SPACE = 0.3;
  const words = fc.array(
    fc.record({
      width: fc.integer({ min: 1, max: 9 }),
      cost: fc.constantFrom(0, 0, 0.4, -0.06),
      must: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 4, maxLength: 9 },
  );
  const stopsOf = (
    list: readonly { readonly width: number; readonly cost: number; readonly must: boolean }[],
  ): readonly BreakStop[] => {
    const stops: BreakStop[] = [{ from: 0, to: 0, cost: 0, hyphen: false, must: false, words: 0 }];
    let along = 0;
    for (const { width, cost, must } of list) {
      const to = along + width;
      along = to + SPACE;
      stops.push({ from: along, to, cost, hyphen: false, must, words: stops.length });
    }
    return stops;
  };

  const ink = (stops: readonly BreakStop[], from: number, to: number): number =>
    (stops[to]?.to ?? 0) - (stops[from]?.from ?? 0);
  /** All ways to set the stops after `from` in so many lines. */
  const ways = (stops: readonly BreakStop[], from: number, lines: number): readonly (readonly number[])[] => {
    const last = stops.length - 1;
    if (lines === 0) return from === last ? [[]] : [];
    return stops.flatMap((_, to) =>
      to > from && ink(stops, from, to) <= MEASURE && !stops.slice(from + 1, to).some(({ must }) => must)
        ? ways(stops, to, lines - 1).map((rest) => [to, ...rest])
        : [],
    );
  };
  const inksOf = (stops: readonly BreakStop[], ends: readonly number[]): readonly number[] =>
    ends.map((end, k) => ink(stops, ends[k - 1] ?? 0, end));
  const holesIn = (stops: readonly BreakStop[], ends: readonly number[]): number => {
    const inks = inksOf(stops, ends);
    const isShort = (k: number, beside: number): boolean => (inks[k] ?? 0) < (inks[beside] ?? Infinity) * 0.7;
    return inks
      .slice(0, -1)
      .filter((_, k) => !stops[ends[k] ?? 0]?.must && isShort(k, k - 1) && isShort(k, k + 1)).length;
  };
  const jumpsIn = (stops: readonly BreakStop[], ends: readonly number[]): number => {
    const inks = inksOf(stops, ends);
    const closes = (k: number): boolean => k === ends.length - 1 || (stops[ends[k] ?? 0]?.must ?? false);
    return inks.reduce(
      (sum, width, k) => (k === 0 || closes(k) ? sum : sum + ((width - (inks[k - 1] ?? 0)) / MEASURE) ** 2),
      0,
    );
  };
  const costOf = (stops: readonly BreakStop[], ends: readonly number[]): number =>
    inksOf(stops, ends).reduce(
      (sum, width, k) => sum + lineCost(stops, ends[k - 1] ?? 0, ends[k] ?? 0, 1 - width / MEASURE, demands),
      2 * holesIn(stops, ends) + jumpsIn(stops, ends),
    );

  it('are as many, and cost least of all that there are, with two for every hole, and for uneven lines', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 5 }), (list, lines) => {
        const stops = stopsOf(list);
        const all = ways(stops, 0, lines);
        const holed = all.find((ends) => holesIn(stops, ends) > 0);
        if (!holed) return;
        const found = withoutHole(stops, holed, () => demands);
        expect(found).toHaveLength(lines);
        expect(costOf(stops, found)).toBeCloseTo(Math.min(...all.map((ends) => costOf(stops, ends))), 6);
      }),
    );
  });

  it('are those that were given if none of them is a hole', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 5 }), (list, lines) => {
        const stops = stopsOf(list);
        const even = ways(stops, 0, lines).find((ends) => lines < 3 || holesIn(stops, ends) === 0);
        if (even) expect(withoutHole(stops, even, () => demands)).toBe(even);
      }),
    );
  });
});
