// The foot of boards and hand-outs as SVG, compared with how it looked last: UPDATE_GOLDEN=1 npm test writes it anew.
import { test } from 'vitest';
import { openContext } from '../../src/furniture/context.ts';
import { foot } from '../../src/furniture/foot.ts';
import type { FrameOptions } from '../../src/furniture/page.ts';
import { a3Landscape, type Format, turned, upright } from '../../src/page/format.ts';
import { A4 } from '../../src/paper.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { matchGolden } from '../support/golden.ts';
import { kitOf, openTheme, planOf, SMALL } from '../support/workshop.ts';

const kit = kitOf(SMALL, 'en');
const [, sheet] = kit.sheets;
if (sheet === undefined) throw new Error('no sheet');
const theme = openTheme();
const OURS = { title: 'Day of ideas', organisation: 'Region North', date: '12 March 2026' };
const brand = { id: 'north', name: 'Region North', hosts: [{ name: 'Region North' }], contact: [] };
const BOARD = a3Landscape(12);

interface Case {
  readonly format: Format;
  readonly options?: FrameOptions;
  readonly ours?: boolean;
  readonly hosts?: boolean;
}

test.each<readonly [name: string, given: Case]>([
  ['board', { format: BOARD, options: { worked: true, page: 2, pages: 3 } }],
  ['board-of-ours', { format: BOARD, ours: true }],
  ['board-with-hosts', { format: BOARD, options: { worked: true }, hosts: true, ours: true }],
  ['upright-board', { format: turned(BOARD), options: { worked: 'group' }, ours: true }],
  ['upright-board-with-hosts', { format: turned(BOARD), options: { worked: 'date' }, hosts: true }],
  ['hand-out', { format: upright(A4, 14), ours: true }],
  ['hand-out-with-hosts', { format: upright(A4, 14), options: { worked: true }, hosts: true }],
])('a foot looks as it did: %s', (name, { format, options = {}, ours = false, hosts = false }) => {
  const plan = { ...planOf(kit), ...(ours && OURS) };
  const context = openContext(kit, plan, hosts ? { ...theme, brand } : theme, format);
  const svg = writeSvg({
    sheet: sheet.id,
    code: sheet.code,
    label: sheet.code,
    name: sheet.texts.name,
    title: sheet.texts.name,
    width: format.width,
    height: format.height,
    lang: 'en',
    items: foot(context, sheet, options),
    cuts: 0,
  });
  matchGolden(`feet/${name}.svg`, svg);
});
