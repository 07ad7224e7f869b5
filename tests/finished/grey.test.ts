// A finished file in grey: black ink alone in its content and its pictures, and what `verify` says of one that is not.
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Flags } from '../../src/plan/flags.ts';
import { inked } from '../../src/theme/inked.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { type Cos, CosRef } from '../../src/verify/cos.ts';
import { openFaults } from '../../src/verify/fault.ts';
import { nameOf } from '../../src/verify/pages.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import { openWhole, type RawFile } from '../../src/verify/whole.ts';
import { brandTheme } from '../support/brands.ts';
import { buildAll, kitOf, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const SHEETS = 'principle,assessment,action-cards,vote-dots,guide';
const filesOf = (theme: Theme, flags: Omit<Flags, 'kit'> = {}) =>
  buildAll(kit, planOf(kit, { ink: 'grey', sheets: SHEETS, ...flags }), theme).files;
const codesOf = async (bytes: Uint8Array, name: string): Promise<readonly string[]> =>
  (await verifyPdf(bytes, name, KINDS, () => ({ problems: [] }))).problems.map(({ code }) => code);

const opened = async (bytes: Uint8Array): Promise<RawFile> => {
  const file = await openWhole(bytes, openFaults('kit.pdf'));
  if (!file) throw new Error('a file that cannot be read');
  return file;
};

/** The operators that choose colours, in all content that is painted; words of a line that are no operands. */
const colouring = (file: RawFile): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const id of file.ids) {
    const dict = file.dict(new CosRef(id));
    const isContent = dict?.get('Type') === undefined || nameOf(dict.get('Subtype')) === 'Form';
    const stream = isContent ? file.stream(new CosRef(id)) : undefined;
    const text = new TextDecoder('latin1').decode(stream ?? new Uint8Array());
    if (!/(?:^|\n)(?:BT|q|[\d. -]+ re .*)/.test(text)) continue;
    for (const [, operator = ''] of text.matchAll(/(?:^|\n)(?:[\d.]+ )+(g|G|rg|RG|k|K|sc|scn|SC|SCN)(?=\s)/g))
      found.add(operator);
  }
  return found;
};

const spacesIn = (file: RawFile): ReadonlySet<string> => {
  const shown = (space: Cos | undefined): readonly string[] =>
    space === undefined ? [] : [nameOf(space) || 'another'];
  return new Set(
    file.ids.flatMap((id) => {
      const dict = file.dict(new CosRef(id));
      return [
        ...(nameOf(dict?.get('Subtype')) === 'Image' ? shown(dict?.get('ColorSpace')) : []),
        ...shown(file.dict(dict?.get('Shading'))?.get('ColorSpace')),
        ...shown(file.dict(dict?.get('Group'))?.get('CS')),
      ];
    }),
  );
};

describe('a file in grey', () => {
  const themes = [
    ['the default template', async () => inked(openTheme(), 'grey')],
    ['plain', async () => inked(openTheme(undefined, 'plain'), 'grey')],
    ['a brand with a JPEG', () => brandTheme('region-nord', 'sv', undefined, 'grey')],
    ['a brand with a logo on a dark band', () => brandTheme('exempelstad', 'sv', undefined, 'grey')],
  ] as const;

  test.each(themes)('chooses greys alone: %s', async (_, open) => {
    const theme = await open();
    for (const { name, bytes } of filesOf(theme)) {
      const file = await opened(bytes);
      expect([...colouring(file)].sort(), name).toEqual(['G', 'g']);
      expect([...spacesIn(file)].filter((space) => space !== 'DeviceGray')).toEqual([]);
      expect(await codesOf(bytes, name)).not.toContain('verify-colour');
    }
  });

  test('says so in its metadata, and one in colour that says so is a fault', async () => {
    for (const { name, bytes } of filesOf(openTheme())) {
      expect([...colouring(await opened(bytes))]).toContain('rg');
      expect(await codesOf(bytes, name)).toContain('verify-colour');
    }
    const [first] = filesOf(openTheme(), { ink: 'low' });
    const low = await verifyPdf(first?.bytes ?? new Uint8Array(), 'kit.pdf', KINDS, () => ({ problems: [] }));
    expect(low.about?.ink).toBe('low');
    expect(low.problems).toEqual([]);
  });
});
