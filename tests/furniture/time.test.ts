// Room for the minutes in heads: a name beside them gives way, whatever their words.
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/scene.ts';
import { listsKit, listsPages } from '../kit/lists-kit.ts';
import { textsIn } from '../support/scene.ts';
import { openTheme } from '../support/workshop.ts';

const MINUTES = '120 minutes';
/** Of sixty characters, the most for a step. */
const NAME = 'All of us agree on what we do first and on who begins with it';
const theme = openTheme();

/** A step of two hours with a sheet, both called `name`. */
const named = (name: string) =>
  listsKit(
    `lengths: { whole: 120 }
steps: [{ id: step, whole: 120 }]
sheets:
  - { id: sheet, kind: canvas, code: X, step: step, areas: [all], fields: { all: { lines: 4 } } }
  - { id: guide, kind: guide, code: G, for: facilitator }
`,
    `steps:
  step: { name: ${name}, do: [Do it.] }
sheets:
  sheet: { name: Sheet, title: ${name}, fields: { all: { title: All of it } } }
  guide: { name: Guide, title: Guide }
words:
  labels: { minutes: { one: '{n} minute', other: '{n} minutes' } }
`,
  );

/** mm: from the end of the name to the minutes, on every page that has both beside each other. */
const gapsIn = (pages: readonly Page[], name: string): readonly number[] =>
  pages.flatMap((page) => {
    const texts = textsIn(page);
    const minutes = texts.filter(({ text }) => text === MINUTES);
    return minutes.flatMap((time) =>
      texts
        .filter((one) => Math.abs(one.y - time.y) < 16 && one.size > 14 && name.includes(one.text.trim()))
        .map((one) => time.x - (one.x + one.width)),
    );
  });

describe('minutes', () => {
  test.each(['sheet', 'guide'])('have room beside a name of any length: %s', (sheet) => {
    const gaps = Array.from({ length: 50 }, (_, i) => {
      const name = NAME.slice(0, i + 11).trim();
      return gapsIn(
        listsPages(named(name), theme).filter((page) => page.sheet === sheet),
        name,
      );
    });
    expect(gaps.flat().length).toBeGreaterThan(40);
    expect(Math.min(...gaps.flat())).toBeGreaterThan(3.9);
  });
});
