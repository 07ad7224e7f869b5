// The kind `assessment`: the questions of one principle, each with a scale and room for a triangle.
import type { Chain } from '../../kit/kinds.ts';
import type { Principle } from '../../kit/kit.ts';
import { plain } from '../../text.ts';
import type { Kind } from '../kind.ts';
import { assessmentSheets } from './layout.ts';
import { type AssessmentSheet, assessmentTexts } from './texts.ts';

export const assessmentKind: Kind<AssessmentSheet['texts']> = {
  traits: { per: 'principle' },
  texts: assessmentTexts,
  fields: { scale: { may: ['no', 'yes'], must: ['no', 'yes'] } },
  layout: assessmentSheets,
  expected: ({ labels }, { texts: t }, principle) => ({
    always: [
      ...(principle
        ? [
            questions(principle),
            [t.no, t.yes],
            [t.reflection.title, t.reflection.prompt, t.parking.title, t.parking.prompt],
          ]
        : []),
      [labels.measure],
    ],
  }),
};

const questions = ({ name, decks }: Principle): Chain => [
  name,
  ...decks.flatMap(({ code, question }) => [plain(code, question.lang), question]),
];
