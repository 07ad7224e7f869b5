// The kind `reflection`: questions to end with, and a table of what happens next.
import type { Kind } from '../kind.ts';
import { reflection } from './layout.ts';
import { type ReflectionSheet, reflectionTexts } from './texts.ts';

export const reflectionKind: Kind<ReflectionSheet['texts']> = {
  traits: { per: 'room' },
  texts: reflectionTexts,
  needs: {
    reflections: { what: 'questions to reflect on', hint: 'Add "reflections: [1, 2]" to kit.yaml.' },
  },
  layout: reflection,
  expected: ({ labels, reflections }, { texts: { title, table: t } }) => ({
    always: [[title, ...reflections], [t.title, t.action, t.who, t.first, t.when], [labels.measure]],
  }),
};
