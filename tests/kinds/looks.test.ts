// Name badges, table signs and the job ticket as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { describe, expect, test } from 'vitest';
import { openContext } from '../../src/furniture/context.ts';
import { badgesKind } from '../../src/kinds/badges/kind.ts';
import { type Job, layTicket } from '../../src/kinds/ticket/layout.ts';
import { upright } from '../../src/page/format.ts';
import { A4 } from '../../src/paper.ts';
import type { Flags } from '../../src/plan/flags.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { listsKit, listsPages } from '../kit/lists-kit.ts';
import { matchGolden } from '../support/golden.ts';
import { stockNamed } from '../support/labels.ts';
import { openTheme, planOf } from '../support/workshop.ts';

const theme = openTheme();
const kit = listsKit(
  `lists:
  needs: 4
steps:
  - id: vote
sheets:
  - { id: needs, kind: scales, code: N, step: vote, show: needs, levels: 3, mark: dot }
  - { id: badges, kind: badges, code: B }
  - { id: tents, kind: tents, code: T }
`,
  `lists:
  needs: { 1: Water, 2: Bread, 3: Light, 4: Warmth }
steps:
  vote: { name: Vote }
sheets:
  needs: { name: Needs, title: Needs, levels: [No, Hardly, Yes] }
`,
);
const NAMES = ['Bo Ek', 'Anna-Karin Westergren-Lundqvist', 'Eve Oy'];

const AT_TABLES = [
  ['named', { tables: '2' }, NAMES],
  ['unnamed', { participants: '3', tables: '2' }, undefined],
  ['one-table', { tables: '1' }, NAMES],
] as const;

describe('look as they did:', () => {
  test.each(AT_TABLES)('badges for holders, %s', (name, flags: Omit<Flags, 'kit'>, names) => {
    const [page] = listsPages(kit, theme, { flags: { ...flags, sheets: 'badges' }, ...(names && { names }) });
    if (!page) throw new Error('there is no page');
    matchGolden(`kinds/badges-${name}.svg`, writeSvg(page));
  });

  test.each(
    AT_TABLES.flatMap(([name, flags, names]) =>
      (['avery-l4785', 'avery-zweckform-4784'] as const).map((label) => [label, name, flags, names] as const),
    ),
  )('badges on labels, %s, %s', (label, name, flags: Omit<Flags, 'kit'>, names) => {
    const plan = {
      ...planOf(kit, { ...flags, sheets: 'badges' }, names),
      labels: { badges: stockNamed('badges', label) },
    };
    const context = openContext(kit, plan, theme, upright(A4, 10));
    const [labels] = badgesKind.onLabels?.(context, kit.sheets) ?? [];
    const [page] = labels?.pages ?? [];
    if (!page) throw new Error('there is no page');
    expect(context.problems).toEqual([]);
    matchGolden(`kinds/badges-${name}-${label}.svg`, writeSvg(page));
  });

  test.each([
    ['few', { participants: '9', tables: '2' }, 1],
    ['two-rows', { participants: '40', tables: '2' }, 0],
    ['one-table', { participants: '12', tables: '1' }, 0],
  ] as const)('table signs, %s', (name, flags, n) => {
    const page = listsPages(kit, theme, { flags: { ...flags, sheets: 'tents' } })[n];
    if (!page) throw new Error('there is no page');
    matchGolden(`kinds/tents-${name}.svg`, writeSvg(page));
  });

  test('the job ticket', () => {
    const plan = { ...planOf(kit), date: '12 March 2026', organisation: 'Exempelstad' };
    const context = openContext(kit, plan, theme, upright(A4, 12));
    const size = { width: 420, height: 297.5 };
    const jobs: readonly Job[] = [
      { what: 'boards', file: 'boards.pdf', pages: 1, ...size, bothSides: false, cuts: 0, weight: 130 },
      { what: 'cards', file: 'cards.pdf', pages: 4, ...size, bothSides: true, cuts: 11, weight: 300 },
      { what: 'guide', file: 'guide.pdf', pages: 12, width: 210, height: 297, bothSides: true, cuts: 0 },
    ];
    const page = layTicket(context, { jobs, profile: 'FOGRA39', bleed: 3 });
    expect(context.problems).toEqual([]);
    matchGolden('kinds/job-ticket.svg', writeSvg(page));
  });
});
