// The kind `guide`: what the facilitator reads the day before, about everything else that is printed.
import type { Expected } from '../../kit/kinds.ts';
import type { Kit } from '../../kit/kit.ts';
import type { OldKind } from '../kind.ts';
import { oldGuide } from './layout.ts';
import { type OldGuideSheet, oldGuideTexts } from './texts.ts';

export const oldGuideKind: OldKind<OldGuideSheet['texts']> = {
  traits: { forFacilitator: true },
  file: 'guide.yaml',
  format: 'handOut',
  last: () => true,
  texts: oldGuideTexts,
  layout: oldGuide,
  expected: (kit, sheet) => expectedOf(kit, sheet),
};

/** All of guide.yaml in order; case studies and tools only if the plan prints cards that have them. */
const expectedOf = (kit: Kit, sheet: OldGuideSheet): Expected => {
  const { guide: words } = kit;
  if (!words) return { always: [] };
  const { print, agenda, cut, bring, headings, colophon, resources } = words;
  return {
    always: [
      [
        sheet.texts.title,
        ...words.intro,
        print.title,
        print.intro,
        print.sheet,
        print.file,
        print.pages,
        print.copies,
        print.paper,
        print.cuts,
        ...print.settings,
        cut.title,
        ...cut.points,
        bring.title,
        ...bring.points,
        agenda.title,
        agenda.intro,
        agenda.when,
        agenda.what,
        agenda.minutes,
        agenda.total,
        ...kit.steps.flatMap(({ id, label, name }) => {
          const step = words.steps[id];
          if (!step) return [];
          const { do: act, say, watch } = step;
          return [label, name, headings.do, ...act, headings.say, ...say, headings.watch, ...watch];
        }),
        colophon.title,
        ...colophon.points,
      ],
    ],
    together: [[resources.title, resources.intro]],
  };
};
