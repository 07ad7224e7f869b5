// How a text becomes lines: nothing lost, nothing lonely, hyphens only where they are needed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFaces } from '../../src/text/faces.ts';
import { measure, type ParagraphOptions, type Setting, setParagraph } from '../../src/text/paragraph.ts';
import { broken, faces, loadFace, names, text } from './shipped.ts';

const card: Setting = { role: 'text', size: 12, leading: 5.2 };
const question: Setting = { role: 'text', size: 18, leading: 7.6 };
const title: Setting = { role: 'heading', size: 40, leading: 15 };

const set = (words: string, setting: Setting, width: number, options: ParagraphOptions = {}, lang = 'sv') => {
  const paragraph = setParagraph(text(words, lang), setting, width, faces, options);
  return { ...paragraph, fits: paragraph.overfull.length === 0 };
};

describe('a paragraph', () => {
  it('takes the fewest lines that hold it', () => {
    const { lines, fits } = set('Ge alla i gruppen tid att tänka själva först.', card, 62);
    expect(fits).toBe(true);
    expect(broken(lines)).toBe('Ge alla i gruppen tid | att tänka själva först.');
  });

  it('keeps the space it was broken at in the line, but not in its width', () => {
    const [first] = set('Ge alla i gruppen tid att tänka själva först.', card, 62).lines;
    expect(first?.text).toBe('Ge alla i gruppen tid ');
    expect(first?.width).toBeCloseTo(measure('Ge alla i gruppen tid', card, faces), 6);
    expect(first?.runs.map(({ text }) => text)).toEqual(['Ge alla i gruppen tid ']);
  });

  it('does not leave a short word alone on its last line', () => {
    const text = 'Hur tror ni att resultatet kan användas i er organisation, och vem tar ansvar för det?';
    for (let width = 60; width <= 180; width += 2.5) {
      const { lines } = set(text, question, width);
      const last = lines.at(-1)?.text ?? '';
      expect(lines.length === 1 || last.trim().includes(' '), `at ${width} mm: ${broken(lines)}`).toBe(true);
    }
  });

  it('keeps a number with its unit where the line would break between them', () => {
    for (let width = 30; width <= 80; width += 1) {
      const { lines } = set('Diskutera i par i högst 10 min och skriv upp minst 5–10 idéer.', card, width);
      expect(broken(lines)).not.toMatch(/10 \| min|5 \||– \|/);
    }
  });

  it('starts a new line at a line feed and paints a space there', () => {
    const { lines } = set('Ett\ntvå tre', card, 62);
    expect(lines.map(({ text }) => text)).toEqual(['Ett ', 'två tre']);
  });

  it('goes round what stands in its way, line by line', () => {
    const words = 'Samla alla idéer på ett ställe så att ingen går förlorad på vägen.';
    const { lines } = setParagraph(text(words), card, (line) => (line < 2 ? 40 : 62), faces);
    expect(lines.slice(0, 2).every(({ width }) => width <= 40)).toBe(true);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.slice(2).some(({ width }) => width > 40)).toBe(true);
  });

  it('says so when a word is wider than its line, and sets it all the same', () => {
    const { lines, fits } = set('Alla innovationsupphandlingar', card, 30);
    expect(fits).toBe(false);
    expect(broken(lines)).toBe('Alla | innovationsupphandlingar');
  });

  it('is nothing where there is no text', () => {
    expect(set('', card, 62)).toEqual({ lines: [], overfull: [], fits: true });
    expect(set('  ', card, 62).lines).toEqual([]);
  });
});

describe('a heading', () => {
  it('has lines of like length when it is balanced', () => {
    const text = 'Stärk förmågan till innovation i hela förvaltningen';
    const { lines } = set(text, title, 230, { balance: true });
    expect(broken(lines)).toBe('Stärk förmågan till innovation | i hela förvaltningen');
  });

  it('rather breaks before a preposition than after it', () => {
    const text = 'Utveckla partnerskap och låt nya röster höras i arbetet';
    for (let width = 120; width <= 260; width += 5) {
      const { lines } = set(text, title, width, { balance: true });
      expect(broken(lines)).not.toMatch(/ i \|/);
    }
  });
});

