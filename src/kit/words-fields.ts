// The fields in braces of the words that ship: what the program fills in, by the key of the word.
import type { Fields } from './sheet-texts.ts';

/** All of them must be in the text. */
const all = (...fields: readonly string[]): Fields => ({ may: fields, must: fields });
/** One number, in the forms of its language, and what else must be in each of them. */
const counted = (number: string, ...others: readonly string[]): Fields => ({
  ...all(number, ...others),
  plural: true,
});

export const WORD_FIELDS: Readonly<Record<string, Fields>> = {
  'labels.tableNumber': all('n'),
  'labels.seat': all('table', 'n'),
  'labels.again': all('again', 'last'),
  'labels.step': all('n'),
  'labels.minutes': counted('n'),
  'labels.hours': counted('n'),
  'labels.duration': all('hours', 'minutes'),
  'labels.clock': all('hours', 'minutes'),
  'labels.page': { may: ['n', 'total'], must: ['n'] },
  'labels.continued': all('name'),
  'labels.linkTo': all('host'),
  'cards.count': counted('count'),
  'grid.part': { may: ['n', 'total'], must: ['n'] },
  'grid.inWords.cells': all('down', 'across', 'topLeft', 'topRight', 'bottomLeft', 'bottomRight'),
  'grid.inWords.axes': all('down', 'across'),
  'grid.inWords.columns': all('across'),
  'grid.inWords.table': all('across', 'down'),
  'grid.inWords.lanes': all('down', 'across'),
  'grid.inWords.heights': all('across', 'down'),
  'grid.inWords.side': all('band'),
  'grid.inWords.bottom': all('band'),
  'scales.inWords.ends': all('no', 'yes'),
  'scales.inWords.stops': all('stops'),
  'dots.dots': counted('n', 'sheet'),
  'dots.all': all('sheet'),
  'dots.triangles': all('sheet'),
  'dots.needles': all('sheet'),
  'dots.late': all('numbers'),
  'sums.pack': all('sheets'),
  'host.people': counted('n'),
  'guide.cover.withoutBreaks': all('time'),
  'guide.cover.first': all('time'),
  'guide.cover.more': all('time'),
  'guide.print.total': all('all'),
  'guide.print.totals.a3': counted('n'),
  'guide.print.totals.a4': counted('n'),
  'guide.print.totals.cuts': counted('n'),
  'guide.colophon.edition': { may: ['title', 'version', 'language', 'review'], must: [] },
  'guide.colophon.licence': all('licence'),
};
