// The end of the guide: where the material comes from, and who has reviewed it.
import type { LayoutContext } from '../../furniture/context.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { fill } from '../../text.ts';
import type { ColophonTexts } from './chapters.ts';
import { keptWithNext, paragraphs, points, section, titled } from './text.ts';

/** On one page. */
export const colophon = (context: LayoutContext, texts: ColophonTexts): readonly FlowBlock[] => {
  const { kit } = context;
  const { review } = kit.edition;
  const edition = fill(texts.edition, {
    title: kit.title.words,
    version: kit.version,
    language: kit.edition.name,
    // Editions from before `reviewed` say it here.
    review: review === 'none' ? '–' : review,
  });
  const blocks = titled(context, section(context, texts.title), [
    ...paragraphs(context, [
      edition,
      review === 'none' ? texts.unreviewed : fill(texts.reviewed, { review }),
      ...(texts.source === undefined ? [] : [texts.source]),
    ]),
    ...points(context, texts.points),
  ]);
  return [...keptWithNext(blocks.slice(0, -1), blocks.length), ...blocks.slice(-1)];
};
