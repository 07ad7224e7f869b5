// The guide and the host’s sheet on A4 and on Letter, with a break and with those who host the workshop, as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { expect, test } from 'vitest';
import { type Formats, upright, usualFormats } from '../../src/page/format.ts';
import { A4 } from '../../src/paper.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { garden } from '../kit/garden.ts';
import { listsPages } from '../kit/lists-kit.ts';
import { matchGolden } from '../support/golden.ts';
import { openTheme } from '../support/workshop.ts';

const LETTER = { ...A4, name: 'Letter', width: 215.9, height: 279.4 };
const formats = (paper: typeof A4): Formats => ({ ...usualFormats(12), handOut: upright(paper, 14) });
const hosts = [{ name: 'The allotments by the river' }, { name: 'Town of Oxley' }];
const hosted = { ...openTheme(), brand: { id: 'oxley', name: 'Oxley', hosts, contact: [] } };
const FLAGS = { sheets: 'guide,host,cards,shelf,promise', deep: '2', start: '9:00', tables: '3' };

/** Pages by their number, from 1 on; the others have what other kits show. */
test.each([
  ['letter', LETTER, hosted, 'guide', [1, 2, 4, 5]],
  ['letter', LETTER, hosted, 'host', [1]],
  ['a4', A4, hosted, 'guide', [4]],
  ['a4', A4, openTheme(undefined, 'plain'), 'host', [1]],
] as const)('a guide looks as it did: on %s', (paper, size, theme, sheet, shown) => {
  const pages = listsPages(garden, theme, { flags: FLAGS, formats: formats(size) });
  const own = pages.filter((page) => page.sheet === sheet);
  for (const n of shown) {
    const page = own[n - 1];
    expect(page, `page ${n}`).toBeDefined();
    if (page) matchGolden(`guides/${sheet}-${paper}-${n}.svg`, writeSvg(page));
  }
});
