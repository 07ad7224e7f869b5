// Where lines may end: what stays together in Swedish and its neighbours, and UAX #14 for everything else.
import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { describe, expect, it } from 'vitest';
import type { Breaker } from '../../src/text/breaker.ts';
import { breakableWords } from '../../src/text/breaking.ts';
import { openBreaker } from '../../src/text/uax14.ts';

/** The text with a bar at every place where a line may end, and "¦" where it must. */
const marked = (text: string, breaker?: Breaker): string => {
  const words = breakableWords(text, breaker);
  return words
    .map(({ start, end, inner, after }, k) => {
      let word = text.slice(start, end);
      for (const { at } of [...inner].reverse()) word = `${word.slice(0, at)}|${word.slice(at)}`;
      if (k === words.length - 1) return word;
      return word + (after === 'must' ? '¦' : after === 'never' ? ' ' : '|');
    })
    .join('');
};

describe('a line never ends', () => {
  it.each([
    ['between a number and its unit', 'ta 10 min per kort', 'ta|10 min|per|kort'],
    ['between a number and its unit at the end of a sentence', 'på 50 mm.', 'på|50 mm.'],
    ['between a number and its unit in Greek', 'σε 10 λεπτά, στη σελ. 4;', 'σε|10 λεπτά,|στη|σελ. 4;'],
    ['before a percent sign', 'minst 100 % klart', 'minst|100 %|klart'],
    ['before the marks that have a space in French', 'Quoi ? « Oui » ; non !', 'Quoi ?|« Oui » ;|non !'],
    [
      'the same with narrow spaces',
      'en 10 min\u202f: «\u202foui\u202f»',
      'en|10 min\u202f:|«\u202foui\u202f»',
    ],
    [
      'before a French pronoun',
      'Testez-les ! Sont-elles là-dessous ?',
      'Testez-les !|Sont-elles|là-|dessous ?',
    ],
    ['inside a span of numbers', 'i 5–10 minuter, sedan', 'i|5–10 minuter,|sedan'],
    ['between groups of thousands', 'om 12 000 kronor', 'om|12 000|kronor'],
    ['after a paragraph sign', 'enligt § 3 i lagen', 'enligt|§ 3|i|lagen'],
    [
      'after "bls." and before "mín.", in Icelandic',
      'á bls. 4 í 7 mín., og svo',
      'á|bls. 4|í|7 mín.,|og|svo',
    ],
    ['after "kl." and "s."', 'kl. 9 på s. 4', 'kl. 9|på|s. 4'],
    ['after "kell" and "lk", in Estonian', 'kell 9 vaadake lk 4', 'kell 9|vaadake|lk 4'],
    ['between initials and a name', 'av J. R. R. Tolkien nu', 'av|J. R. R. Tolkien|nu'],
    ['inside an abbreviation with spaces', 'som t. ex. bl. a. detta', 'som|t. ex.|bl. a.|detta'],
    ['before a dash between words', 'först – sedan', 'först –|sedan'],
    ['after an opening or before a closing sign', '( nej ) ja !', '( nej )|ja !'],
    ['inside "t.ex.", "m.m.", "e-post" or "m/s"', 't.ex. e-post m.m. 5 m/s', 't.ex.|e-post|m.m.|5 m/s'],
    ['in a short name of a file or site', 'öppna kit.xlsx från vinnova.se', 'öppna|kit.xlsx|från|vinnova.se'],
    ['between the sides of a format', 'ett foto på 10 × 15 cm', 'ett|foto|på|10 × 15 cm'],
    ['inside a span or scale with spaces', 'kl. 9 – 12, i 1 : 10', 'kl. 9 – 12,|i|1 : 10'],
    ['between a currency and its amount', 'för $ 5 eller 5 $ var', 'för|$ 5|eller|5 $|var'],
    ['between a section and its sign', 'i 3 kap. 2 § lagen', 'i|3 kap. 2 §|lagen'],
    ['between a number and a unit by another', 'om 10 min/kort, 5 kr/st', 'om|10 min/|kort,|5 kr/st'],
    [
      'between a number and a unit that is joined to more',
      'på 1 tim\u00a05\u00a0min',
      'på|1 tim\u00a05\u00a0min',
    ],
    ['before a percent sign that begins a compound', 'en 3 %-enhet', 'en|3 %-enhet'],
    ['after a title or initials', 'med Dr. Ek och A.B. Lind', 'med|Dr. Ek|och|A.B. Lind'],
    ['inside a number after a sign', 'omkring ± 5 eller n. 10', 'omkring|± 5|eller|n. 10'],
    ['before a slash', 'och / eller', 'och /|eller'],
    [
      'at a soft hyphen that begins or ends a word',
      '\u00adstart och slut\u00ad',
      '\u00adstart|och|slut\u00ad',
    ],
    ['before a mark of another script', 'है । ต่าง ๆ نعم ؟', 'है ।|ต่าง ๆ|نعم ؟'],
    ['after a full stop without its space', 'Kommunen.Regionen', 'Kommunen.Regionen'],
    ['at a no-break space', '10\u00a0min och 5\u202f%', '10\u00a0min|och|5\u202f%'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('a line may end', () => {
  it.each([
    ['after the hyphen of a compound', 'A3-papper och IT-stöd', 'A3-|papper|och|IT-|stöd'],
    ['after a slash between words', 'och/eller', 'och/|eller'],
    ['after a dash between words', 'Stockholm–Göteborg', 'Stockholm–|Göteborg'],
    ['after a bracket that ends a part', 'Kommun(er)/region(er)/stat', 'Kommun(er)/|region(er)/|stat'],
    ['before a bracket that begins one', 'kommun/(region)', 'kommun/|(region)'],
    ['after a quotation, before a bracket', '”Nej” (tyst)', '”Nej”|(tyst)'],
    ['in a web address', 'se www.oecd-opsi.org/tool/a?b=case', 'se|www|.oecd-|opsi|.org/|tool/|a?|b=|case'],
    [
      'in a mail address, after @ and before a full stop or low line',
      'till anna_maria.ek@exempel.kommun.se',
      'till|anna|_maria|.ek@|exempel|.kommun|.se',
    ],
    [
      'in an address after a no-break space',
      'Se:\u00a0www.example.org/tool',
      'Se:\u00a0www|.example|.org/|tool',
    ],
    ['in an address between brackets', '(https://example.org/a_b~c#d)', '(https://example|.org/|a|_b|~c|#d)'],
    [
      'before a plus sign in an address',
      'www.example.org/caja+de+ideas.pdf',
      'www|.example|.org/|caja|+de|+ideas|.pdf',
    ],
    ['at a soft hyphen', 'arbets\u00admetoder', 'arbets\u00ad|metoder'],
    ['at a zero-width space', 'hallå\u200bdär\u200b(nu)', 'hallå\u200b|där\u200b|(nu)'],
    ['between the words of a quotation', '”Vi gör det”, sa hon.', '”Vi|gör|det”,|sa|hon.'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('must end at a line feed', () => {
    expect(marked('ett två\ntre')).toBe('ett|två¦tre');
    expect(marked('ett \r\n tre')).toBe('ett¦tre');
  });
});

describe('a line ends unwillingly', () => {
  it.each([
    ['between a day and its month', 'den 12. mars'],
    ['between a day and its month in German', 'am 3. Mai'],
    ['after another ordinal', 'den 5. årgången'],
  ])('%s: "%s"', (_, text) => {
    const [, number] = breakableWords(text);
    expect(number?.after).toBe('may');
    expect(number?.cost).toBeGreaterThan(0);
  });

  it('but freely after a number that ends a sentence', () => {
    expect(breakableWords('Ta 5. Gå vidare.')[1]).toMatchObject({ after: 'may', cost: 0 });
  });
});

describe('the house rules', () => {
  // Letters, numbers and signs of European text, without what the rules treat in their own way (links, soft hyphens).
  const alphabet = [...'aeiåöÅÄßéжΩ019 ,;:!()[]”’„«»§%€&+*\u00a0\u2060  '];
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }).map((letters) => letters.join(''));

  it('never break where UAX #14 forbids it', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const allowed = new Set<number>();
        const breaker = new LineBreaker(sample);
        for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) allowed.add(next.position);
        const words = breakableWords(sample);
        for (const [k, { end, after }] of words.entries()) {
          const next = words[k + 1];
          // Since Unicode 15.1, LB15 holds for opening quotation marks only; linebreak has the rule of Unicode 13.
          const fromQuote = /[”’„«»]$/.test(sample.slice(0, end)) && /^[(„[]/.test(sample.slice(next?.start));
          if (next && after === 'may' && !fromQuote) expect(allowed).toContain(next.start);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a quotation mark', () => {
  it.each([
    ['« bonjour à tous », puis « oui ».', '« bonjour|à|tous »,|puis|« oui ».'],
    ['Et l’« école » !', 'Et|l’« école » !'],
    ['Sagt: »Hej«, dann » nej «.', 'Sagt:|»Hej«,|dann|» nej «.'],
    ['Sa ” hej ”, sedan »nej».', 'Sa|” hej ”,|sedan|»nej».'],
    ['Sagt „ ja “, dann “ no ”', 'Sagt|„ ja “,|dann|“ no ”'],
    ['« Oui … » dit-elle, « … enfin ».', '« Oui … »|dit-elle,|« …|enfin ».'],
    ['Så »… och sedan …», sa hon', 'Så|»… och|sedan …»,|sa|hon'],
    ['’90-talet, rock ’n’ roll', '’90-|talet,|rock|’n’|roll'],
    ['Tänk – ”aldrig” –, sa hon', 'Tänk –|”aldrig” –,|sa|hon'],
  ])('stays with what it encloses: %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('whatever is enclosed in whatever marks', () => {
  // Outer and inner marks of Swedish, Finnish, Danish, Norwegian, German, English and French; with a space inside where it is usual.
  const conventions = [
    ['””', '’’', ''],
    ['»»', '’’', ''],
    ['””', '»»', ' '],
    ['»«', '’’', ''],
    ['»«', '›‹', ' '],
    ['«»', '‘’', ''],
    ['«»', '“”', ' '],
    ['„“', '‚‘', ''],
    ['„“', '»«', ' '],
    ['“”', '‘’', ''],
    ['""', '’’', ' '],
  ] as const;
  interface Sample {
    readonly text: string;
    /** Indices of marks that open and close. */
    readonly opening: readonly number[];
    readonly closing: readonly number[];
  }
  const plain = (text: string): Sample => ({ text, opening: [], closing: [] });
  const joined = (...samples: readonly Sample[]): Sample =>
    samples.reduce((all, { text, opening, closing }) => ({
      text: all.text + text,
      opening: [...all.opening, ...opening.map((at) => all.text.length + at)],
      closing: [...all.closing, ...closing.map((at) => all.text.length + at)],
    }));
  const between = ([open = '', close = '']: string, space: string, inside: Sample): Sample =>
    joined({ text: open, opening: [0], closing: [] }, plain(space), inside, plain(space), {
      text: close,
      opening: [],
      closing: [0],
    });
  const word = fc
    .constantFrom('hej', 'l’école', 'A3-papper', '10', '%', '9.30–12', 'f.', 'Ö.', 'x', '5', 'kr')
    .map(plain);
  const mark = fc.constantFrom('', '', ',', '.', '!', ' !', ' ;', ' …', '…', ' –', ' –,', '),').map(
    (text): Sample => ({
      text,
      opening: [],
      closing: text.trim() === '' ? [] : [text.length - text.trim().length],
    }),
  );
  const sentence = (part: fc.Arbitrary<Sample>): fc.Arbitrary<Sample> =>
    fc
      .array(fc.tuple(part, mark), { minLength: 1, maxLength: 5 })
      .map((parts) =>
        joined(plain(''), ...parts.flatMap(([one, end], k) => (k > 0 ? [plain(' '), one, end] : [one, end]))),
      );
  const sample = fc.constantFrom(...conventions).chain(([outer, inner, space]) => {
    // Apostrophes are not parted from letters by a space.
    const room = /[’‘]/.test(inner) ? '' : space;
    const bracketed = sentence(word).map((inside) => between('()', '', inside));
    const innermost = sentence(word).map((inside) => between(inner, room, inside));
    const quoted = sentence(fc.oneof(word, innermost, bracketed)).map((inside) =>
      between(outer, space, inside),
    );
    return sentence(fc.oneof(word, bracketed, quoted));
  });

  it('no line begins with a mark that closes or ends with one that opens', () => {
    fc.assert(
      fc.property(sample, ({ text, opening, closing }) => {
        const words = breakableWords(text);
        for (const [k, { start, end, inner, after }] of words.entries()) {
          const next = words[k + 1];
          const breaks = inner.map(({ at }) => [start + at - 1, start + at] as const);
          if (next && after !== 'never') breaks.push([end - 1, next.start]);
          for (const [last, first] of breaks) {
            expect(opening).not.toContain(last);
            expect(closing).not.toContain(first);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a script without spaces', () => {
  const breaker = openBreaker();

  it.each([
    [
      'Japanese, no line beginning with a small kana or a full stop',
      'チョコを「食べる」。',
      'チョ|コ|を|「食|べ|る」。',
    ],
    ['Chinese, dashes and omissions whole', '你好——他说……好。', '你|好|——|他|说……|好。'],
    ['Japanese beside Latin words and figures', '2026年のA3用紙', '2026|年|の|A3|用|紙'],
    ['Chinese beside an address', '发给anna@exempel.org。', '发|给|anna@|exempel|.org。'],
    ['Amharic, after its word marks', 'እያንዳንዱ፡ሰው፡አለው።', 'እያንዳንዱ፡|ሰው፡|አለው።'],
    ['Korean, at spaces before syllables', '한국어 문장.', '한|국|어|문|장.'],
    ['Thai, between words', 'ภาษาไทยต่างๆ มี ๒ ข้อ', 'ภาษา|ไทย|ต่างๆ|มี|๒|ข้อ'],
    ['Khmer, not before its full stop', 'ភាសាខ្មែររបស់ប្រទេស។', 'ភាសាខ្មែរ|របស់|ប្រទេស។'],
  ])('is broken by UAX #14 or its dictionary: %s', (_, text, expected) => {
    expect(marked(text, breaker)).toBe(expected);
  });

  it('leaves the words beside it to the house rules', () => {
    expect(marked('日本 A3-papper 10 min', breaker)).toBe('日|本|A3-|papper|10 min');
  });

  it('breaks Korean at a space where it can', () => {
    const costs = breakableWords('한국어 문장', breaker).map(({ inner, cost }) => [
      inner.map((i) => i.cost),
      cost,
    ]);
    expect(costs).toEqual([
      [[0.06, 0.06], 0],
      [[0.06], 0],
    ]);
  });

  it('is broken at spaces only where nothing was loaded for it', () => {
    expect(marked('ภาษา 日本語を話す')).toBe('ภาษา|日本語を話す');
  });
});
