// Step 6: paper and ink, which sheets and how many of each, and what few people need.
import { byId, make } from '../../browser/dom.ts';
import type { OfferedLabels, OfferedPaper } from '../protocol.ts';
import { type Option, showOptions, showSelect } from './choice.ts';
import { selectOf } from './fields.ts';
import type { Changing, PageModel, Show } from './model.ts';
import { openSheetChoices } from './sheet-choices.ts';

/** Longer side of what the boards are laid out on, mm. */
const BOARD = 420;
const NEARLY = 0.95;

export function openPrint(change: Changing): Show {
  const [paper, labels, badges, backs, plotter] = ['paper', 'labels', 'badges', 'backs', 'plotter'].map(
    selectOf,
  ) as [HTMLSelectElement, HTMLSelectElement, HTMLSelectElement, HTMLSelectElement, HTMLSelectElement];
  let model: PageModel;
  paper.addEventListener('change', () =>
    change({ paper: paper.value === model.offers.usual.paper ? undefined : paper.value, boards: undefined }),
  );
  labels.addEventListener('change', () => change({ labels: labels.value || undefined }));
  badges.addEventListener('change', () => change({ badges: badges.value || undefined }));
  backs.addEventListener('change', () =>
    change({ backs: (backs.value || undefined) as 'pattern' | 'ids' | undefined }),
  );
  plotter.addEventListener('change', () =>
    change({ cutLines: (plotter.value || undefined) as 'lines' | 'marks' | undefined }),
  );
  const showSheets = openSheetChoices(change);
  return (next) => {
    model = next;
    const { words, offers, choices } = model;
    const { print } = words.texts;
    const chosen = choices.paper ?? offers.usual.paper;
    showSelect(paper, offers.papers.map(paperOption), chosen);
    const size = offers.papers.find((one) => one.paper === chosen);
    byId('paper-hint').textContent = size ? print.papers[paperUse(size)] : '';
    showOptions(
      byId('inks'),
      {
        name: 'ink',
        type: 'radio',
        options: offers.inks.map((ink) => ({
          value: ink,
          words: print.inks[ink],
          hint: print.inkHints[ink],
          picture: inkPicture(ink),
        })),
        chosen: [choices.ink ?? 'full'],
      },
      (ink) => change({ ink: ink === 'full' ? undefined : (ink as 'low' | 'grey') }),
    );
    const formats = (use: OfferedLabels['use']): readonly Option[] =>
      offers.labels
        .filter((one) => one.use === use)
        .map(({ format, name, perSheet }) => ({
          value: format,
          words: words.fill(print.perSheet, { name, n: perSheet }),
        }));
    const toCut = { value: '', words: print.toCut };
    showSelect(labels, [toCut, ...formats('dots')], choices.labels ?? '');
    showSelect(
      badges,
      [toCut, { value: 'cards', words: print.holders }, ...formats('badges')],
      choices.badges ?? '',
    );
    const { none, pattern, ids } = print.backKinds;
    showSelect(
      backs,
      [
        { value: '', words: none },
        { value: 'pattern', words: pattern },
        { value: 'ids', words: ids },
      ],
      choices.backs ?? '',
    );
    showSelect(
      plotter,
      [
        { value: '', words: print.plotters.none },
        { value: 'lines', words: print.plotters.lines },
        { value: 'marks', words: print.plotters.marks },
      ],
      choices.cutLines ?? '',
    );
    showSheets(model);
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
