// Siblings are set at one size, the largest that fits them all; what fits at none is told in its writer's terms.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit as setSiblings } from '../../src/text/fit.ts';
import type { Slot } from '../../src/text/slot.ts';
import { openBreaker } from '../../src/text/uax14.ts';
import type { TypeStep } from '../../src/theme/schema.ts';
import { broken, faces, text } from './shipped.ts';

const cards: TypeStep = { face: 'text', size: 12, min: 10.5, leading: 5.2 };
const slot = (words: string, item = '3B-4'): Slot => ({
  text: text(words),
  width: 62,
  height: 26,
  where: { group: 'card', item },
});

const SHORT = 'Ge alla i gruppen tid att tänka själva först.';
const FULL =
  'Bestäm vem som följer upp varje idé och när det sker, så att ingen behöver undra vad som hände med förslaget sedan i våras.';
const LONG = `${FULL} ${FULL}`;

const problemsIn = (...given: Parameters<typeof setSiblings>) => setSiblings(...given).problems();

describe('siblings', () => {
  it('stand at the full size where all of them fit', () => {
    const { size, leading, settings, problems } = setSiblings([slot(SHORT), slot(FULL)], cards, faces);
    expect({ size, leading, problems: problems() }).toEqual({ size: 12, leading: 5.2, problems: [] });
    expect(settings.map(broken)).toEqual([
      'Ge alla i gruppen tid | att tänka själva först.',
      'Bestäm vem som följer upp varje | idé och när det sker, så att ingen | behöver undra vad som hände | med förslaget sedan i våras.',
    ]);
  });

  it('all go down together, half a point at a time, when one of them is long', () => {
    const long = `${FULL} Skriv upp det direkt, och säg det högt för alla.`;
    const { size, leading, settings, problems } = setSiblings([slot(SHORT), slot(long)], cards, faces);
    expect(problems()).toEqual([]);
    expect(size).toBe(11);
    expect(leading).toBeCloseTo((5.2 * 11) / 12, 9);
    expect(settings[1]?.length).toBe(5);
  });

  it('never go below the smallest size of the template', () => {
    expect(setSiblings([slot(LONG)], cards, faces).size).toBe(10.5);
  });

  it('make room for what is in the way of some of their lines', () => {
    const beside: Slot = { ...slot(FULL), height: 40, width: (line) => (line < 2 ? 30 : 62) };
    const { size, settings, problems } = setSiblings([beside], cards, faces);
    expect([size, problems()]).toEqual([12, []]);
    const widths = settings[0]?.map(({ width }) => width) ?? [];
    expect(widths.slice(0, 2).every((width) => width > 15 && width <= 30)).toBe(true);
    expect(widths.slice(2, -1).every((width) => width > 40 && width <= 62)).toBe(true);
  });

  it('keep to the lines they are allowed', () => {
    const one = { ...slot('Högst en rad får det här bli'), maxLines: 1 };
    const { size, settings, fits } = setSiblings([one], cards, faces);
    expect({ size, lines: settings[0]?.length, fits }).toEqual({ size: 12, lines: 1, fits: true });
    const two = { ...slot(`Högst en rad får det här bli, men det blir två`), maxLines: 1 };
    expect(problemsIn([two], cards, faces).map(({ code }) => code)).toEqual(['fit-too-long']);
  });

  it('may be hyphenated at the smallest size to save a line', () => {
    const text = 'Utvecklingsavdelningen dokumenterar verksamhetsförändringarna tillsammans';
    const narrow = { ...slot(text), width: 50, height: 10 };
    const plain = setSiblings([narrow], cards, faces);
    const hyphenated = setSiblings([narrow], cards, faces, { hyphenate: true });
    expect(plain.problems().map(({ code }) => code)).toEqual(['fit-too-long']);
    expect(hyphenated.settings[0]?.length).toBeLessThan(plain.settings[0]?.length ?? 0);
  });
});

