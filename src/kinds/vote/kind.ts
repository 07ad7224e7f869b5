// The kind `vote`: questions of all themes, to put dots on.
import { codeOnSheet } from '../../furniture/item-code.ts';
import type { Chain } from '../../kit/kinds.ts';
import type { ListItem } from '../../kit/kit.ts';
import { plain } from '../../text.ts';
import type { Kind } from '../kind.ts';
import { voteSheets } from './layout.ts';
import { askedOn, type VoteKeys, type VoteSheet, voteKeys, voteTexts, voteWords } from './sheet.ts';

export const voteKind: Kind<VoteSheet, VoteKeys> = {
  keys: voteKeys,
  rows: ({ show }) => show,
  chooses: ({ show }) => show,
  texts: () => voteTexts,
  lists: ({ show }) => [{ list: show, path: ['show'] }],
  layout: voteSheets,
  expected: (kit, sheet, item) => {
    const { legend, fold, tally, after, strokes } = voteWords(kit, sheet);
    const asked = askedOn(kit, sheet, item);
    const chain = (one: ListItem): Chain => [
      plain(codeOnSheet(kit, sheet.code, sheet.show, one), one.text.lang),
      one.text,
    ];
    const chains = asked.flatMap(({ head, items }): readonly Chain[] =>
      head === undefined ? items.map(chain) : [[head.text, ...items.flatMap(chain)]],
    );
    const isFree =
      item === undefined && asked.some(({ items }) => items.some((one) => one.theme !== undefined));
    return {
      always: [
        [item?.text ?? sheet.texts.title],
        ...(isFree ? [] : chains),
        ...(asked.some(({ head }) => head !== undefined) ? [[tally, after]] : []),
        // The paper of one person has no ruler.
        ...(sheet.format === undefined ? [[kit.words.labels.measure]] : []),
      ],
      // Without dots in the kit there is nobody to name in a legend; strokes are for many people.
      together: [...(isFree ? chains : []), [strokes], [legend, fold]],
    };
  },
};
