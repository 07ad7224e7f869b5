// The files that a brand names: which of them are in its folder, and which are fonts; and the id that its name comes to.
import { expect, test } from 'vitest';
import { fontsAmong } from '../../src/brand/faces.ts';
import { filesNamed, leadsOut, openBrand, readNamed, templateFile } from '../../src/brand/file.ts';
import { isSeenOn } from '../../src/brand/logos.ts';
import type { Folder } from '../../src/kit/file-cache.ts';
import type { PicturePart } from '../../src/picture.ts';
import type { Problem } from '../../src/problem.ts';
import { bytesOf, inMemory } from '../kit/memory.ts';
import { clear } from '../support/workshop.ts';

test.each([
  ['logo.svg', false],
  ['a/b/logo.svg', false],
  ['./logo.svg', false],
  ['a/../logo.svg', false],
  ['a/b/../../logo.svg', false],
  ['a\\..\\logo.svg', false],
  ['...', false],
  ['..a', false],
  ['a:b.svg', true],
  ['..', true],
  ['../logo.svg', true],
  ['..\\logo.svg', true],
  ['a/../../logo.svg', true],
  ['a/./../../logo.svg', true],
  ['a//../../logo.svg', true],
  ['../a/b/c', true],
  ['a/../../b/c/d', true],
  ['/etc/passwd', true],
  ['\\\\host\\share', true],
  ['C:\\logo.svg', true],
  ['z:logo.svg', true],
])('that %s leads out of its folder is %s', (name, out) => {
  expect(leadsOut(name)).toBe(out);
});

test('fonts are known by the ends of their names, and the first sixty are looked at', () => {
  const names = ['a.ttf', 'b.OTF', 'c.woff', 'd.woff2', 'e.ttc', 'f.otc', 'g.pfb', 'h.pfa'];
  const others = ['i.txt', 'j.ttf.zip', 'ttf', 'k.woff3', 'l.svg', 'm.xttf'];
  expect(fontsAmong('fonts', [...others, ...names])).toEqual(names.map((name) => `fonts/${name}`));
  expect(fontsAmong('a/b//', ['a.ttf'])).toEqual(['a/b/a.ttf']);
  const many = Array.from({ length: 62 }, (_, i) => `${i}.ttf`);
  expect(fontsAmong('f', ['x.txt', ...many])).toEqual(many.slice(0, 60).map((name) => `f/${name}`));
});

test('every file that a brand may name is among those that it names', () => {
  const brand = {
    name: 'Us',
    logos: { main: 'm.svg', onDark: { file: 'd.svg' }, mark: 'k.svg', cover: { file: 'c.svg', clear: 1 } },
    partners: [{ name: 'A', logos: { main: { file: 'p.svg' } } }, { name: 'B' }],
    tokens: 't.json',
    template: './look',
    faces: { heading: 'h.ttf', text: { file: 't.ttf', licence: 'T.txt' }, strong: 'fonts', licence: 'L.txt' },
  };
  const logos = ['m.svg', 'd.svg', 'k.svg', 'c.svg', 'p.svg'];
  expect(filesNamed(brand)).toEqual({
    single: [...logos, 't.json', './look/template.yaml', 'L.txt', 'T.txt'],
    faces: ['h.ttf', 't.ttf', 'fonts'],
  });
  expect(filesNamed({ name: 'Us' })).toEqual({ single: [], faces: [] });
  expect(templateFile('a')).toBe('a/template.yaml');
});

const told = (yaml: string): readonly string[] => {
  const read = openBrand(bytesOf(yaml), 'brand.yaml', inMemory({}), '/');
  const said = read.problems.map(({ code, line, column }) => `${line}:${column} ${code}`);
  return read.ok ? [read.value.id, ...said] : said;
};

test.each<readonly [yaml: string, said: readonly string[]]>([
  ['name: Exempelstads kommun', ['exempelstads-kommun']],
  ['name: Us\nid: them', ['them']],
  ['name: 東京', ['1:7 brand-id']],
  ['name: [Us', ['1:10 yaml-brackets']],
  ...['source', 'licence', 'license', 'attribution', 'colophon'].map(
    (key) => [`name: Us\n${key}: ours`, ['2:1 brand-attribution']] as const,
  ),
  ['name: Us\ncolours:\n  ink:\n  soft: red', ['3:3 brand-colour']],
  ['name: Us\ncolours:\n  themes:\n    a:\n      colour: red\n      mid:', ['6:7 brand-colour']],
  ['name: Us\nsheets: { only: [a] }', ['us']],
  ['name: Us\nsheets: { without: [a] }', ['us']],
  ['name: Us\nsheets: { only: [a], without: [b] }', ['2:11 brand-sheets']],
])('%j', (yaml, said) => {
  expect(told(yaml)).toEqual(said);
});

test('a file that cannot be read is told where the brand names it', () => {
  const refusal: Problem = {
    severity: 'error',
    code: 'file-unreadable',
    message: 'brand/logo.svg cannot be read.',
    hint: 'Check its permissions.',
    file: 'brand/logo.svg',
  };
  const folder: Folder = { ...inMemory({}), refusal: () => refusal };
  const brand = clear(openBrand(bytesOf('name: Us\nlogos: { main: logo.svg }'), 'brand.yaml', folder, '/'));
  const read = readNamed(brand, 'logo.svg', ['logos', 'main']);
  expect(read.problems).toEqual([
    {
      ...refusal,
      message: 'logo.svg cannot be read.',
      file: 'brand.yaml',
      line: 2,
      column: 16,
      key: 'logos.main',
    },
  ]);
});

const flat = (colour: string): PicturePart => ({
  kind: 'shape',
  segments: [],
  fill: { kind: 'flat', colour, opacity: 1 },
});
const lined = (colour: string): PicturePart => ({
  kind: 'shape',
  segments: [],
  line: {
    ink: { kind: 'flat', colour, opacity: 1 },
    width: 1,
    cap: 'butt',
    join: 'miter',
    miterLimit: 4,
    dash: [],
    dashOffset: 0,
  },
});

test('a logo is seen on a ground if any of its shapes is told from it', () => {
  // On white, 1.15:1 is between these two greys.
  expect([flat('#eeeeee'), flat('#efefef')].map((part) => isSeenOn('#ffffff', [part]))).toEqual([
    true,
    false,
  ]);
  expect(isSeenOn('#ffffff', [flat('#ffffff'), lined('#000000')])).toBe(true);
  expect(isSeenOn('#ffffff', [lined('#ffffff')])).toBe(false);
  expect(isSeenOn('#000000', [lined('#ffffff')])).toBe(true);
  expect(isSeenOn('#ffffff', [{ kind: 'shape', segments: [] }])).toBe(false);
  expect(isSeenOn('#ffffff', [])).toBe(false);
  const group = (part: PicturePart): PicturePart => ({ kind: 'group', parts: [flat('#ffffff'), part] });
  expect(isSeenOn('#ffffff', [group(flat('#000000'))])).toBe(true);
  expect(isSeenOn('#ffffff', [group(flat('#fefefe'))])).toBe(false);
  const gradient = {
    kind: 'gradient',
    axis: [0, 0, 1, 0],
    transform: [1, 0, 0, 1, 0, 0],
    stops: [{ at: 0, colour: '#ffffff' }],
    opacity: 1,
  } as const;
  expect(isSeenOn('#ffffff', [{ kind: 'shape', segments: [], fill: gradient }])).toBe(true);
});
