// Checks of translations: what each finds, what it leaves alone, and how it is switched off.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languagesIn } from '../../../src/kit/edition-files.ts';
import { openFileCache } from '../../../src/kit/file-cache.ts';
import type { TextCheck, TextPair } from '../../../src/translation/checks/check.ts';
import { doubledFieldCheck } from '../../../src/translation/checks/doubled-field.ts';
import { doubledWordCheck } from '../../../src/translation/checks/doubled-word.ts';
import { endMarkCheck } from '../../../src/translation/checks/end-mark.ts';
import { escapedCheck } from '../../../src/translation/checks/escaped.ts';
import { checkTranslated, unknownIgnores } from '../../../src/translation/checks/index.ts';
import { markupCheck } from '../../../src/translation/checks/markup.ts';
import { nameCheck } from '../../../src/translation/checks/name.ts';
import { numberCheck } from '../../../src/translation/checks/number.ts';
import { spacingCheck } from '../../../src/translation/checks/spacing.ts';
import { termCheck } from '../../../src/translation/checks/term.ts';
import { readTranslation } from '../../../src/translation/sync/compare.ts';
import { folderOf, root } from '../../support/disk.ts';
import { clear, wordsIn } from '../../support/workshop.ts';
import { Workbench } from '../support.ts';

type Case = readonly [check: TextCheck, source: string, text: string, language?: string];

const said = ([check, source, text, language = 'en']: Case): string | undefined =>
  check.open({ from: 'sv', language, names: ['Vinnova'], pairs: [] })({ key: 'a.b', source, text });

const FOUND: readonly Case[] = [
  [markupCheck, 'Skriv här.', 'Write <b>here</b>.'],
  [markupCheck, 'Du och jag.', 'You &amp; me.'],
  [escapedCheck, 'Du & jag.', 'You &amp;amp; me.'],
  [escapedCheck, 'Skriv här.', 'Write\\nhere.'],
  [doubledFieldCheck, 'Sida {n}', 'Page {n} {n}'],
  [endMarkCheck, 'Skriv ert namn här.', 'Write your name here'],
  [endMarkCheck, 'Skriv ert namn här', 'Write your name here.'],
  [endMarkCheck, 'Vad gör ni nu?', 'What do you do now.'],
  [endMarkCheck, 'Vad gör ni nu?', 'Τι κάνετε τώρα.', 'el'],
  [endMarkCheck, 'Vad gör ni nu?', 'Qué hacéis ahora?', 'es'],
  [spacingCheck, 'Vad? Nu!', 'What ? Now!'],
  [spacingCheck, 'Nu (kort)', 'Now ( short)'],
  [spacingCheck, 'Ett, två', 'One,two'],
  [spacingCheck, 'Vad gör ni?', 'Que faites-vous?', 'fr'],
  [spacingCheck, 'Säg ”ja”.', 'Dites «oui».', 'fr'],
  [spacingCheck, 'Nu:', 'Maintenant:', 'fr-CA'],
  [doubledWordCheck, 'Skriv i rutan.', 'Write in the the box.'],
  [doubledWordCheck, 'Skriv i rutan.', 'Γράψτε στο στο πλαίσιο.', 'el'],
  [numberCheck, 'Ni har 45 minuter.', 'You have 54 minutes.'],
  [numberCheck, 'Ni har 45 minuter.', 'You have little time.'],
  [numberCheck, 'Lägg 3 kort.', 'Put down 4 cards.'],
  [numberCheck, 'Ni har 45 minuter.', 'لديكم ٥٤ دقيقة.', 'ar'],
  [nameCheck, 'Läs hos Vinnova.', 'Read at Innova.'],
  [nameCheck, 'Se kort 3B-4.', 'See card 3B-5.'],
  [nameCheck, 'Läs på www.oecd.org/x.', 'Read at www.oecd.org/y.'],
];

test.each(FOUND.map((one) => [one[0].code, one[2], one] as const))(
  '%s finds something in “%s”',
  (_, __, one) => {
    expect(said(one)).toMatch(/^.{20,}\.$/);
  },
);

