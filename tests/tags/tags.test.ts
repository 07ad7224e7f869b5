// What must be true of every page that is heard: headings, lists, tables, figures, links, language, order and furniture.
import { beforeAll, describe, expect, it } from 'vitest';
import { behind, objectsOf, objectsWith } from '../support/objects.ts';
import { openPdf } from '../support/pdf.ts';
import { allOf, childrenOf, type Tag, withRole, wordsOf } from '../support/tags.ts';
import { casesAndTools, kitOf, planOf, SWEDISH, used } from '../support/workshop.ts';
import { type HeardFile, type HeardPage, hearFiles } from './hear.ts';

const NAMES = ['Åsa Öberg', 'Anna Öst', 'Björn Ek', 'Çelik Demir'];
const HEADING = /^H\d$/;

let numbered: readonly HeardFile[] = [];
let small: readonly HeardFile[] = [];
let named: readonly HeardFile[] = [];
let tables: readonly HeardFile[] = [];

beforeAll(async () => {
  [numbered, small, named, tables] = await Promise.all([
    hearFiles(),
    hearFiles('small'),
    hearFiles('sv', NAMES),
    hearFiles('sv', NAMES, '2'),
  ]);
});

const files = (): readonly HeardFile[] => [...numbered, ...small, ...named, ...tables];
const pagesOf = (some: readonly HeardFile[]): readonly HeardPage[] => some.flatMap(({ pages }) => pages);
const sheets = (): readonly HeardPage[] => pagesOf(files()).filter(({ file }) => file === 'kit.pdf');
const every = (role: RegExp, some = files()): readonly (readonly [string, Tag])[] =>
  pagesOf(some).flatMap(({ label, tags }) => withRole(tags, role).map((tag) => [label, tag] as const));
const roles = (tags: readonly Tag[]): readonly string[] => tags.map(({ role }) => role);

describe('headings', () => {
  it('are one of the first level on every sheet, and have words', () => {
    for (const { label, tags } of sheets()) expect(withRole(tags, /^H1$/), label).toHaveLength(1);
    for (const [label, tag] of every(HEADING)) expect(wordsOf(tag), label).not.toBe('');
  });

  it('of the first level tell the sheets of a file apart', () => {
    for (const { name, pages } of files()) {
      const sheets = new Map<string, Set<string>>();
      for (const { label, tags } of pages)
        for (const heading of withRole(tags, /^H1$/)) {
          const words = wordsOf(heading);
          sheets.set(words, (sheets.get(words) ?? new Set()).add(label.replace(/ .*/, '')));
        }
      for (const [words, labels] of sheets) expect([...labels], `${name}: ${words}`).toHaveLength(1);
    }
  });

  it('go down one level at a time, and begin with the first', () => {
    for (const { name, pages } of files()) {
      let level = 0;
      for (const { label, tags } of pages) {
        // A sheet begins anew; the guide goes on from page to page.
        if (name === 'kit.pdf') level = 0;
        for (const heading of withRole(tags, HEADING)) {
          const next = Number(heading.role.slice(1));
          expect(next, `${label}: ${wordsOf(heading)}`).toBeLessThanOrEqual(level + 1);
          level = next;
        }
      }
    }
  });
});

describe('the outline of the guide', () => {
  it('is its headings, level by level', async () => {
    for (const { bytes, name, pages } of files().filter(({ name }) => name === 'guide.pdf')) {
      const said = pages.flatMap(({ tags }) =>
        withRole(tags, HEADING).map((tag) => [tag.role, wordsOf(tag)]),
      );
      const listed = (await (await openPdf(bytes)).getOutline()).flatMap((entry) => leveled(entry, 1));
      // A step and its name are one heading; the outline has a colon between them.
      const plain = (all: typeof listed) => all.map(([level, words]) => [level, words?.replaceAll(':', '')]);
      expect(plain(listed), name).toEqual(plain(said as typeof listed));
    }
  });
});

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

