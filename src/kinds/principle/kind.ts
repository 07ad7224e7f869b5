// The kind `principle`: what one principle is about, to read aloud.
import { itemTexts } from '../../kit/lists.ts';
import type { OldKind } from '../kind.ts';
import { principleSheets } from './layout.ts';
import { type PrincipleSheet, principleTexts } from './texts.ts';

export const principleKind: OldKind<PrincipleSheet['texts']> = {
  traits: { perTheme: true },
  texts: principleTexts,
  layout: principleSheets,
  expected: ({ labels }, { texts }, item) => ({
    always: [
      ...(item ? [[texts.name, item.text, ...itemTexts(item, 'why'), ...itemTexts(item, 'dimensions')]] : []),
      [labels.measure],
    ],
  }),
};