const GOOD: readonly Case[] = [
  [markupCheck, 'a < b & c', 'a < b & c > d'],
  [markupCheck, 'Skriv <här>.', 'Write <här>.'],
  [markupCheck, 'Du & jag.', 'You &amp;amp; me.'],
  [escapedCheck, 'Mappen a\\n.', 'The folder a\\n.'],
  [doubledFieldCheck, '{n} och {n}', '{n} and {n}'],
  [doubledFieldCheck, 'Sida', 'Page {n}'],
  [endMarkCheck, 'Vad gör ni nu?', 'Τι κάνετε τώρα;', 'el'],
  [endMarkCheck, 'Vad gör ni nu?', 'ماذا تفعلون الآن؟', 'ar'],
  [endMarkCheck, 'Vad gör ni nu?', '¿Qué hacéis ahora?', 'es'],
  [endMarkCheck, 'Vad gör ni nu?', 'Et vous, que faites-vous ?', 'fr'],
  [endMarkCheck, 'Säg ”ja” nu.', 'Now say “yes.”'],
  [endMarkCheck, '{n} min', '{n} Min.', 'de'],
  [endMarkCheck, 'Skriv ert namn här.', 'เขียนชื่อของคุณที่นี่', 'th'],
  [endMarkCheck, 'Till exempel i it och budget.', 'Par exemple : informatique, budget…', 'fr'],
  [endMarkCheck, 'Det här handlar det om', 'De quoi s’agit-il ?', 'fr'],
  [endMarkCheck, 'Och sedan …', 'And then...'],
  [spacingCheck, 'Vad gör ni?', 'Que faites-vous\u202f?', 'fr'],
  [spacingCheck, 'Säg ”ja”.', 'Dites «\u202foui\u202f».', 'fr'],
  [spacingCheck, 'Kl. 9:30, se https://x.se/?a!', 'À 9:30, voir https://x.se/?a!', 'fr'],
  [spacingCheck, 'Sida {n}:', 'Page {n}\u202f:', 'fr'],
  [spacingCheck, 'USE-IT! i Birmingham', 'USE-IT! à Birmingham', 'fr'],
  [spacingCheck, 'Nu!', 'Maintenant!', 'fr-CA'],
  [spacingCheck, 'Skriv det som fattas.', 'Γράψτε ό,τι λείπει.', 'el'],
  [spacingCheck, 'SKR:s 1,5 …', 'SKR:n 1,5 …', 'fi'],
  [doubledWordCheck, 'Säg det.', 'Ich weiß, dass das das Ziel ist.', 'de'],
  [doubledWordCheck, 'Steg för steg.', 'خطوة خطوة.', 'ar'],
  [doubledWordCheck, 'Nej. Nej, nej.', 'No. No, no.'],
  [doubledWordCheck, 'Ja, ja.', 'Yes, yes.'],
  [numberCheck, 'Lägg 3 kort.', 'Put down three cards.'],
  [numberCheck, 'Över 19 000 deltar, 1,5 av tio.', 'More than 19,000 take part, 1.5 of 10.'],
  [numberCheck, 'Ni har 45 minuter.', 'لديكم ٤٥ دقيقة.', 'ar'],
  [numberCheck, '{n} kort', '{n2} cards'],
  [nameCheck, 'Läs hos Vinnova.', 'Lue Vinnovan sivuilta.', 'fi'],
  [nameCheck, 'Läs hos Vinnova.', 'Διαβάστε στη Βινόβα.', 'el'],
  [nameCheck, 'Se kort 3B-4.', 'See 3B-4.'],
];

test.each(GOOD.map((one) => [one[0].code, one[2], one] as const))('%s leaves “%s” alone', (_, __, one) => {
  expect(said(one)).toBeUndefined();
});

describe('a term', () => {
  const found = (...texts: readonly (readonly [source: string, text: string])[]) => {
    const pairs = texts.map(([source, text], k): TextPair => ({ key: `a.k${k}.name`, source, text }));
    const find = termCheck.open({ from: 'sv', language: 'de', names: [], pairs });
    return pairs.flatMap((pair) => find(pair) ?? []);
  };

  test('that is translated in two ways is found, with the place of the other', () => {
    expect(found(['Svar i text', 'Antwort'], ['Mål', 'Ziel'], ['Svar i text', 'Lösung'])).toEqual([
      '“Svar i text” is “Lösung” here, and “Antwort” in a.k0.name.',
    ]);
  });

  test('may be one or many, where its source has one word for both, and have an article', () => {
    expect(
      found(['Blad', 'Blatt'], ['Blad', 'Blätter'], ['Bord {n}', 'Tisch {n}'], ['Bord {n}', 'Tische {n}']),
    ).toEqual([]);
    expect(found(['Svar i text', 'Antwort'], ['Svar i text', 'die antwort'])).toEqual([]);
  });

  test('is short: sentences may be said in many ways', () => {
    expect(found(['Gå till bordet nu.', 'Los!'], ['Gå till bordet nu.', 'Ab!'])).toEqual([]);
  });
});