describe('a text that fits at no size', () => {
  it('is a problem that names file, key, place and how long it may be', () => {
    const { problems, settings, fits } = setSiblings([slot(SHORT, '3B-3'), slot(LONG)], cards, faces);
    expect(fits).toBe(false);
    expect(problems()).toEqual([
      {
        severity: 'error',
        code: 'fit-too-long',
        message: expect.stringMatching(
          /^\d+ characters too long for card 3B-4: the longest that fits is about \d+\.$/,
        ),
        hint: expect.stringMatching(/^Shorten the text to about \d+ characters\.$/),
        file: 'sv/lists.yaml',
        key: 'a.b',
        place: { group: 'card', item: '3B-4' },
        excess: {
          kind: 'length',
          characters: expect.any(Number),
          longest: expect.any(Number),
          lines: (settings[1]?.length ?? 0) - 5,
        },
      },
    ]);
    // Best effort all the same: other sheets and texts go on being checked.
    expect(settings[1]?.map(({ text }) => text).join('')).toBe(LONG);
  });

  it('fits once it is as short as the message says', () => {
    const [problem] = problemsIn([slot(LONG)], cards, faces);
    const excess = problem?.excess;
    if (excess?.kind !== 'length') throw new Error('the text fits');
    const { characters, longest } = excess;
    expect(characters).toBe(LONG.length - longest);
    expect(problem?.message).toContain(`${characters} characters too long`);
    expect(problem?.message).toContain(`about ${longest}`);
    expect(problemsIn([slot(LONG.slice(0, longest))], cards, faces)).toEqual([]);
    expect(problemsIn([slot(LONG.slice(0, longest + 12))], cards, faces)).not.toEqual([]);
  });

  it('is to be shortened itself, or one of the texts that share its line', () => {
    const hintOf = (count: number): string | undefined => {
      const one = slot(LONG);
      const text = { ...one.text, parts: Array.from({ length: count }, () => one.text) };
      return problemsIn([{ ...one, text }], cards, faces)[0]?.hint;
    };
    expect(hintOf(1)).toMatch(/^Shorten the text to about \d+ characters\.$/);
    expect(hintOf(2)).toBe(`Shorten one of the texts that share this line: “${LONG}”.`);
  });

  it('is named by its word where one is wider than the line', () => {
    const narrow = { ...slot('Pröva innovationsupphandlingar'), width: 30 };
    const problems = problemsIn([narrow], cards, faces);
    expect(problems.map(({ code, message, excess }) => ({ code, message, excess }))).toEqual([
      {
        code: 'fit-word-too-wide',
        message: '"innovationsupphandlingar" is 13 mm wider than its line in card 3B-4.',
        excess: { kind: 'width', word: 'innovationsupphandlingar', mm: 13 },
      },
    ]);
    expect(problemsIn([narrow], cards, faces, { hyphenate: true })).toEqual([]);
  });

  it.each([
    // The words too wide, what they are called, and what helps.
    ['nach §\u00a035\u00a0Verwaltungsverfahrensgesetz', 'Verwaltungsverfahrensgesetz', /put a soft hyphen/],
    [
      'arbets\u00admetodsutvecklingsprocesserna',
      'arbets\u00admetodsutvecklingsprocesserna',
      /one more soft hyphen/,
    ],
    ['anna@innovationskontoret.se', 'anna@innovationskontoret.se', /^Use a shorter address: /],
    [
      'i 10\u00a0000\u00a0000\u00a0000\u00a0000 år',
      '10\u00a0000\u00a0000\u00a0000\u00a0000 år',
      /^Use shorter words: these/,
    ],
    ['ett 123456789012345678', '123456789012345678', /^Use a shorter word\.$/],
  ])('is named by its word alone, with what helps against it: %s', (words, word, hint) => {
    const narrow = { ...slot(words), width: 27 };
    const problems = problemsIn([narrow], cards, faces);
    expect(problems.map(({ excess }) => excess)).toEqual([{ kind: 'width', word, mm: expect.any(Number) }]);
    expect(problems[0]?.hint).toMatch(hint);
  });

  it('is named without the Chinese that it is among', () => {
    const chinese = { ...faces, breaker: openBreaker() };
    const problems = problemsIn([{ ...slot('发给innovationsupphandlingar看'), width: 27 }], cards, chinese);
    expect(problems.flatMap(({ excess }) => (excess?.kind === 'width' ? [excess.word] : []))).toEqual([
      'innovationsupphandlingar',
    ]);
  });

  it('offers no soft hyphen where there is one line, or no room for a part of the word', () => {
    const one = { ...slot('Innovationsupphandlingar'), width: 30, maxLines: 1 };
    const tiny = { ...slot('Innovationsupphandlingar'), width: 5 };
    for (const narrow of [one, tiny])
      expect(problemsIn([narrow], cards, faces).map(({ hint }) => hint)).toEqual(['Use a shorter word.']);
  });

  it('fits with the soft hyphen that the problem asks for', () => {
    const words = 'Pröva innovations\u00adupphandlingar';
    expect(problemsIn([{ ...slot(words), width: 30 }], cards, faces)).toEqual([]);
  });

  it('is hyphenated after a no-break space, and in long words of capitals', () => {
    for (const words of ['nach §\u00a035\u00a0Verwaltungsverfahrensgesetz', 'INNOVATIONSUPPHANDLING'])
      expect(problemsIn([{ ...slot(words), width: 45 }], cards, faces, { hyphenate: true })).toEqual([]);
  });

  it('is told once with every character that no font has', () => {
    const problems = problemsIn([slot('Skriv 漢字, 漢 eller 😀 här')], cards, faces);
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'text-missing-glyph: No font has the characters 漢 (U+6F22), 字 (U+5B57), 😀 (U+1F600) for card 3B-4.',
    ]);
  });

  it('is told with the first of very many such characters', () => {
    const problems = problemsIn([slot('一二三四五六七八')], cards, faces);
    expect(problems.map(({ message }) => message)).toEqual([
      'No font has the characters 一 (U+4E00), 二 (U+4E8C), 三 (U+4E09), 四 (U+56DB), 五 (U+4E94), 六 (U+516D) and 2 more for card 3B-4.',
    ]);
  });
});

