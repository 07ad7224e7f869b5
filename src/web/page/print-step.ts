// Step 6: paper and ink, which sheets and how many of each, and what few people need.
import { byId, make } from '../../browser/dom.ts';
import type { WorkshopChoices } from '../choices.ts';
import type { OfferedLabels, OfferedPaper } from '../protocol.ts';
import { type Option, showOptions, showSelect } from './choice.ts';
import { selectOf } from './fields.ts';
import type { Changing, Show } from './model.ts';
import { openSheetChoices } from './sheet-choices.ts';

/** Longer side of what the boards are laid out on, mm. */
const BOARD = 420;
const NEARLY = 0.95;

export function openPrint(change: Changing): Show {
  const paper = selectOf('paper');
  let usual = '';
  paper.addEventListener('change', () =>
    change({ paper: paper.value === usual ? undefined : paper.value, boards: undefined }),
  );
  const showSheets = openSheetChoices(change);
  const showMore = openMore(change);
  return (model) => {
    const { words, offers, choices } = model;
    const { print } = words.texts;
    usual = offers.usual.paper;
    const chosen = choices.paper ?? usual;
    showSelect(paper, offers.papers.map(paperOption), chosen);
    const size = offers.papers.find((one) => one.paper === chosen);
    byId('paper-hint').textContent = size ? print.papers[paperUse(size)] : '';
    const options = offers.inks.map((ink) => ({
      value: ink,
      words: print.inks[ink],
      hint: print.inkHints[ink],
      picture: inkPicture(ink),
    }));
    const inks = { name: 'ink', type: 'radio', options, chosen: [choices.ink ?? 'full'] } as const;
    showOptions(byId('inks'), inks, (ink) =>
      change({ ink: ink === 'full' ? undefined : (ink as 'low' | 'grey') }),
    );
    showSheets(model);
    showMore(model);
  };
}

/** What few people need. */
function openMore(change: Changing): Show {
  const [labels, badges] = [selectOf('labels'), selectOf('badges')];
  const [backs, plotter] = [selectOf('backs'), selectOf('plotter')];
  labels.addEventListener('change', () => change({ labels: labels.value || undefined }));
  badges.addEventListener('change', () => change({ badges: badges.value || undefined }));
  backs.addEventListener('change', () =>
    change({ backs: (backs.value || undefined) as WorkshopChoices['backs'] }),
  );
  plotter.addEventListener('change', () =>
    change({ cutLines: (plotter.value || undefined) as WorkshopChoices['cutLines'] }),
  );
  return ({ words, offers, choices }) => {
    const { print } = words.texts;
    const formats = (wanted: OfferedLabels['use']): readonly Option[] =>
      offers.labels
        .filter(({ use }) => use === wanted)
        .map(({ format: value, name, perSheet: n }) => ({
          value,
          words: words.fill(print.perSheet, { name, n }),
        }));
    const named = (all: Readonly<Record<string, string>>): readonly Option[] =>
      Object.entries(all).map(([value, said]) => ({ value: value === 'none' ? '' : value, words: said }));
    const toCut = { value: '', words: print.toCut };
    const holders = { value: 'cards', words: print.holders };
    showSelect(labels, [toCut, ...formats('dots')], choices.labels ?? '');
    showSelect(badges, [toCut, holders, ...formats('badges')], choices.badges ?? '');
    showSelect(backs, named(print.backKinds), choices.backs ?? '');
    showSelect(plotter, named(print.plotters), choices.cutLines ?? '');
  };
}

const paperOption = ({ paper, name, width, height }: OfferedPaper): Option => ({
  value: paper,
  words: `${name}, ${Math.round(Math.min(width, height))} × ${Math.round(Math.max(width, height))} mm`,
});

/** How a large sheet comes onto a paper. */
const paperUse = ({ width, height }: OfferedPaper): 'whole' | 'tiled' | 'large' => {
  const long = Math.max(width, height);
  return long > 1.2 * BOARD ? 'large' : long > NEARLY * BOARD ? 'whole' : 'tiled';
};

/** Three small tiles as they are printed. */
const inkPicture = (ink: string): HTMLElement =>
  make('span', { class: `ink ink-${ink}`, 'aria-hidden': 'true' }, make('i'), make('i'), make('i'));
