// The lines, sizes, glyphs and problems that texts of many kinds come to at every width, compared with what they were last.
import { describe, expect, it } from 'vitest';
import { openFaces } from '../../src/text/faces.ts';
import { fit as setSiblings } from '../../src/text/fit.ts';
import { type ParagraphOptions, setParagraph } from '../../src/text/paragraph.ts';
import { roomFor } from '../../src/text/room.ts';
import { openShaper } from '../../src/text/shaper.ts';
import type { Slot } from '../../src/text/slot.ts';
import { openBreaker } from '../../src/text/uax14.ts';
import type { TypeStep } from '../../src/theme/schema.ts';
import { matchGolden } from '../support/golden.ts';
import { broken, loadFace, loadPatterns, names, text } from './shipped.ts';

const faces = openFaces(names, loadFace, loadPatterns, {
  shaper: await openShaper(),
  breaker: openBreaker(),
});

/** Each with its language. */
const TEXTS: Readonly<Record<string, readonly [language: string, words: string]>> = {
  prose: [
    'sv',
    'Bestäm vem som följer upp varje idé och när det sker, så att ingen behöver undra vad som hände. Lägg remsorna i hög och klipp ' +
      'tvärs över. Det tar 10 minuter, på sidan 4 i A3-häftet.',
  ],
  question: [
    'sv',
    'Hur tror ni att resultatet kan användas i er egen organisation, och vem tar ansvar för att det sker?',
  ],
  title: ['fi', 'Innovaatiotoiminnan kehittämisohjelma kaupungeille ja kunnille'],
  compounds: [
    'de',
    'Verwaltungsdigitalisierung und Bürgerbeteiligungsverfahren in Kommunalverwaltungen der Bundesländer; NATO-Mitgliedschaft, ' +
      'UNESCO-Weltkulturerbe, GitHubActions und DONAUDAMPFSCHIFFFAHRT.',
  ],
  diaereses: [
    'nl',
    'Beïnvloeden en coördineren van geïnstitutionaliseerde innovatieprogramma’s in de reünieplannen.',
  ],
  links: [
    'en',
    'See https://www.oecd-opsi.org/tools/declaration_of_innovation?case=42&lang=en or write to anna_maria.ek@example.kommun.se about it.',
  ],
  marks: ['fr', 'Quoi ? « Oui », dit-elle ; et l’« école » de J. R. Müller (à 12 km) !'],
  hyphens: [
    'sv',
    'Arbets\u00admetod\u00adutveckling och verksamhets\u00adplanerings\u00ads\u00admöten, hallå\u200bdär\u200bborta',
  ],
  byHand: ['sv', 'Första raden\nAndra raden är längre än den första\n\nTredje'],
  composed: ['sv', 'A\u030asa mo\u0308ter N\u0304gọzi och m\u0302ia\tmed tab på kafe\u0301et'],
  greek: ['el', 'Γράψτε την ιδέα σας χωρίς πολλά λόγια, σε 10 λεπτά, στη σελ. 4· και μετά;'],
  arabic: [
    'ar',
    'اطلبوا مشورة الخبراء عن تحديات اليوم (Kitpress 2.0) في 10 دقائق، ثم اكتبوا الإجابة على ورقة A3.',
  ],
  hebrew: ['he', 'כתבו את הרעיון על פתק של Post-it ב־5 דקות, ואז "שתפו" אותו.'],
  japanese: ['ja', 'チョコを「食べる」。2026年のA3用紙とwww.example.orgを見る。'],
  korean: ['ko', '한국어 문장은 길다'],
  symbols: ['sv', 'Följ → pilen till Жанна Агузарова, 12 km bort ☞ (Ж) och ½ m² ”Ta” AVATAR'],
  short: ['sv', 'Ja'],
  empty: ['sv', ''],
};
const all = Object.entries(TEXTS);

const WIDTHS = Array.from({ length: 16 }, (_, k) => 8 + 5 * k + (k > 12 ? 20 * (k - 12) : 0));
const MANNERS: Readonly<Record<string, ParagraphOptions>> = {
  plain: {},
  hyphenated: { hyphenate: true },
  balanced: { balance: true, hyphenate: true },
};
const heading = { role: 'heading', size: 16, leading: 7 } as const;
const body = { role: 'text', size: 11, leading: 5 } as const;

/** mm, with what a reader could see of them. */
const mm = (length: number): string => String(Number(length.toFixed(2)));

/** The lines at every width; nothing where they are as at the width before. */
const linesAt = (language: string, words: string): string => {
  let before = '';
  let written = '';
  for (const [manner, options] of Object.entries(MANNERS))
    for (const width of WIDTHS) {
      const setting = options.balance ? heading : body;
      const { lines, overfull } = setParagraph(text(words, language), setting, width, faces, options);
      const wide = overfull.map(({ start, end, width: w, room }) => ` !${start}–${end} ${mm(w)}>${mm(room)}`);
      const found = `${broken(lines)}${wide.join('')}\n`;
      if (found !== before) written += `${manner} ${width}: ${found}`;
      before = found;
    }
  return written;
};

/** Each run of a narrow setting: its face, place and glyphs. */
const runsAt = (language: string, words: string): string =>
  setParagraph(text(words, language), body, 60, faces, { hyphenate: true })
    .lines.flatMap((line) => [
      `line ${mm(line.width)}`,
      ...line.runs.map(({ face, text: run, x, width, glyphs, reversed }) => {
        const shaped = glyphs ?? face.shape(run);
        const each = shaped.map((glyph) => [
          glyph.id,
          glyph.advance,
          ...('kern' in glyph ? [glyph.kern] : [glyph.dx, glyph.dy]),
        ]);
        const read = shaped.map((glyph) => glyph.text).join('|');
        return `  ${face.key} ${mm(x)} ${mm(width)}${reversed ? ' reversed' : ''} ${read} ${each.join(' ')}`;
      }),
    ])
    .join('\n');

const step: TypeStep = { face: 'text', size: 12, min: 9, leading: 5.2 };
const ROOMS = [
  [60, 14],
  [40, 22],
  [24, 30],
  [24, 9],
  [14, 40],
  [5, 3],
] as const;

/** The size and the problems of a text in each room, and how long a text may be there. */
const fittedIn = (language: string, words: string): string =>
  ROOMS.flatMap(([width, height]) =>
    [false, true].map((hyphenate) => {
      const slot: Slot = {
        text: text(words, language),
        width,
        height,
        where: { group: 'card', item: '3B-4' },
      };
      const { size, leading, settings, fits, problems } = setSiblings([slot], step, faces, { hyphenate });
      const [told, room] = [problems(), roomFor(slot, step, faces, { hyphenate })];
      expect(fits).toBe(told.length === 0);
      return [
        `${width} × ${height}${hyphenate ? ' hyphenated' : ''}: ${size} pt, ${mm(leading)} mm, ${settings[0]?.length} lines, room ${room}`,
        ...told.map(({ code, message, hint }) => `  ${code}: ${message} ${hint}`),
      ].join('\n');
    }),
  ).join('\n');

const golden = (of: (language: string, words: string) => string): string =>
  all.map(([name, [language, words]]) => `${name} (${language})\n${of(language, words)}\n\n`).join('');

describe('texts of many kinds', () => {
  it('are broken into the same lines at every width as before', () => {
    matchGolden('setting/lines.txt', golden(linesAt));
  });

  it('are painted with the same glyphs in the same places as before', () => {
    matchGolden('setting/glyphs.txt', golden(runsAt));
  });

  it('come to the same sizes and problems in every room as before', () => {
    matchGolden('setting/sizes.txt', golden(fittedIn));
  });
});
