// The kind `matrix`: potential effect against effort, to put cards on.
import type { OldKind } from '../kind.ts';
import { matrix } from './layout.ts';
import { IN_WORDS, type MatrixSheet, matrixTexts } from './texts.ts';

export const matrixKind: OldKind<MatrixSheet['texts']> = {
  traits: {},
  texts: matrixTexts,
  fields: { inWords: { may: IN_WORDS, must: IN_WORDS } },
  layout: matrix,
  expected: ({ labels }, { texts: { title, effect, effort, quadrants: q } }) => ({
    always: [
      [title, q.start, q.plan, q.fill, q.leave],
      [effect.name, effect.low, effect.high],
      [effort.low, effort.name, effort.high],
      [labels.measure],
    ],
  }),
};
