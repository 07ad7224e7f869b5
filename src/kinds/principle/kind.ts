// The kind `principle`: what one principle is about, to read aloud.
import type { Kind } from '../kind.ts';
import { principleSheets } from './layout.ts';
import { type PrincipleSheet, principleTexts } from './texts.ts';

export const principleKind: Kind<PrincipleSheet['texts']> = {
  traits: { per: 'principle' },
  texts: principleTexts,
  layout: principleSheets,
  expected: ({ labels }, { texts }, principle) => ({
    always: [
      ...(principle ? [[texts.name, principle.name, ...principle.why, ...principle.dimensions]] : []),
      [labels.measure],
    ],
  }),
};
