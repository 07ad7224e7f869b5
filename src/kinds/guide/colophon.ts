// The end of the guide: where the material comes from, and who has reviewed it.
import type { LayoutContext } from '../../furniture/context.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { fill } from '../../text.ts';
import type { ColophonTexts } from './chapters.ts';
import { keptWithNext, paragraphs, points, section, titled } from './text.ts';

/** On one page. */
export const colophon = (context: LayoutContext, texts: ColophonTexts): readonly FlowBlock[] => {
  const { kit } = context;
  const reviewed = kit.edition.review !== 'none';
  const edition = fill(texts.edition, {
    title: kit.title.words,
    version: kit.version,
    language: kit.edition.name,
    review: reviewed ? kit.edition.review : '–',
  });
  const blocks = titled(context, section(context, texts.title), [
    ...paragraphs(context, [
      edition,
      ...(reviewed ? [] : [texts.unreviewed]),
      ...(texts.source === undefined ? [] : [texts.source]),
    ]),
    ...points(context, texts.points),
  ]);
  return [...keptWithNext(blocks.slice(0, -1), blocks.length), ...blocks.slice(-1)];
};
