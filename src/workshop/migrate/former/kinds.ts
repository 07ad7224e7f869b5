// The kinds of sheets before there were lists: what they required of kit.yaml, and their texts.
import * as z from 'zod';
import type { Fields } from '../../../kit/sheet-texts.ts';
import { plural, text } from '../../../yaml/schema-words.ts';
import type { KindInKit } from './schema-kit.ts';
import { commonTexts, titledPrompt } from './sheet-texts.ts';

/** A kind as the files of a kit knew it. */
interface FormerKind extends KindInKit {
  /** Its texts in an edition, starting with `commonTexts`. */
  readonly texts: z.ZodObject;
  /** The texts that the program filled in, by key. */
  readonly fields?: Readonly<Record<string, Fields>>;
}

export type FormerKinds = Readonly<Record<string, FormerKind>>;

const axis = z.strictObject({ name: text(60), low: text(40), high: text(40) });
const IN_WORDS = ['effect', 'effort', 'start', 'plan', 'fill', 'leave'];

/** By their names in kit.yaml. */
export const FORMER_KINDS: FormerKinds = {
  guide: { traits: {}, file: 'guide.yaml', texts: z.strictObject({ ...commonTexts }) },
  'focus-board': {
    traits: {},
    texts: z.strictObject({ ...commonTexts, purpose: text(80) }),
    needs: {
      levels: { what: 'levels to choose from', hint: 'Add "levels: […]" with their ids to kit.yaml.' },
      purposes: { what: 'purposes to state', hint: 'Add "purposes: [1, 2, 3]" to kit.yaml.' },
    },
  },
  'vote-sheet': {
    traits: {},
    texts: z.strictObject({
      ...commonTexts,
      legend: text(80),
      fold: text(120),
      tally: text(80),
      after: text(240),
      continued: text(80),
    }),
    fields: { continued: { may: ['name'], must: ['name'] } },
  },
  principle: {
    traits: { perTheme: true },
    texts: z.strictObject({ ...commonTexts, why: text(80), dimensions: text(80), going: text(200) }),
  },
  assessment: {
    traits: { perTheme: true },
    texts: z.strictObject({
      ...commonTexts,
      no: text(60),
      yes: text(60),
      shortNo: text(12),
      shortYes: text(12),
      scale: text(80),
      reflection: titledPrompt,
      parking: titledPrompt,
    }),
    fields: { scale: { may: ['no', 'yes'], must: ['no', 'yes'] } },
  },
  'action-cards': {
    traits: { perTheme: true },
    texts: z.strictObject({
      ...commonTexts,
      own: text(40),
      case: text(30),
      tool: text(30),
      count: plural(30),
      cutting: titledPrompt,
    }),
    fields: { count: { may: ['count'], must: ['count'], plural: true } },
  },
  'vote-dots': {
    traits: {},
    texts: z.strictObject({
      ...commonTexts,
      dots: text(100),
      triangles: text(100),
      needles: text(100),
      howto: text(300),
    }),
    keys: {
      dots: {
        schema: z.int().min(1).max(10),
        need: { what: '"dots", the number for each participant', hint: 'Add a line "dots: 5" to the sheet.' },
        only: 'dots to count',
      },
    },
  },
  'personal-dots': {
    traits: {},
    texts: z.strictObject({ ...commonTexts, dots: text(100), howto: text(300) }),
  },
  matrix: {
    traits: {},
    texts: z.strictObject({
      ...commonTexts,
      effect: axis,
      effort: axis,
      quadrants: z.strictObject({ start: text(40), plan: text(40), fill: text(40), leave: text(40) }),
      inWords: text(400).optional(),
    }),
    fields: { inWords: { may: IN_WORDS, must: IN_WORDS } },
  },
  reflection: {
    traits: {},
    texts: z.strictObject({
      ...commonTexts,
      table: z.strictObject({
        title: text(80),
        action: text(40),
        who: text(40),
        first: text(40),
        when: text(40),
      }),
    }),
    needs: {
      reflections: { what: 'questions to reflect on', hint: 'Add "reflections: [1, 2]" to kit.yaml.' },
    },
  },
  notes: { traits: {}, texts: z.strictObject({ ...commonTexts, principle: text(40) }) },
  parking: {
    traits: {},
    texts: z.strictObject({
      ...commonTexts,
      principle: text(40),
      idea: text(40),
      who: text(40),
      when: text(40),
    }),
  },
};
