// The kind `reflection`: questions to end with, and a table of what happens next.
import { itemsOf } from '../../kit/lists.ts';
import type { OldKind } from '../kind.ts';
import { reflection } from './layout.ts';
import { type ReflectionSheet, reflectionTexts } from './texts.ts';

export const reflectionKind: OldKind<ReflectionSheet['texts']> = {
  traits: {},
  texts: reflectionTexts,
  needs: {
    reflections: { what: 'questions to reflect on', hint: 'Add "reflections: [1, 2]" to kit.yaml.' },
  },
  layout: reflection,
  expected: (kit, { texts: { title, table: t } }) => ({
    always: [
      [title, ...itemsOf(kit, 'reflections').map(({ text }) => text)],
      [t.title, t.action, t.who, t.first, t.when],
      [kit.labels.measure],
    ],
  }),
};
