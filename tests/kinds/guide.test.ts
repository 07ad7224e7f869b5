// The guide of a kit of lists: what the facilitator reads about everything that is printed.
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { asUsed } from '../../src/kit/length.ts';
import { themesOf } from '../../src/kit/lists.ts';
import type { Page } from '../../src/scene.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import { buildIssue } from '../../src/workshop/build.ts';
import { layout } from '../../src/workshop/layout.ts';
import { placesOf } from '../../src/workshop/places.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { type Asked, EDITION, garden, gardenPages, openGarden, STRUCTURE, saidOn } from '../kit/garden.ts';
import { elementsIn, saidBy, textsIn } from '../support/scene.ts';
import { clear, DATE, fileOf, kitOf, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();

const rowsOf = (pages: readonly Page[], first: string): readonly (readonly string[])[] =>
  pages
    .flatMap(({ items }) => elementsIn(items, 'table'))
    .map(({ items }) => elementsIn(items, 'row').map((row) => row.items.map((cell) => saidBy([cell]))))
    .filter(([head]) => head?.[0] === first)
    .flat();
const agendaOf = (flags: Asked = {}, kit = garden) =>
  rowsOf(gardenPages('guide', flags, kit), 'When')
    .slice(1)
    .map((row) => row.join(' | '));

describe('the pages', () => {
  const xOf = (pages: readonly Page[], words: string): number | undefined =>
    pages.flatMap(textsIn).find(({ text }) => text === words)?.x;

  test('give no room to what no step has', () => {
    const silent = clear(openGarden(EDITION.replaceAll(/^ {4}(say|watch): .*\n/gm, '')));
    const talking = clear(openGarden(EDITION.replaceAll(/^ {4}watch: .*\n/gm, '')));
    const [three, two] = [gardenPages('guide'), gardenPages('guide', {}, talking)];
    expect(xOf(two, 'Say') ?? 0).toBeGreaterThan((xOf(three, 'Say') ?? 0) + 25);
    expect(xOf(gardenPages('guide', {}, silent), 'Say')).toBeUndefined();
  });

  test('keep the sum of what is printed with the end of the list', () => {
    const [page] = gardenPages('guide').filter((one) => /In total, \d+ sheets/.test(saidOn([one])));
    expect(page && rowsOf([page], 'Sheet').length).toBeGreaterThan(4);
  });

  test('have the head of the last column within the rule, in the longest language', () => {
    const kit = kitOf(SWEDISH, 'de');
    const laid = clear(layout({ kit, kinds: KINDS, plan: planOf(kit, { sheets: 'guide' }), theme }));
    const [page] = laid.flatMap(({ pages }) => pages);
    const head = page && textsIn(page).find(({ text }) => text === 'Schnitt');
    expect((head?.x ?? 0) + (head?.width ?? 0)).toBeLessThanOrEqual(210 - 14 + 0.01);
  });

  test('have two rows of links at least with the name of their theme, and the end of the guide on one page', () => {
    for (const language of ['sv', 'de', 'fi']) {
      const kit = kitOf(SWEDISH, language);
      const laid = clear(layout({ kit, kinds: KINDS, plan: planOf(kit), theme }));
      const pages = laid.flatMap(({ sheet, pages: all }) => (sheet.id === 'guide' ? all : []));
      for (const { code, text } of themesOf(kit)) {
        const page = pages.findLast((one) => saidOn([one]).includes(`${code} ${text.words}`));
        const said = page ? saidOn([page]) : '';
        for (const letter of ['A', 'B']) expect(said, language).toContain(`${code}${letter} `);
      }
      const about = saidOn(pages.slice(-1));
      expect(about).toContain(kit.words.guide.colophon.title.words);
    }
  });
});

describe('the agenda', () => {
  test('takes turns with neighbouring steps that are done once for each theme', () => {
    expect(agendaOf({ deep: '2' })).toEqual([
      '0:00–0:10 | Step 1 · Come in | 10',
      '0:10–0:25 | Step 2 · Look around | 15',
      '0:25–0:45 | Step 3 · 1 Soil | 20',
      '0:45–1:15 | Step 4 · 1 Soil | 30',
      '1:15–1:35 | Step 3 · 2 Light | 20',
      '1:35–2:05 | Step 4 · 2 Light | 30',
      '2:05–2:20 | Tea | 15',
      '2:20–2:35 | Step 5 · Go home | 15',
      '2:35 | Total | 155',
    ]);
  });

  test('does not say which theme it is where the vote decides', () => {
    expect(agendaOf({ deep: '1' }).filter((row) => row.includes('Step 3'))).toEqual([
      expect.stringContaining('Step 3 · '),
    ]);
    const open = planOf(garden, {});
    const context = { kit: garden, plan: { ...open, rounds: 1 } };
    const used = layout({ ...context, kit: asUsed(garden, open), kinds: KINDS, theme });
    const pages = clear(used).flatMap(({ sheet, pages }) => (sheet.id === 'guide' ? pages : []));
    const rows = rowsOf(pages, 'When').map((row) => row.join(' | '));
    expect(rows.slice(3, 5)).toEqual(['0:25–0:45 | Step 3 · Dig | 20', '0:45–1:15 | Step 4 · Plant | 30']);
  });

  test('has more minutes with several tables, once and for each table after the first', () => {
    const rows = agendaOf({ tables: '3', deep: '1' });
    expect(rows).toContain('0:10–0:30 | Step 2 · Look around | 20');
    expect(rows.at(-2)).toMatch(/Go home \| 19$/);
    expect(saidOn(gardenPages('guide', { tables: '3' }))).toContain('Step 5 Go home 19 min');
  });

  test('of a length without a break says that its total has none', () => {
    expect(agendaOf({ length: 'short' })).toEqual([
      '0:00–0:05 | Step 1 · Come in | 5',
      '0:05–0:15 | Step 2 · Go home | 10',
      '0:15 | Total, without breaks | 15',
    ]);
  });
});

describe('the facilitator’s guide', () => {
  test('lists every sheet that is printed, the host’s too', () => {
    const names = rowsOf(gardenPages('guide'), 'Sheet').map(([name]) => name);
    expect(names.slice(1, 3)).toEqual(['G Guide', 'H Table host']);
    expect(names).toContain('D Dots');
  });

  test('says how to cut out what is printed, and nothing else', () => {
    const all = saidOn(gardenPages('guide'));
    for (const words of ['The cards: cut', 'Cards with a dashed line', 'becomes a label', 'Pins: cut'])
      expect(all).toContain(words);
    expect(all).not.toContain('The dots: cut');
    expect(all).not.toContain('covers');
    expect(all).not.toContain('Triangles');
    const shelf = saidOn(gardenPages('guide', { sheets: 'guide,shelf' }));
    expect(shelf).toContain('The cards: cut');
    expect(shelf).not.toContain('becomes a label');
    expect(saidOn(gardenPages('guide', { sheets: 'guide' }))).not.toContain('Cut out');
  });

  test('leads through every step that has something to do, a break without a number', () => {
    const headings = gardenPages('guide').flatMap(({ items }) =>
      elementsIn(items, 'heading').flatMap((one) => (one.level === 2 ? [saidBy([one])] : [])),
    );
    const steps = [
      'Step 1 Come in',
      'Step 2 Look around',
      'Step 3 Dig',
      'Step 4 Plant',
      'Tea, 15 min',
      'Step 5 Go home',
    ];
    expect(headings).toEqual([
      'Print',
      'Cut out',
      'Bring',
      'In the room',
      'Agenda',
      'How everyone can take part',
      'When someone joins remotely',
      'The sheets in order',
      ...steps,
      'Links',
      'Afterwards',
      'About this kit',
    ]);
    const columns = gardenPages('guide').flatMap(({ items }) =>
      elementsIn(items, 'heading').flatMap((one) => (one.level === 3 ? [saidBy([one])] : [])),
    );
    expect(columns.filter((one) => one === 'Keep in mind')).toHaveLength(2);
  });

  test('has links by theme, as cards are called, then those of no theme', () => {
    const pages = gardenPages('guide');
    const links = pages.flatMap(({ items }) => elementsIn(items, 'link')).map(({ href }) => href);
    expect(links).toEqual([
      'https://example.org/worms',
      'https://example.org/spade',
      'https://example.org/rain',
      'https://example.org/one',
      'https://example.org/more',
      'https://example.org/two',
      'https://example.org/three',
    ]);
    const said = saidOn(pages);
    for (const words of ['1A Story: Worms', '1A Tool: Spade', '2A Story: Moon', 'B-3 Third book'])
      expect(said).toContain(words);
    expect(saidOn(gardenPages('guide', { only: 'light' }))).not.toContain('Worms');
  });

  test('leaves out the links of cards that are not printed, unless it is printed alone', () => {
    const linksOf = (sheets: string, flags = {}): readonly string[] =>
      gardenPages('guide', { ...flags, sheets }).flatMap(({ items }) =>
        elementsIn(items, 'link').map(({ href = '' }) => href.replace('https://example.org/', '')),
      );
    expect(linksOf('guide,shelf')).toEqual(['one', 'more', 'two', 'three']);
    expect(linksOf('guide,cards')).toEqual(['worms', 'spade', 'rain']);
    expect(linksOf('guide,cards', { deep: 'light' })).toEqual([]);
    expect(linksOf('guide,promise')).toEqual([]);
    expect(linksOf('guide')).toHaveLength(7);
  });

  test('says what to bring for the sheets that are printed', () => {
    const kit = clear(openGarden(EDITION.replace('[Gloves.]', "[Gloves., 'A quill for {promise}.']")));
    expect(saidOn(gardenPages('guide', {}, kit))).toContain('Gloves. A quill for W.');
    expect(saidOn(gardenPages('guide', { sheets: 'guide,cards' }, kit))).not.toContain('A quill');
  });

  test('says on its first page how long the workshop takes, for one round and for each more, or as planned', () => {
    const timeOf = (flags: Asked, kit = garden): string => {
      const [first] = gardenPages('guide', flags, kit);
      return (
        /among the beds (?:1 )?(?:2 )?(?:Agenda )?(.*?) (?:Step 1|09:00) \d+ min Come in/.exec(
          saidOn(first ? [first] : []),
        )?.[1] ?? ''
      );
    };
    const edition = EDITION.replace(
      'lists:',
      "words: { guide: { cover: { first: '{time} for one bed', more: '{time} more for the other' } } }\nlists:",
    );
    const kit = clear(openGarden(edition));
    expect(timeOf({}, kit)).toBe('1 hr 45 min for one bed · 50 min more for the other');
    expect(timeOf({ deep: '2' }, kit)).toBe('2 hr 35 min');
    expect(timeOf({ only: 'soil' }, kit)).toBe('1 hr 45 min');
    expect(timeOf({ tables: '3' }, kit)).toBe('1 hr 54 min for one bed · 50 min more for the other');
    expect(timeOf({ start: '09:00' }, kit)).toBe('09:00–10:45 · 1 hr 45 min');
    expect(timeOf({ length: 'short' })).toBe('15 min, without breaks');
  });

  test('gives source and licence in full at its end', () => {
    expect(saidOn(gardenPages('guide'))).toContain('Written for a test. Nothing in it is true.');
    const other = clear(openGarden(EDITION, STRUCTURE.replace('CC BY-SA 4.0', 'CC0')));
    expect(saidOn(gardenPages('guide', {}, other))).toContain('Licence for the texts: CC0.');
  });

  test('may be of a kit without steps, links or words of its own', () => {
    const structure = `${STRUCTURE.split('\n').slice(0, 5).join('\n')}\nsheets:\n  - { id: guide, kind: guide, code: G, for: facilitator }\n`;
    const edition = `${EDITION.split('lists:')[0]}sheets:\n  guide: { name: Guide, title: How to lead it }\n`;
    const said = saidOn(gardenPages('guide', {}, clear(openGarden(edition, structure))));
    expect(said).toContain('How everyone can take part');
    for (const words of ['Agenda', 'Bring', 'Links', 'Afterwards']) expect(said).not.toContain(words);
  });
});

describe('what several tables add to a step', () => {
  const edition = EDITION.replace(
    '    say: [See you in spring.]\n',
    `    say: [See you in spring.]
    tables: { do: [Each table shows a leaf., 'Show {promise} too.'], watch: [Stop after a minute.] }
`,
  );
  const kit = clear(openGarden(edition));
  const said = (id: string, flags: Asked, some = kit): string => saidOn(gardenPages(id, flags, some));

  test('comes after everything else, in the guide and for the hosts, and not at one table', () => {
    const guide = said('guide', { tables: '3' });
    expect(guide).toMatch(
      /Close the gate\. 2 Take B with you\. 3 Each table shows a leaf\. 4 Show W too\. Say/,
    );
    expect(guide).toMatch(/Keep in mind Stop after a minute\./);
    expect(said('host', { tables: '3' })).toMatch(/with you\. 3 Each table shows a leaf\./);
    for (const id of ['guide', 'host']) expect(said(id, {})).not.toMatch(/leaf|minute\./);
  });

  test('leaves out lines that name a sheet which is not printed', () => {
    const few = said('guide', { tables: '3', sheets: 'guide,shelf' });
    expect(few).toContain('Each table shows a leaf.');
    expect(few).not.toContain('Show');
  });

  test('is replaced with the lines that a length replaces', () => {
    const at = (short: string): string =>
      said(
        'guide',
        { tables: '2', length: 'short' },
        clear(openGarden(edition.replace('tables: {', `short: ${short}\n    tables: {`))),
      );
    const own = at('{ do: [Close the gate.] }');
    expect(own).not.toContain('leaf');
    expect(own).toContain('Stop after a minute.');
    expect(at('{ say: [Goodbye.] }')).toContain('Each table shows a leaf.');
    const both = at('{ do: [Close the gate.], tables: { do: [Each table waves.] } }');
    expect(both).toMatch(/Close the gate\. 2 Each table waves\./);
    expect(both).not.toContain('leaf');
  });

  test('is checked as other lines are', () => {
    const wrong = openGarden(edition.replace("'Show {promise} too.'", "'Show {promises} too.'"));
    expect(wrong.problems.map(({ code, key }) => `${code} ${key}`)).toEqual([
      'text-unknown-field steps.close.tables.do.1',
    ]);
    const more = openGarden(edition.replace('tables: { do:', 'tables: { bring: [A leaf.], do:'));
    expect(more.problems.map(({ code, key }) => `${code} ${key}`)).toEqual([
      'content-unknown-key steps.close.tables.bring',
    ]);
  });

  test('has a place for translators, whatever the number of tables', () => {
    const plan = planOf(kit, {});
    const places = placesOf({ kit: asUsed(kit, { ...plan, tables: 2 }), kinds: KINDS, plan, theme });
    expect(places.get('steps.close.tables.do.0')?.where).toEqual([{ sheet: 'H' }, { group: 'guide' }]);
  });
});

describe('a guide in kit.yaml', () => {
  test('is one for all items, and has no instructions', () => {
    const wrong = openGarden(EDITION, STRUCTURE.replace('for: host', 'for: host, each: beds, signs: [pen]'));
    expect(wrong.problems.map(({ code, key }) => `${code} ${key}`)).toEqual(
      expect.arrayContaining(['content-kind-takes-no sheets.1.each', 'content-kind-takes-no sheets.1.signs']),
    );
  });
});

describe('a finished guide', () => {
  const filesOf = (kit: Kit) => {
    const plan = planOf(kit, {});
    const used = asUsed(kit, plan);
    return clear(
      buildIssue({ kit: used, kinds: KINDS, plan, theme, kitName: kit.id, date: DATE, zlib: nodeZlib }),
    );
  };
  const problemsIn = async (kit: Kit, name: string): Promise<readonly string[]> => {
    const whole = asUsed(garden, planOf(garden, {}));
    const verified = await verifyPdf(fileOf(filesOf(kit), name), name, KINDS, () => ({
      kit: whole,
      problems: [],
    }));
    return verified.problems.map(({ code, message }) => `${code} ${message}`);
  };

  test('is found whole', async () => {
    expect(await problemsIn(garden, 'guide.pdf')).toEqual([]);
    expect(await problemsIn(garden, 'handouts.pdf')).toEqual([]);
  });

  test('is not whole without a line of a step', async () => {
    const less = clear(openGarden(EDITION.replace('Open the gate., ', '')));
    for (const name of ['guide.pdf', 'handouts.pdf'])
      expect(await problemsIn(less, name)).toEqual([expect.stringContaining('"Open the gate."')]);
  });
});