describe('whatever the texts', () => {
  const text = fc
    .array(fc.string({ unit: fc.constantFrom(...'abcdeåäönrst'), minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 30,
    })
    .map((words) => words.join(' '));

  it('more room never makes the type smaller', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 20 }),
        (texts, more) => {
          const tight = setSiblings(
            texts.map((sample) => slot(sample)),
            cards,
            faces,
          );
          const roomy = setSiblings(
            texts.map((sample) => ({ ...slot(sample), height: 26 + more })),
            cards,
            faces,
          );
          expect(roomy.size).toBeGreaterThanOrEqual(tight.size);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('one sibling more never makes it larger', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (texts, another) => {
        const few = setSiblings(
          texts.map((sample) => slot(sample)),
          cards,
          faces,
        );
        const more = setSiblings(
          [...texts, another].map((sample) => slot(sample)),
          cards,
          faces,
        );
        expect(more.size).toBeLessThanOrEqual(few.size);
      }),
      { numRuns: 60 },
    );
  });

  it('every setting is inside its box or a problem says that it is not', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.boolean(), (texts, hyphenate) => {
        const { leading, settings, problems } = setSiblings(
          texts.map((sample) => slot(sample)),
          cards,
          faces,
          { hyphenate },
        );
        const inside = settings.every(
          (lines) => lines.length * leading <= 26 + 1e-6 && lines.every(({ width }) => width <= 62 + 1e-6),
        );
        expect(inside).toBe(problems.length === 0);
      }),
      { numRuns: 60 },
    );
  });
});