describe('hyphens', () => {
  const finnish =
    'Tunnistakaa innovaatiotoiminnan kehittämismahdollisuudet yhteistyökumppaneidenne kanssa ja sopikaa vastuista.';

  it('let long Finnish words stand in a card’s 62 mm', () => {
    const { lines, fits } = set(finnish, card, 62, { hyphenate: true }, 'fi');
    expect(fits).toBe(true);
    expect(broken(lines)).toBe(
      'Tunnistakaa innovaatiotoiminnan | kehittämismahdollisuudet | yhteistyökumppaneidenne | kanssa ja sopikaa vastuista.',
    );
    const longer = 'Yhteiskehittämismahdollisuuksienkartoitusmenetelmät käyttöön!';
    expect(set(longer, card, 62, {}, 'fi').fits).toBe(false);
    expect(broken(set(longer, card, 62, { hyphenate: true }, 'fi').lines)).toBe(
      'Yhteiskehittämismahdolli‐ | suuksienkartoitusmenetelmät | käyttöön!',
    );
  });

  it('are put in only where a word is too wide or a line very short without them', () => {
    const calm = 'Ge alla i gruppen tid att tänka själva innan ni talar om svaren.';
    expect(set(calm, card, 62, { hyphenate: true }).lines).toEqual(set(calm, card, 62).lines);
    expect(broken(set('Förvaltningsmyndigheterna', card, 40, { hyphenate: true }).lines)).toMatch(/‐ \|/);
  });

  it('are not put in where a line is short for its sense alone', () => {
    const words = 'Sedan tar vi den princip som kom tvåa. Fråga varför, och skriv upp svaren på tavlan.';
    for (let width = 45; width <= 70; width += 1)
      expect(broken(set(words, card, width, { hyphenate: true }).lines)).not.toContain('‐');
  });

  it('are painted as U+2010, so that they are told from those that were written', () => {
    const { lines } = set('Förvaltningsmyndigheterna', card, 40, { hyphenate: true });
    expect(lines[0]?.text.at(-1)).toBe('\u2010');
    expect(lines[0]?.runs[0]?.text.at(-1)).toBe('\u2010');
  });

  it('stand after at least three letters and before at least three', () => {
    const words = `${finnish} Oikeudenmukaisuus uudistuu`.split(' ');
    for (const word of words) {
      for (let width = 18; width <= 40; width += 2) {
        const parts = set(word, card, width, { hyphenate: true }, 'fi').lines.map(({ text }) =>
          text.replace('‐', ''),
        );
        if (parts.length > 1)
          expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('never stand in names with capitals inside, in words with digits or in links', () => {
    for (const word of [
      'SharePointservrarna',
      'covid19vaccinationerna',
      'https://innovationsmyndigheten.se',
    ]) {
      const { lines } = set(word, card, 30, { hyphenate: true });
      expect(broken(lines)).not.toContain('‐');
    }
  });

  it('stand where the text shows them, patterns or not', () => {
    const { lines } = set('innovations\u00adupphandlingar', card, 40);
    expect(broken(lines)).toBe('innovations\u00ad‐ | upphandlingar');
  });

  it('do nothing in a language without patterns', () => {
    const { fits } = set('Förvaltningsmyndigheterna', card, 30, { hyphenate: true }, 'se');
    expect(fits).toBe(false);
  });
});

describe('a character the face lacks', () => {
  it('is set in the fallback, in a run of its own', () => {
    const [line] = set('från α till → ж', card, 62).lines;
    expect(line?.runs.map(({ face, text }) => [face.key, text])).toEqual([
      ['atkinson-hyperlegible-next-400', 'från '],
      ['noto-sans-400', 'α'],
      ['atkinson-hyperlegible-next-400', ' till → '],
      ['noto-sans-400', 'ж'],
    ]);
  });

  it('does not open the fallback where every character is there', () => {
    const lazy = openFaces(names, (key) => {
      if (key.startsWith('noto')) throw new Error('opened');
      return loadFace(key);
    });
    expect(() => setParagraph(text('Allt – ”finns” här: 100 %'), card, 62, lazy)).not.toThrow();
  });

  it('keeps its accent: an e and a combining acute are one é', () => {
    expect(set('ide\u0301er', card, 62).lines[0]?.text).toBe('idéer');
  });
});

describe('whatever the text', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvåäöÅÄÖé'), minLength: 1, maxLength: 24 }),
    fc.constantFrom(
      '10 min',
      '5–10',
      '§ 3',
      '”ja”',
      '(nej)',
      'och/eller',
      'A3-papper',
      'www.oecd-opsi.org',
      'Ω',
      'att',
      'i',
    ),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
  const width = fc.integer({ min: 20, max: 180 });
  const options = fc.record({ hyphenate: fc.boolean(), balance: fc.boolean() });

  it('its lines joined together are the text', () => {
    fc.assert(
      fc.property(text, width, options, (sample, mm, wishes) => {
        const { lines } = set(sample, card, mm, wishes);
        expect(lines.map((line) => line.text.replace(/‐$/, '')).join('')).toBe(sample);
        for (const line of lines) expect(line.runs.map((run) => run.text).join('')).toBe(line.text);
      }),
    );
  });

  it('no line is wider than its measure, unless it is said not to fit', () => {
    fc.assert(
      fc.property(text, width, options, (sample, mm, wishes) => {
        const { lines, fits } = set(sample, card, mm, wishes);
        const widest = Math.max(...lines.map(({ text: ink }) => measure(ink.trimEnd(), card, faces)));
        expect(widest <= mm + 1e-4).toBe(fits);
      }),
    );
  });

  it('a line’s width is what its runs measure', () => {
    fc.assert(
      fc.property(text, width, options, (sample, mm, wishes) => {
        for (const line of set(sample, card, mm, wishes).lines) {
          const last = line.runs.at(-1);
          expect(line.width).toBeCloseTo((last?.x ?? 0) + (last?.width ?? 0), 6);
          expect(line.width).toBeCloseTo(measure(line.text.trimEnd(), card, faces), 4);
        }
      }),
    );
  });

  it('hyphens never take more lines', () => {
    fc.assert(
      fc.property(text, width, (sample, mm) => {
        const hyphenated = set(sample, card, mm, { hyphenate: true });
        const plain = set(sample, card, mm);
        if (plain.fits) expect(hyphenated.lines.length).toBeLessThanOrEqual(plain.lines.length);
      }),
    );
  });
});
