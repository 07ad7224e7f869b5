// What a finished file must contain of a guide: everything that does not depend on the sheets that are printed with it.
import type { Chain, Expected } from '../../kit/kinds.ts';
import type { Kit, Step } from '../../kit/kit.ts';
import { agendaIntro, colophonTexts, guidanceOf } from './chapters.ts';
import type { GuideSheet } from './sheet.ts';

export const facilitatorExpected = (kit: Kit, sheet: GuideSheet): Expected => {
  const { print, bring, agenda, everyone, screen, after, cut, resources } = kit.words.guide;
  const guidance = guidanceOf(kit);
  const { title, source, points } = colophonTexts(kit);
  const { settings } = print;
  const intro = agendaIntro(kit);
  const chapter = (head: { readonly title: Chain[number] }, texts: Chain): Chain =>
    texts.length === 0 ? [] : [head.title, ...texts];
  return {
    headless: true,
    always: [
      [
        kit.title,
        sheet.texts.title,
        kit.subtitle,
        ...guidance.intro,
        print.title,
        print.intro,
        print.sheet,
        print.file,
        print.pages,
        print.copies,
        print.paper,
        print.cuts,
        // Of paper, what is said depends on what there is.
        settings.scale,
        print.ruler,
        ...chapter(bring, guidance.bring),
        ...(kit.steps.some(({ minutes }) => minutes !== undefined)
          ? [agenda.title, ...(intro ? [intro] : []), agenda.when, agenda.what, agenda.minutes]
          : []),
        ...kit.steps.flatMap((step) => stepChain(kit, step)),
        ...chapter(after, guidance.after),
        title,
        ...(source === undefined ? [] : [source]),
        ...points,
      ],
      [...chapter(everyone, everyone.points), ...chapter(screen, screen.points)],
    ],
    together: [
      [cut.cards, cut.late],
      [resources.title, resources.intro],
    ],
  };
};

const stepChain = (kit: Kit, step: Step): Chain => {
  const { headings } = kit.words.guide;
  const parts = (['do', 'say', 'watch'] as const).filter((part) => step[part].length > 0);
  if (parts.length === 0) return [];
  if (step.isBreak) return [step.name, ...parts.flatMap((part) => step[part])];
  return [step.label, step.name, ...parts.flatMap((part) => [headings[part], ...step[part]])];
};

/** Steps and breaks one after the other, each in its own order: the clock may be above or beside the name. */
export const hostExpected = (kit: Kit, sheet: GuideSheet): Expected => ({
  headless: true,
  always: [
    [sheet.texts.title],
    ...kit.steps.map(({ name, do: first, say, watch }) => [name, ...first, ...say, ...watch]),
  ],
});