describe('in an edition', () => {
  const KEY = 'lists.questions.1.A.text';
  const made = (): Workbench => {
    const bench = new Workbench();
    bench.start();
    bench.fill('');
    bench.update();
    bench.change('nb/questions.yaml', /(?<=A:\n\s+text: ).*/, 'Skriv i i ruten <b>.');
    return bench;
  };
  const codes = (bench: Workbench) => checkTranslated(bench.read()).map(({ code, key }) => `${code} ${key}`);
  const say = (bench: Workbench, section: string): void => {
    bench.files['nb/made-from.yaml'] = (bench.files['nb/made-from.yaml'] ?? '').replace(
      'texts:\n',
      `${section}texts:\n`,
    );
  };

  test('each is a warning with its place, and with what to write where it is right', () => {
    const [first] = checkTranslated(made().read());
    expect(first).toMatchObject({ severity: 'warning', file: 'nb/questions.yaml', key: KEY });
    expect(first?.line).toBeGreaterThan(1);
    expect(first?.hint).toContain(`"${KEY} markup"`);
    expect(first?.hint).toContain('nb/made-from.yaml');
    expect(codes(made())).toEqual([
      `translation-markup ${KEY}`,
      `translation-end-mark ${KEY}`,
      `translation-doubled-word ${KEY}`,
    ]);
  });

  test.each([
    ['for one text', `ignore:\n  ${KEY} markup: a name\n`, ['end-mark', 'doubled-word']],
    ['with all others, for one text', `ignore:\n  ${KEY}: a poem\n`, []],
    ['for all texts', 'ignore:\n  markup: we teach HTML\n', ['end-mark', 'doubled-word']],
    ['by the translator', `remarks:\n  ${KEY}: ['ignore markup: a name']\n`, ['end-mark', 'doubled-word']],
  ])('one is switched off %s', (_, section, left) => {
    const bench = made();
    say(bench, section);
    expect(codes(bench)).toEqual(left.map((check) => `translation-${check} ${KEY}`));
    expect(unknownIgnores(bench.read())).toEqual([]);
  });

  test('what is switched off and does not exist is told', () => {
    const bench = made();
    say(
      bench,
      `ignore:\n  ${KEY} endmark: slip\n  lists.gone: slip\n  ${KEY} end-mark markup: two\n  markup: good\n`,
    );
    const found = unknownIgnores(bench.read());
    expect(found.map(({ code, line, message }) => [code, line, message.split('"')[1]])).toEqual([
      ['translation-unknown-ignore', expect.any(Number), `${KEY} endmark`],
      ['translation-unknown-ignore', expect.any(Number), 'lists.gone'],
      ['translation-unknown-ignore', expect.any(Number), `${KEY} end-mark markup`],
    ]);
  });

  test('a text that is missing, stale or the same as its source is not checked', () => {
    const bench = made();
    bench.change('sv/questions.yaml', bench.read().source.texts.get(KEY)?.text ?? '', 'Annat?');
    expect(codes(bench)).toEqual([]);
  });
});

test('in the editions that ship nothing is left to be checked', () => {
  for (const kit of readdirSync(join(root, 'content'))) {
    const folder = join(root, 'content', kit);
    if (!existsSync(join(folder, 'kit.yaml'))) continue;
    const cache = openFileCache(folderOf(folder));
    const source = /^sourceLanguage: (.*)$/m.exec(readFileSync(join(folder, 'kit.yaml'), 'utf8'))?.[1] ?? '';
    for (const language of languagesIn(folderOf(folder)).filter((one) => one !== source)) {
      const translation = clear(readTranslation(cache, language, source, wordsIn));
      const found = [...checkTranslated(translation), ...unknownIgnores(translation)];
      expect([kit, language, ...found.map(({ key, message }) => `${key}: ${message}`)]).toEqual([
        kit,
        language,
      ]);
    }
  }
});
