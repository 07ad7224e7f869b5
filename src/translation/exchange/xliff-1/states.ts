// How far a unit of XLIFF 1.2 has come, as programs say it: in its own attributes, or in those of Trados.
import { childrenOf, ownAttribute, type XmlElement } from '../../../xml/node.ts';
import type { ItemState } from '../../unit.ts';

/** Kitpress's own qualifier of a text that is finished and to be read again: most programs have one state for this and for doubts. */
export const READ_AGAIN = 'x-kitpress-needs-review';

/** The values of `state` (XLIFF 1.2, 2.3); all others ask for work, whatever kind of it. */
const DONE: Readonly<Record<string, ItemState>> = {
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

/** What Trados says of each sentence in `sdl:seg`, the least first. */
const CONFIRMED: readonly (readonly [RegExp, ItemState])[] = [
  [/^(Draft|Rejected\w*)$/, 'needs-work'],
  [/^Translated$/, 'translated'],
  [/^ApprovedTranslation$/, 'reviewed'],
  [/^ApprovedSignOff$/, 'final'],
];

/** Undefined where nothing is said: programs that know no states leave none. */
export function stateSaid(unit: XmlElement, target: XmlElement | undefined): ItemState | undefined {
  const state = target && ownAttribute(target, 'state');
  if (
    target &&
    ownAttribute(target, 'state-qualifier') === READ_AGAIN &&
    state === 'needs-review-translation'
  )
    return 'needs-review';
  if (state) return state.startsWith('x-') ? undefined : (DONE[state] ?? 'needs-work');
  const confirmed = confirmedSentences(unit).map((sentence) => ownAttribute(sentence, 'conf') ?? '');
  const least = CONFIRMED.find(([pattern]) => confirmed.some((one) => pattern.test(one)));
  if (least) return least[1];
  return ownAttribute(unit, 'approved') === 'yes' ? 'translated' : undefined;
}

const SDL = 'http://sdl.com/FileTypes/SdlXliff/1.0';

const confirmedSentences = (unit: XmlElement): readonly XmlElement[] =>
  childrenOf(unit)
    .filter(({ namespace, name }) => namespace === SDL && name === 'seg-defs')
    .flatMap(childrenOf);
