// The engine of the page in Node: what is chosen is on the sheets, and the PDFs are those of the command.
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { build, memoryWorld } from '../../src/index.ts';
import { openArchive } from '../../src/table/xlsx/archive.ts';
import type { WorkshopChoices } from '../../src/web/choices.ts';
import { libraryZlib } from '../../src/web/compression.ts';
import { makeOffers } from '../../src/web/offers.ts';
import type { BuiltAnswer } from '../../src/web/protocol.ts';
import type { DrawnPage } from '../../src/workshop/shown.ts';
import { DEFAULT, openNodeEngine } from '../support/engine.ts';
import { bytesOf, svg } from '../support/image.ts';
import { inMemory } from '../support/memory.ts';
import { clear } from '../support/workshop.ts';

const LOGO = { name: 'Vår logga.SVG', bytes: bytesOf(svg('<rect width="60" height="40" fill="#b1002a"/>')) };
const BRANDED: WorkshopChoices = {
  ...DEFAULT,
  people: {
    names: [
      { name: 'Åsa Ek', table: 1 },
      { name: 'محمد علي', table: 2 },
      { name: 'Guest', table: 2 },
      { name: 'Ngọc Ánh', table: 1 },
    ],
  },
  date: '2026-03-12',
  start: '09:00',
  only: ['2'],
  organisation: 'Åmåls kommun',
  look: { logo: LOGO, colour: '#e4f0e8' },
};
/** Of two files. */
const FEW: WorkshopChoices = { ...DEFAULT, sheets: ['guide', 'focus-board'] };
let branded: Promise<BuiltAnswer> | undefined;
/** Built once for all who look at it. */
const builtBranded = (): Promise<BuiltAnswer> => {
  branded ??= openNodeEngine().build(BRANDED);
  return branded;
};
const FOCUS = { issue: 0, sheet: 'focus-board', page: 0 };

/** What "kitpress build" makes of the files that are kept, with the same compression. */
async function builtOfKept(choices: WorkshopChoices): Promise<Readonly<Record<string, Uint8Array>>> {
  const kept = await openNodeEngine().keep(choices);
  const archive = kept.name.endsWith('.zip') ? openArchive(kept.bytes) : undefined;
  const files = archive ? Object.fromEntries(archive.unpack(archive.names)) : { [kept.name]: kept.bytes };
  const built = clear(await build({}, { ...memoryWorld(files), zlib: libraryZlib }));
  return Object.fromEntries(built.files.map(({ name, bytes }) => [name, bytes]));
}

const filesOf = ({ files }: BuiltAnswer): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));

/** Each file by its name and the hash of its bytes, of which a comparison byte by byte would take long. */
const hashesOf = (files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );

