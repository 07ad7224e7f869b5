// Where each text of today's editions goes: file and key → the new key, and the shipped text that can stand in for it.

import { keyOf, type Path } from '../../yaml/locate.ts';
import type { KitFile } from './former/schema.ts';
import { firstOf, hasList, newKind, questionField } from './sheets.ts';

export interface NewPlace {
  readonly path: Path;
  /** The words that ship for it, by key, the first that there is; a text that is equal to it may be left out. */
  readonly shipped?: readonly string[];
}

/** None for a text that nothing prints; several for one that was printed on several sheets. */
export function newPlacesOf(file: string, path: Path, kit: KitFile): readonly NewPlace[] {
  const [top, ...rest] = path;
  if (file === 'guide.yaml') return inGuide(path, kit);
  if (top === 'principles') return inPrinciples(path, kit);
  if (top === 'labels') return word(['labels', ...rest]);
  if (top === 'purposes' || top === 'levels') return [{ path: ['lists', ...path] }];
  if (top === 'reflections') return inReflections(rest, kit);
  return top === 'sheets' ? onSheet(rest, kit) : [{ path }];
}

const word = (path: Path): readonly NewPlace[] => [
  { path: ['words', ...path], shipped: [keyOf(['words', ...path])] },
];

const LISTS: Readonly<Record<string, string>> = { assessment: 'questions' };

/** principles.P.why.1, principles.P.decks.A.title and so on. */
function inPrinciples([, id = '', part = '', ...rest]: Path, kit: KitFile): readonly NewPlace[] {
  if (part === 'name') return [{ path: ['lists', 'principles', id] }];
  if (part === 'assessment') return [{ path: ['lists', 'questions', id, ...rest, 'text'] }];
  if (part !== 'decks') return [{ path: ['lists', LISTS[part] ?? part, id, ...rest] }];
  const [deck = '', what, ...more] = rest;
  if (what === 'title') return [{ path: ['lists', 'questions', id, deck, 'deck'] }];
  if (what === 'actions') return [{ path: ['lists', 'actions', id, deck, ...more] }];
  const list = `${what}s`;
  return hasList(kit, list) ? [{ path: ['lists', list, id, deck, '1', ...more] }] : [];
}

/** The questions of a reflection sheet are the titles of its fields. */
function inReflections([id]: Path, { reflections = [], sheets }: KitFile): readonly NewPlace[] {
  const field = questionField(reflections.indexOf(String(id)));
  const shown = sheets.filter(({ kind }) => kind === 'reflection');
  if (shown.length === 0) return [{ path: ['lists', 'reflections', String(id)] }];
  return shown.map((sheet) => ({ path: ['sheets', sheet.id, 'fields', field, 'title'] }));
}

function onSheet([id = '', ...rest]: Path, kit: KitFile): readonly NewPlace[] {
  const sheet = kit.sheets.find((one) => one.id === id);
  if (!sheet || isUnshown(sheet.kind, rest, kit)) return [];
  const { texts = {}, shipped = {} } = newKind(sheet.kind);
  const instructions = Object.keys(sheet.instructions ?? {});
  if (rest[0] === 'instructions')
    return [{ path: ['sheets', id, 'instructions', instructions.indexOf(String(rest[1]))] }];
  // What the readers of a poster do next is an instruction like any other.
  if (sheet.kind === 'principle' && rest[0] === 'going')
    return [{ path: ['sheets', id, 'instructions', instructions.length] }];
  const to = withIds(replaced(rest, texts) ?? rest, kit);
  if (!to) return [];
  if (to[0] === '/words') return word(to.slice(1));
  const path = ['sheets', id, ...to];
  // Every sheet says its name and title.
  if (to.length === 1 && (to[0] === 'name' || to[0] === 'title')) return [{ path }];
  const instead = replaced(to, shipped);
  const words = [path, ...(instead ? [instead] : [])];
  return [{ path, shipped: words.map((one) => keyOf(['words', ...one])) }];
}

/** The ids of sheets in place of their kinds; undefined if the kit has no such sheet. */
function withIds(path: Path, kit: KitFile): Path | undefined {
  const found = path.map((step) =>
    typeof step === 'string' && step.startsWith('@') ? firstOf(kit, step.slice(1)) : step,
  );
  return found.every((step) => step !== undefined) ? found : undefined;
}

/** The heads of cases and tools in a kit without them, and the like. */
function isUnshown(kind: string, [key]: Path, kit: KitFile): boolean {
  if (kind === 'principle') return key === 'dimensions' && !hasList(kit, 'dimensions');
  return kind === 'action-cards' && (key === 'case' || key === 'tool') && !hasList(kit, `${key}s`);
}

/** A path with its beginning replaced as the table says. Digits in the table are places in a list. */
function replaced(path: Path, table: Readonly<Record<string, string>>): Path | undefined {
  const key = keyOf(path);
  const old = Object.keys(table).find((one) => key === one || key.startsWith(`${one}.`));
  if (old === undefined) return undefined;
  const steps = (table[old] ?? '').split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return [...steps, ...path.slice(old.split('.').length)];
}

/** The points of today's guide, in the order that the first kit has them, each a word of its own now. */
const POINTS: Readonly<Record<string, string>> = {
  'print.settings.0': 'print.settings.paper',
  'print.settings.1': 'print.settings.scale',
  'cut.points.0': 'cut.cards',
  'cut.points.1': 'cut.label',
  'cut.points.2': 'cut.dots',
  'cut.points.3': 'cut.trianglesAndNeedles',
  'cut.points.4': 'cut.late',
  'agenda.total': 'agenda.totalWithoutBreaks',
};

function inGuide(path: Path, kit: KitFile): readonly NewPlace[] {
  const [top, second, third] = path;
  if (top === 'intro' || top === 'steps') return [{ path: top === 'intro' ? ['guide', ...path] : path }];
  if (top === 'bring' && second === 'points') return [{ path: ['guide', 'bring', ...path.slice(2)] }];
  if (top === 'colophon' && second === 'points') return inColophon(Number(third), kit);
  if (top === 'resources' && (second === 'case' || second === 'tool')) {
    const cards = firstOf(kit, 'action-cards');
    const list = `${second}s`;
    return cards !== undefined && hasList(kit, list) ? [{ path: ['sheets', cards, 'heads', list] }] : [];
  }
  const isPoint = second === 'points' || (top === 'print' && second === 'settings');
  if (isPoint && !replaced(path, POINTS)) return [];
  return word(['guide', ...(replaced(path, POINTS) ?? path)]);
}

/** The first point is the licence; what else is said about the kit is its own. */
function inColophon(index: number, { licence }: KitFile): readonly NewPlace[] {
  if (index > 0) return [{ path: ['guide', 'about', index - 1] }];
  return word(['guide', 'colophon', licence === 'CC BY-SA 4.0' ? 'shareAlike' : 'licence']);
}
