// The end of the guide: where the material comes from, and who has reviewed it.
import type { LayoutContext } from '../../furniture/context.ts';
import { fill } from '../../text.ts';
import type { ChapterOf } from './chapter.ts';
import type { ColophonTexts } from './chapters.ts';
import { keptWithNext, paragraphs, points } from './text.ts';

/** On one page. */
export const colophon = (context: LayoutContext, texts: ColophonTexts): ChapterOf => {
  const { kit } = context;
  const { review } = kit.edition;
  const edition = fill(texts.edition, {
    title: kit.title.words,
    version: kit.version,
    language: kit.edition.name,
    // Editions from before `reviewed` say it here.
    review: review === 'none' ? '–' : review,
  });
  const running = [
    edition,
    review === 'none' ? texts.unreviewed : fill(texts.reviewed, { review }),
    ...(texts.source === undefined ? [] : [texts.source]),
  ];
  return {
    title: texts.title,
    blocks: (column) => {
      const blocks = [...paragraphs(context, running, column), ...points(context, texts.points, column)];
      return [...keptWithNext(blocks.slice(0, -1), blocks.length), ...blocks.slice(-1)];
    },
  };
};
