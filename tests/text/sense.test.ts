// Lines are broken by the sense of their words: none ends in a word that belongs to the next one where another break costs no line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BINDING_WORDS } from '../../src/text/binding-words.ts';
import { measure, type ParagraphOptions, type Setting, setParagraph } from '../../src/text/paragraph.ts';
import { senseOf } from '../../src/text/sense.ts';
import { broken, faces, text } from './shipped.ts';

const card: Setting = { role: 'text', size: 12, leading: 5.2 };
const question: Setting = { role: 'text', size: 18, leading: 7.6 };

const set = (words: string, width: number, lang = 'sv', setting = card, options: ParagraphOptions = {}) =>
  broken(setParagraph(text(words, lang), setting, width, faces, options).lines);

describe('a line ends', () => {
  it.each([
    ['sv', 'Sprid lärdomar och dela erfarenheter', 'Sprid lärdomar | och dela erfarenheter'],
    ['en', 'Find the actions that matter most', 'Find the actions | that matter most'],
    ['nb', 'Del lærdommer og spre erfaringer', 'Del lærdommer | og spre erfaringer'],
    ['da', 'Spred gerne læring og del erfaringer', 'Spred gerne læring | og del erfaringer'],
    ['de', 'Erkenntnisse und Erfahrungen teilen', 'Erkenntnisse | und Erfahrungen teilen'],
    ['fi', 'Levittäkää oppeja ja jakakaa kokemuksia', 'Levittäkää oppeja | ja jakakaa kokemuksia'],
    ['et', 'Levitage kõik õppetunnid ja kogemused', 'Levitage kõik õppetunnid | ja kogemused'],
    ['nl', 'Verspreid lessen en deel ervaringen', 'Verspreid lessen | en deel ervaringen'],
    ['is', 'Miðlið lærdómi og deilið reynslu', 'Miðlið lærdómi | og deilið reynslu'],
    ['ar', 'اطلبوا مشورة الخبراء عن تحديات اليوم', 'اطلبوا مشورة الخبراء | عن تحديات اليوم'],
    ['nn', 'Del lærdom og spreie erfaringar', 'Del lærdom | og spreie erfaringar'],
    ['el', 'Γράψτε την ιδέα χωρίς πολλά λόγια', 'Γράψτε την ιδέα | χωρίς πολλά λόγια'],
    ['fr', 'Partager les idées de la ville entière', 'Partager les idées | de la ville entière'],
    ['fr', 'Trouver les actions qu’il faut mener', 'Trouver les actions | qu’il faut mener'],
  ])('before a word that belongs to the next one, in %s', (lang, words, expected) => {
    expect(set(words, 58, lang)).toBe(expected);
  });

  it.each([
    ['after a comma', 'Tänk på saken, och peka sedan på tre', 'Tänk på saken, | och peka sedan på tre'],
    [
      'after a sentence',
      'Driv er egen linje. Väljarna måste se skillnad.',
      'Driv er egen linje. | Väljarna måste se skillnad.',
    ],
    ['before a clause', 'Skriv ner allt så att ingen glömmer', 'Skriv ner allt | så att ingen glömmer'],
  ])('%s rather than where it is fuller', (_, words, expected) => {
    expect(set(words, 58)).toBe(expected);
  });

  it('in a full line before a bracket or quotation mark, whatever word is in it', () => {
    const sense = senseOf('sv');
    expect(sense('(och', 'sedan')).toBe(sense('och', 'sedan'));
    expect(sense('sedan,', '”när')).toBe(sense('sedan,', 'när'));
    expect(senseOf('nl')('‘de', 'kaart')).toBe(senseOf('nl')('de', 'kaart'));
  });

  it('in French, whose marks have a space within them', () => {
    const sense = senseOf('fr');
    expect(sense('«\u202fet', 'ensuite')).toBe(sense('et', 'ensuite'));
    expect(sense('fini.\u202f»', 'Puis')).toBe(sense('fini.', 'Puis'));
    expect(sense('fini\u202f?', 'Puis')).toBe(sense('fini?', 'Puis'));
  });

  it('never before a word that leans on the one before it, in a language that has such words', () => {
    expect(senseOf('el')('στόχους', 'σας.')).toBeGreaterThan(0);
    expect(senseOf('el')('στόχους', '·')).toBe(0);
    expect(senseOf('sv')('målen', 'era')).toBe(0);
  });

  it('after what closes with a comma, even if it is such a word', () => {
    expect(senseOf('sv')('på,', 'sedan')).toBeLessThan(0);
    expect(senseOf('en')('of.”', 'Then')).toBeLessThan(0);
    expect(senseOf('ar')('من؟', 'نحن')).toBeLessThan(0);
    expect(senseOf('ar')('لا،', 'يحتاج')).toBeLessThan(0);
  });

  it('never before a middle dot', () => {
    for (let width = 20; width <= 70; width += 1)
      expect(set('Välj sida 0.1.0 · svenska · Önskekort', width)).not.toContain('| ·');
  });

  it('never between a word and the code of a sheet where another break costs no line', () => {
    for (let width = 40; width <= 80; width += 2.5)
      expect(set('Skriv det bästa svaret på blad P, och lägg det sedan på F1 till slut.', width)).not.toMatch(
        /(?:blad|på) \| [PF]/,
      );
  });
});

