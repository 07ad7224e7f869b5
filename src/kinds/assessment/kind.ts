// The kind `assessment`: the questions of one principle, each with a scale and room for a triangle.
import type { Chain } from '../../kit/kinds.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsUnder } from '../../kit/lists.ts';
import { plain } from '../../text.ts';
import type { OldKind } from '../kind.ts';
import { assessmentSheets } from './layout.ts';
import { type AssessmentSheet, assessmentTexts } from './texts.ts';

export const assessmentKind: OldKind<AssessmentSheet['texts']> = {
  traits: { perTheme: true },
  texts: assessmentTexts,
  fields: { scale: { may: ['no', 'yes'], must: ['no', 'yes'] } },
  layout: assessmentSheets,
  expected: ({ labels }, { texts: t }, item) => ({
    always: [
      ...(item
        ? [
            questions(item),
            [t.no, t.yes],
            [t.reflection.title, t.reflection.prompt, t.parking.title, t.parking.prompt],
          ]
        : []),
      [labels.measure],
    ],
  }),
};

const questions = (item: ListItem): Chain => [
  item.text,
  ...itemsUnder(item, 'questions').flatMap(({ code, text }) => [plain(code, text.lang), text]),
];