describe('the PDFs are those that the command makes of the files that are kept', () => {
  test.each<[string, WorkshopChoices]>([
    ['of the workshop as it is offered', DEFAULT],
    ['with names at tables, a logo and a colour', BRANDED],
    [
      'in two languages, on other paper, with few sheets and less ink',
      {
        kit: 'coi-action-plan',
        languages: ['sv', 'da'],
        people: { names: [{ name: 'Åsa Ek' }, { name: 'Bo Berg' }] },
        title: 'En dag: om spridning',
        length: 'short',
        start: '09:00',
        sheets: ['guide', 'welcome', 'dots'],
        copies: { welcome: 3 },
        paper: 'a4',
        ink: 'low',
        labels: 'herma-4385',
      },
    ],
  ])('%s', async (_, choices) => {
    const built = await (choices === BRANDED ? builtBranded() : openNodeEngine().build(choices));
    expect(built.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(built.files.length).toBeGreaterThan(1);
    expect(hashesOf(filesOf(built))).toEqual(hashesOf(await builtOfKept(choices)));
  });
});

test('several files are one zip to download, which has them all', async () => {
  const { files, download } = await openNodeEngine().build({ ...FEW, title: 'Framtid på riktigt!' });
  expect(files).toHaveLength(2);
  expect(download?.name).toBe('framtid-pa-riktigt.zip');
  const archive = openArchive(download?.bytes ?? new Uint8Array());
  expect([...archive.names].sort()).toEqual(files.map(({ name }) => name).sort());
  for (const { name, bytes } of files)
    expect(Buffer.from(archive.unpack([name]).get(name) ?? []).equals(bytes)).toBe(true);
});

test('one file is downloaded as it is', async () => {
  const { files, download } = await openNodeEngine().build({ ...DEFAULT, sheets: ['focus-board'] });
  expect(download?.name).toBe('kit.pdf');
  expect(download?.bytes).toBe(files[0]?.bytes);
});

test('the page that is looked at comes before all others are laid out', async () => {
  const drawn: DrawnPage[] = [];
  const engine = openNodeEngine((page) => drawn.push(page));
  const state = await engine.update(DEFAULT, FOCUS);
  expect(drawn).toEqual([
    {
      ...FOCUS,
      version: expect.any(Number),
      svg: expect.stringMatching(/^<svg /),
      width: 420,
      height: 297,
    },
  ]);
  expect(await engine.draw(FOCUS)).toEqual(drawn[0]);
  expect(state).toMatchObject({ title: 'Innovationsdeklarationen', participants: 12, current: true });
  expect(state?.issues.map(({ sheets }) => sheets.map(({ label }) => label))).toEqual([
    ['G', 'F', 'V', 'W1–W5', 'S1–S5', 'C1–C5', 'M', 'R', 'N', 'P', 'D1', 'D2'],
  ]);
  expect((await engine.texts(FOCUS)).map(({ words }) => words)).toContain('Hur stort tänker vi i dag?');
});

test('while nobody looks at a page yet, the first one comes before all others, and only then', async () => {
  const drawn: DrawnPage[] = [];
  const engine = openNodeEngine((page) => drawn.push(page));
  const state = await engine.update(FEW);
  expect(drawn).toEqual([expect.objectContaining(FOCUS)]);
  const [focus] = state?.issues[0]?.sheets.filter(({ sheet }) => sheet === 'focus-board') ?? [];
  expect(focus?.pages[0]?.version).toBe(drawn[0]?.version);
  await engine.update({ ...FEW, title: 'En annan dag' });
  expect(drawn).toHaveLength(1);
});

test('of the updates that wait, the last one is made', async () => {
  const engine = openNodeEngine();
  const of = (count: number) => engine.update({ ...FEW, people: { count } });
  const states = await Promise.all([of(12), of(13), of(14), of(15)]);
  expect(states.slice(0, -1).filter((state) => state !== undefined).length).toBeLessThan(2);
  expect(states.at(-1)?.participants).toBe(15);
});

test('what a workshop comes to is known before it is built, and the same after it', async () => {
  const engine = openNodeEngine();
  const before = (await engine.update(BRANDED))?.summary;
  const built = await builtBranded();
  expect(before).toEqual(built.summary);
  expect(before).toMatchObject({ participants: 4, tables: 2, start: '09:00', cutting: expect.anything() });
  expect(before?.bring).toContain('Räkna med två saxar till varje bord, 4 sammanlagt.');
  const pages = built.files.reduce((sum, file) => sum + file.pages, 0);
  expect(before?.papers.reduce((sum, { sheets }) => sum + sheets, 0)).toBe(pages);
});

describe('problems', () => {
  test('are beside the step that they belong to', async () => {
    const engine = openNodeEngine();
    const stepsOf = async (wrong: Partial<WorkshopChoices>): Promise<Readonly<Record<string, string>>> => {
      const { problems, files } = await engine.build({ ...DEFAULT, ...wrong });
      expect(files).toEqual([]);
      return Object.fromEntries(problems.map(({ code, step }) => [code, step]));
    };
    const names = [{ name: 'Åsa\u202eEk' }, { name: 'x'.repeat(101), table: 1 }];
    expect(await stepsOf({ people: { names }, date: '2026-02-31', start: 'nine' })).toEqual({
      'yaml-forbidden-character': 'people',
      'names-unprintable': 'people',
      'names-too-long': 'people',
      'plan-date': 'day',
      'plan-time': 'day',
    });
    expect(await stepsOf({ title: 'En\u202edag', organisation: 'Å\u0007mål' })).toEqual({
      'yaml-forbidden-character': 'day',
    });
    expect(await stepsOf({ paper: 'a9', labels: 'herma-1', tables: 40 })).toEqual({
      'plan-paper': 'print',
      'plan-labels': 'print',
      'plan-tables': 'day',
    });
    expect(await stepsOf({ sheets: ['nothing'], length: 'endless', only: ['17'] })).toEqual({
      'plan-unknown-sheet': 'sheets',
      'plan-unknown-length': 'workshop',
      'plan-unknown-theme': 'workshop',
    });
    expect(await stepsOf({ languages: ['xx'] })).toEqual({ 'plan-unknown-language': 'languages' });
    expect(await stepsOf({ kit: 'yoga' })).toEqual({ 'plan-unknown-kit': 'workshop' });
    expect(await stepsOf({ organisation: 'Åmål', look: { colour: 'rödgrön' } })).toEqual({
      'brand-colour': 'look',
    });
  });

  test('leave the last good sheets where they are', async () => {
    const engine = openNodeEngine();
    const good = await engine.update(FEW);
    const state = await engine.update({ ...FEW, tables: 99 });
    expect(state).toMatchObject({ current: false, issues: good?.issues });
    expect(state?.summary).toBeUndefined();
    expect(state?.problems).toEqual([expect.objectContaining({ step: 'day', severity: 'error' })]);
    expect(await engine.draw(FOCUS)).toBeDefined();
    expect(await engine.update(FEW)).toMatchObject({ current: true, problems: [] });
  });

  test('a logo without a name of its organisation is not printed, and nothing is until there is one', async () => {
    const engine = openNodeEngine();
    const nameless = { ...FEW, look: { logo: LOGO } };
    const problem = expect.objectContaining({ code: 'page-no-organisation', step: 'look' });
    expect(await engine.update(nameless)).toMatchObject({ current: true, problems: [problem] });
    expect(await engine.build(nameless)).toEqual({ files: [], problems: [problem] });
    expect(await engine.update({ ...nameless, organisation: 'Åmål' })).toMatchObject({ problems: [] });
  });

  test.each([
    ['a script', svg('<script>alert(1)</script><rect width="10" height="10"/>'), 'image-svg'],
    ['something elsewhere', svg('<image href="https://example.org/a.png" width="9" height="9"/>'), 'image-'],
    [
      'a billion laughs',
      `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(9)}">]>${svg('<text>&b;</text>')}`,
      'image-',
    ],
    ['no picture', 'MZ\u0090', 'image-format'],
  ])('a logo with %s is refused at its step', async (_, text, code) => {
    const logo = { name: 'logo.svg', bytes: bytesOf(text) };
    const { logo: facts, problems } = await openNodeEngine().checkLook({ logo });
    const built = await openNodeEngine().build({ ...DEFAULT, organisation: 'Åmål', look: { logo } });
    expect(facts).toBeUndefined();
    expect(built.files).toEqual([]);
    for (const found of [problems, built.problems])
      expect(found).toContainEqual(
        expect.objectContaining({ step: 'look', severity: 'error', code: expect.stringContaining(code) }),
      );
  });

  test('a workbook that inflates without end is a problem, not an end of the page', async () => {
    const sheets = {
      'xl/workbook.xml': bytesOf('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024),
    };
    const bomb = zipSync(sheets, { level: 1 });
    const read = await openNodeEngine().readList({ name: 'names.xlsx', bytes: bomb });
    expect(read).toEqual({ problems: [expect.objectContaining({ step: 'people', severity: 'error' })] });
    const opened = await openNodeEngine().open([{ name: 'plan.zip', bytes: bomb }]);
    expect(opened).toEqual({ problems: [expect.objectContaining({ code: 'page-zip', severity: 'error' })] });
  });
});

test('files of an opened plan lie beside it, never outside or in its place', async () => {
  const evil = { name: '../../package/content/kitpress/sv.yaml', bytes: bytesOf('hej') };
  const over = { name: 'workshop.yaml', bytes: bytesOf('kit: other') };
  const choices = { ...FEW, more: { plan: {}, brand: {}, files: [evil, over] } };
  const built = await openNodeEngine().build(choices);
  expect(built.problems).toEqual([]);
  expect(hashesOf(filesOf(built))).toEqual(hashesOf(filesOf(await openNodeEngine().build(FEW))));
});

describe('what is offered', () => {
  test('is every workshop in the language that is asked for, or in English', async () => {
    const { world } = inMemory(new Map());
    const offers = await makeOffers(world, 'fi');
    expect(offers.workshops.map(({ kit, inLanguage }) => [kit, inLanguage])).toEqual([
      ['innovation-declaration', 'fi'],
      ['coi-action-plan', 'en'],
      ['dialogue-meeting', 'en'],
      ['dino-support', 'en'],
    ]);
    const [first] = offers.workshops;
    expect(first?.languages[0]).toEqual({
      language: 'sv',
      name: 'svenska',
      direction: 'ltr',
      reviewed: false,
    });
    expect(first?.sheets.find(({ id }) => id === 'vote-dots')).toMatchObject({ label: 'D1', kind: 'dots' });
    expect(first?.tablesFor[30]).toBe(3);
    expect(offers.papers.map(({ paper }) => paper)).toContain('letter');
    expect(offers.labels.filter(({ use }) => use === 'badges').length).toBeGreaterThan(3);
  });

  test('comes from where the page was built, if it is there', async () => {
    const { world, files } = inMemory(new Map());
    const asset = async (name: string) => (name === 'offers/sv.json' ? bytesOf('{"made":true}') : undefined);
    const { engineOver } = await import('../../src/web/engine.ts');
    expect(await engineOver({ world: { ...world, asset }, files }).offers('sv')).toEqual({ made: true });
  });
});