const leveled = ({ title, items }: Entry, level: number): readonly (readonly string[])[] => [
  [`H${level}`, title.replace(/\u00ad/g, '')],
  ...items.flatMap((item) => leveled(item, level + 1)),
];

describe('figures', () => {
  it('have alternative text', () => {
    expect(every(/^Figure$/).length).toBeGreaterThan(100);
    for (const [label, { alt }] of every(/^Figure$/)) expect(alt?.trim(), label).toBeTruthy();
  });
});

describe('lists', () => {
  const items = (some: readonly HeardFile[]) => every(/^LI$/, some);

  it('hold items only, items hold a label and a body, and either all have a label or none', () => {
    for (const [label, list] of every(/^L$/)) {
      expect(new Set(roles(childrenOf(list))), label).toEqual(new Set(['LI']));
      const labelled = childrenOf(list).filter((item) => roles(childrenOf(item)).includes('Lbl'));
      expect([0, childrenOf(list).length], `${label}: ${wordsOf(list)}`).toContain(labelled.length);
    }
    for (const [label, item] of items(named)) {
      expect(roles(childrenOf(item)).join(' '), `${label}: ${wordsOf(item)}`).toMatch(/^(Lbl )?LBody$/);
      for (const part of childrenOf(item)) expect(wordsOf(part), label).not.toBe('');
    }
  });

  it('hold a body in every item when nobody has a name yet', () => {
    for (const [label, item] of items(numbered)) expect(roles(childrenOf(item)), label).toContain('LBody');
  });

  it('say how they are numbered where they have labels', () => {
    // Table signs have none.
    for (const { name, bytes } of files().filter((file) => file.name !== 'handouts.pdf')) {
      const all = objectsOf(bytes);
      const items = objectsWith(bytes, /\/S\/LI\b/);
      expect(items.length, name).toBeGreaterThan(0);
      for (const item of items) {
        const kids = [...item.dictionary.matchAll(/(\d+) 0 R/g)].map(([, id]) => all.get(Number(id)));
        if (!kids.some((kid) => kid?.dictionary.includes('/S/Lbl'))) continue;
        const list = behind(all, item, 'P');
        expect(list && behind(all, list, 'A')?.dictionary, name).toMatch(
          /\/ListNumbering\/(Decimal|UpperAlpha|LowerAlpha|Disc)/,
        );
      }
    }
  });
});

describe('tables', () => {
  it('begin with a row of headers or have one before every row, and their rows are equally long', () => {
    expect(every(/^Table$/).length).toBeGreaterThan(6);
    for (const [label, table] of every(/^Table$/)) {
      const rows = childrenOf(table).map((row) => roles(childrenOf(row)));
      const [head = []] = rows;
      const headed = head.every((role) => role === 'TH') || rows.every(([first]) => first === 'TH');
      expect(headed, label).toBe(true);
      for (const row of rows) expect(row, label).toHaveLength(head.length);
    }
  });

  it('have headers that say what they are the head of', () => {
    for (const { name, bytes } of files()) {
      const all = objectsOf(bytes);
      for (const header of objectsWith(bytes, /\/S\/TH\b/)) {
        expect(behind(all, header, 'A')?.dictionary, name).toMatch(/\/O\/Table\/Scope\/(Column|Row)/);
      }
    }
  });
});

