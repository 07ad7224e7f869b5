// The kind `principle`: what one principle is about, to read aloud.
import type { Kind } from '../kind.ts';
import { principleSheets } from './layout.ts';
import { type PrincipleSheet, principleTexts } from './texts.ts';

export const principleKind: Kind<PrincipleSheet['texts']> = {
  traits: { per: 'principle' },
  texts: principleTexts,
  layout: principleSheets,
  expected: ({ labels }, _, principle) => ({
    always: [
      ...(principle ? [[principle.name, ...principle.why, ...principle.dimensions]] : []),
      [labels.measure],
    ],
  }),
};
