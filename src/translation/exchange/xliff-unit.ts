// One unit of an XLIFF 2 file → the text that it holds: its segments joined again, and how far they have come.
import { error, type Problem, warning } from '../../problem.ts';
import { childrenOf, ownAttribute, textIn, type XmlElement } from '../../xml/node.ts';
import { keyOfId, type ReturnedText } from './exchange.ts';
import { VERSION } from './version.ts';
import { isXliff2, originalData, STALE, saidIn, TO_REVIEW, type Unknown } from './xliff-text.ts';

/** Collects problems while the tree is walked. */
export interface XliffReading {
  readonly file: string;
  readonly problems: Problem[];
}

/** What a file of any version of XLIFF says of itself, and its texts. */
export interface XliffTold {
  readonly from: string | undefined;
  readonly language: string | undefined;
  /** Of each `file` in it: where it comes from, and what it says of its kit. */
  readonly kits: readonly { readonly original: string | undefined; readonly noted: string | undefined }[];
  readonly version: string | undefined;
  /** The id of the export. */
  readonly exported: string | undefined;
  readonly items: readonly ReturnedText[];
}

/** The elements of XLIFF with one of these names right below another one. */
export const childrenNamed = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  childrenOf(element).filter((one) => isXliff2(one.namespace) && names.includes(one.name));

/** The first note of a category. */
export function noteOf(element: XmlElement, category: string): string | undefined {
  const all = childrenNamed(element, 'notes').flatMap((notes) => childrenNamed(notes, 'note'));
  const found = all.find((note) => ownAttribute(note, 'category') === category);
  return found && textIn(found);
}

/** Categories of notes that Kitpress writes. */
const OWN_NOTES = ['place', 'room', 'about', 'old-source', 'kitpress'];

/** Notes that are not Kitpress's. */
const remarksIn = (unit: XmlElement): readonly string[] =>
  childrenNamed(unit, 'notes')
    .flatMap((notes) => childrenNamed(notes, 'note'))
    .filter((note) => !OWN_NOTES.includes(ownAttribute(note, 'category') ?? ''))
    .map(textIn)
    .filter((remark) => remark.trim() !== '');

/** A segment, or what a program has left between two of them. */
interface Part {
  readonly segment: boolean;
  readonly source: string;
  readonly target?: string;
  /** The position of the translation among the others (XLIFF 2.0, 4.3.1.21). */
  readonly order: number;
  readonly state: ReturnedText['state'];
  readonly line?: number;
}

/** Problems: `exchange-code`, `exchange-partial`. */
export function itemOf(unit: XmlElement, file: string, reading: XliffReading): ReturnedText {
  const unknown: Unknown[] = [];
  const data = originalData(childrenNamed(unit, 'originalData')[0]);
  const parts = childrenNamed(unit, 'segment', 'ignorable').map((part, k) => partOf(part, k, data, unknown));
  // Programs may renumber ids; the name is Kitpress's own.
  const named = keyOfId(ownAttribute(unit, 'name') ?? '');
  const key = named ?? ownAttribute(unit, 'id') ?? '';
  const line = parts.find((part) => part.line !== undefined)?.line ?? unit.line;
  const where: TextPlaceIn = { file: reading.file, key };
  const partial = isPartial(parts);
  if (partial) reading.problems.push(halfDone({ ...where, line }));
  reading.problems.push(...unknown.map((one) => unknownCode(one, where)));
  const text = partial ? '' : joined(parts);
  const previous = noteOf(unit, 'old-source');
  const exported = noteOf(unit, 'kitpress')?.trim() ?? '';
  return {
    key,
    ...(named === undefined && { file }),
    source: parts.map(({ source }) => source).join(''),
    text,
    state: text.trim() === '' ? 'untranslated' : least(parts),
    ...(previous !== undefined && { previous }),
    remarks: remarksIn(unit),
    ...(VERSION.test(exported) && { exported }),
    line,
  };
}

function partOf(
  part: XmlElement,
  index: number,
  data: ReadonlyMap<string, string>,
  unknown: Unknown[],
): Part {
  const [source] = childrenNamed(part, 'source');
  const [target] = childrenNamed(part, 'target');
  return {
    segment: part.name === 'segment',
    source: saidIn(source?.content ?? [], data, unknown),
    ...(target && { target: saidIn(target.content, data, unknown), line: target.line }),
    order: Number((target && ownAttribute(target, 'order')) ?? index + 1),
    state: stateOf(part),
  };
}

/** Poedit marks a text as needing work only there, whatever its state. */
const FUZZY = 'poedit:fuzzy';

/** "initial" is the state of an unfinished text. */
function stateOf(segment: XmlElement): ReturnedText['state'] {
  const [state, subState] = ['state', 'subState'].map((name) => ownAttribute(segment, name));
  if (state === 'initial' || subState === FUZZY || (state === undefined && subState === STALE))
    return 'needs-work';
  if (state === undefined) return 'unstated';
  if (state === 'translated' && subState === TO_REVIEW) return 'needs-review';
  return state === 'reviewed' || state === 'final' ? state : 'translated';
}

const isDone = ({ segment, target }: Part): boolean =>
  segment && target !== undefined && target.trim() !== '';

/** Some of its sentences are translated and others are not. */
const isPartial = (parts: readonly Part[]): boolean =>
  parts.some(isDone) && parts.some((part) => part.segment && part.source.trim() !== '' && !isDone(part));

const joined = (parts: readonly Part[]): string =>
  parts.some(isDone)
    ? parts
        .toSorted((a, b) => a.order - b.order)
        // Some programs write an empty target between two sentences and lose the blank there.
        .map(({ target = '', segment, source }) => (segment ? target : target || source))
        .join('')
    : '';

const STATES: readonly ReturnedText['state'][] = [
  'needs-work',
  'needs-review',
  'unstated',
  'translated',
  'reviewed',
  'final',
];

const least = (parts: readonly Part[]): ReturnedText['state'] =>
  STATES.find((state) => parts.some((part) => isDone(part) && part.state === state)) ?? 'translated';

/** The file, the text in it, and its line. */
type TextPlaceIn = Pick<Problem, 'file' | 'key' | 'line'>;

export const halfDone = (where: TextPlaceIn): Problem =>
  warning('exchange-partial', 'Only some sentences of this text are translated; it is left as it was.', {
    hint: 'Translate the rest of it and import the file again.',
    ...where,
  });

export const unknownCode = ({ name, line }: Unknown, where: TextPlaceIn): Problem =>
  error(
    'exchange-code',
    `This text contains <${name.slice(0, 40)}>, but the file does not say what it means.`,
    {
      hint: 'Delete it in your program, or restore the code from the source.',
      ...where,
      line,
    },
  );