describe('links', () => {
  it('have a name of their own on every sheet, though many lead to one host', () => {
    const cards = every(/^Link$/, numbered).filter(([label]) => label.startsWith('C'));
    const names = cards.map(([, link]) =>
      allOf([link])
        .map(({ alt = '' }) => alt)
        .join(''),
    );
    expect(names.length).toBeGreaterThan(25);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are described by the case study or tool that they lead to', () => {
    const names = casesAndTools(kitOf(SWEDISH, 'sv')).flatMap(({ links, text }) =>
      links.length > 0 ? [text.words] : [],
    );
    for (const { name, pages } of numbered) {
      const alts = pages
        .flatMap(({ tags }) => withRole(tags, /^Link$/))
        .flatMap((link) => allOf([link]).flatMap(({ alt }) => alt ?? []));
      for (const one of names)
        expect(
          alts.some((alt) => alt.startsWith(`${one}: `)),
          `${name}: ${one}`,
        ).toBe(true);
    }
  });

  it('say something, go somewhere, and have a description', () => {
    expect(every(/^Link$/).length).toBeGreaterThan(30);
    for (const [label, link] of every(/^Link$/)) {
      const said = [wordsOf(link), ...allOf([link]).map(({ alt = '' }) => alt)].join(' ').trim();
      expect(said, label).not.toBe('');
      expect(link.href, `${label}: ${said}`).toMatch(/^https?:\/\//);
    }
    for (const { name, bytes, pages } of files()) {
      const annotations = objectsWith(bytes, /\/Subtype \/Link/);
      expect(annotations.length > 0, name).toBe(
        pages.some(({ tags }) => withRole(tags, /^Link$/).length > 0),
      );
      for (const { dictionary } of annotations) expect(dictionary, name).toMatch(/\/Contents [(<][^)>]/);
    }
  });
});

describe('language', () => {
  it('is said of every document', () => {
    expect(numbered.map(({ lang }) => lang)).toEqual(['sv', 'sv']);
    expect(small.map(({ lang }) => lang)).toEqual(['en', 'en']);
  });
});

describe('the order', () => {
  it('is step, title and minutes, then the instructions, then the body', () => {
    const kit = kitOf(SWEDISH, 'sv');
    // The instruction of a poster is what to do after it, so it comes last.
    const kinds = used(kit, planOf(kit)).sheets.filter(({ kind }) => kind !== 'poster');
    let compared = 0;
    for (const { label, tags } of pagesOf(numbered)) {
      const sheet = kinds.find(({ code }) => code === label.replace(/ .*/, '').replace(/(?<=S)\d/, ''));
      if (!sheet || sheet.instructions.length === 0) continue;
      const page = tags.flatMap(childrenOf);
      const title = page.findIndex(({ role }) => role === 'H1');
      const step = `${sheet.step?.label.words} · ${sheet.step?.name.words}`;
      const before = page.slice(0, title).map(wordsOf);
      const heading = page
        .slice(title, title + 1)
        .map(wordsOf)
        .join();
      // On the sheet of an item, the heading begins with the step.
      expect(sheet.each === undefined ? before : [...before, heading.slice(0, step.length)], label).toEqual([
        step,
      ]);
      const list = page.findIndex(({ role }) => role === 'L');
      expect(page.slice(title + 1, list).map(wordsOf), label).toEqual([`${sheet.step?.minutes} min`]);
      expect(
        page
          .slice(list, list + 1)
          .flatMap(childrenOf)
          .map(wordsOf),
        label,
      ).toEqual(sheet.instructions.map(({ text }, i) => `${i + 1} ${text.words}`));
      expect(page.slice(list + 1), label).not.toEqual([]);
      compared += 1;
    }
    // F, V 1/2, V 2/2, S1–S5, M, R
    expect(compared).toBe(10);
  });
});

describe('what stands at the foot of a page', () => {
  it('is an artifact: licence, source, ruler and id are seen and not heard', () => {
    const origin = /CC BY-SA 4\.0|OECD OPSI och Vinnova/;
    for (const { label, tags, artifacts } of pagesOf(numbered)) {
      expect(artifacts.join(' '), label).toMatch(origin);
      // Cards of steps have a foot of their own, without the id.
      if (!artifacts.some((words) => /Handledning · [A-Z]/.test(words)))
        expect(artifacts, label).toContain(label.split(' ')[0]);
      // The guide ends with where the material comes from; that is text.
      if (!label.startsWith('G')) expect(tags.map(wordsOf).join(' '), label).not.toMatch(origin);
      expect(tags.map(wordsOf).join(' '), label).not.toMatch(/mät mig/);
    }
  });
});