describe('a text of up to three lines', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 4, maxLength: 9 });

  it('of two is as narrow as it can be', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 52, max: 95 }), (list, width) => {
        const whole = list.join(' ');
        const { lines } = setParagraph(text(whole, 'en'), card, width, faces);
        if (lines.length !== 2) return;
        const halves = list.slice(1).map((_, k) => {
          const parts = [list.slice(0, k + 1), list.slice(k + 1)].map((part) => part.join(' '));
          return Math.max(...parts.map((part) => measure(part, card, faces)));
        });
        // A last line of one word costs a little: a word of nine letters more may be above it.
        expect(Math.max(...lines.map((line) => line.width))).toBeLessThan(Math.min(...halves) + 22);
      }),
    );
  });

  it('has no last line under a quarter of the width, nor has a longer one', () => {
    const long =
      'Hur tror ni att resultatet kan användas i er egen organisation, och vem tar ansvar för att det sker?';
    for (let width = 60; width <= 200; width += 2.5) {
      const { lines } = setParagraph(text(long), question, width, faces);
      const longest = Math.max(...lines.map((line) => line.width));
      if (lines.length > 1) expect(lines.at(-1)?.width, `at ${width} mm`).toBeGreaterThan(longest / 4);
    }
  });
});

describe('a longer text', () => {
  it('has no line much shorter than those beside it where another break costs no line', () => {
    const long =
      'Klipp först längs de sex lodräta linjerna, den närmast här sist. Lägg remsorna i hög och klipp tvärs över. ' +
      'Den här remsan märker bunten.';
    for (let width = 40; width <= 70; width += 1) {
      const widths = setParagraph(text(long), card, width, faces).lines.map((line) => line.width);
      const beside = (k: number): number => Math.min(widths[k - 1] ?? Infinity, widths[k + 1] ?? Infinity);
      widths.slice(0, -1).forEach((line, k) => {
        expect(line, `line ${k + 1} at ${width} mm`).toBeGreaterThan(beside(k) * 0.7);
      });
    }
  });
});

describe('the words of each language', () => {
  it.each(Object.entries(BINDING_WORDS))(
    '%s are lower case, each once, and short enough to be looked up',
    (lang, { words, clauses }) => {
      const all = [...words.split(' '), ...clauses.split(' ')];
      expect(all.filter((word) => word !== word.toLowerCase() || word === '')).toEqual([]);
      expect(all.filter((word, k) => all.indexOf(word) !== k)).toEqual([]);
      expect(all.filter((word) => !(senseOf(lang)(word, 'x') > 0))).toEqual([]);
    },
  );
});
