// Where lines may end: what stays together in Swedish and its neighbours, and UAX #14 for everything else.
import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { describe, expect, it } from 'vitest';
import { breakableWords, prepareBreaking } from '../../src/text/breaking.ts';

/** The text with a bar at every place where a line may end, and "¦" where it must. */
const marked = (text: string): string => {
  const words = breakableWords(text);
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
    ['before a percent sign', 'minst 100 % klart', 'minst|100 %|klart'],
    ['inside a span of numbers', 'i 5–10 minuter, sedan', 'i|5–10 minuter,|sedan'],
    ['between groups of thousands', 'om 12 000 kronor', 'om|12 000|kronor'],
    ['after a paragraph sign', 'enligt § 3 i lagen', 'enligt|§ 3|i|lagen'],
    ['after "kl." and "s."', 'kl. 9 på s. 4', 'kl. 9|på|s. 4'],
    ['between initials and a name', 'av J. R. R. Tolkien nu', 'av|J. R. R. Tolkien|nu'],
    ['inside an abbreviation with spaces', 'som t. ex. bl. a. detta', 'som|t. ex.|bl. a.|detta'],
    ['before a dash between words', 'först – sedan', 'först –|sedan'],
    ['after an opening or before a closing sign', '( nej ) ja !', '( nej )|ja !'],
    ['inside "t.ex.", "m.m.", "e-post" or "m/s"', 't.ex. e-post m.m. 5 m/s', 't.ex.|e-post|m.m.|5|m/s'],
    ['in a short name of a file or site', 'öppna kit.xlsx från vinnova.se', 'öppna|kit.xlsx|från|vinnova.se'],
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
    [
      'in a web address, at its punctuation only',
      'se www.oecd-opsi.org/tool/a?b=case',
      'se|www.|oecd-|opsi.|org/|tool/|a?|b=|case',
    ],
    ['at a soft hyphen', 'arbets\u00admetoder', 'arbets\u00ad|metoder'],
    ['at a zero-width space', 'hallå\u200bdär', 'hallå\u200b|där'],
    ['between the words of a quotation', '”Vi gör det”, sa hon.', '”Vi|gör|det”,|sa|hon.'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('must end at a line feed', () => {
    expect(marked('ett två\ntre')).toBe('ett|två¦tre');
    expect(marked('ett \r\n tre')).toBe('ett¦tre');
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
        for (const [k, { after }] of words.entries()) {
          const next = words[k + 1];
          if (next && after === 'may') expect(allowed).toContain(next.start);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leave scripts they do not know to UAX #14', async () => {
    const text = 'ภาษา 日本語を話す';
    expect(marked(text)).toBe('ภาษา|日本語を話す');
    await prepareBreaking([text]);
    expect(marked(text)).toBe('ภาษา|日|本|語|を|話|す');
  });
});
