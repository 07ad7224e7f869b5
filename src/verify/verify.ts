// Checks a finished PDF with independent readers: it must be complete, printable, accessible and true to its edition.
import type { FinishedKinds } from '../kit/kinds.ts';
import type { Kit } from '../kit/kit.ts';
import type { Problem } from '../problem.ts';
import { checkAbout, type FileOrigin } from './about.ts';
import { checkCodes } from './codes.ts';
import { checkContent } from './content.ts';
import { type Faults, openFaults } from './fault.ts';
import { checkFonts } from './fonts.ts';
import { checkGreys } from './greys.ts';
import { checkImages } from './images.ts';
import { checkInks } from './inks.ts';
import { checkBoxes, checkPassive, checkPresence, pointsIn, readPages } from './pages.ts';
import { operatorsOf, sequencesIn } from './paint.ts';
import { checkPaper } from './paper.ts';
import { readSeen } from './read.ts';
import { checkSavedAgain } from './saved-again.ts';
import { pageWords, type SeenPage } from './seen.ts';
import { checkShop } from './shop.ts';
import { checkLinks, checkTags } from './tags.ts';
import { openWhole } from './whole.ts';

export type { FileOrigin } from './about.ts';

export interface Verified {
  readonly problems: readonly Problem[];
  readonly pages: number;
  readonly words: number;
  /** What the file declares it was made from. */
  readonly about?: FileOrigin;
  /** Whether its words were compared with an edition. */
  readonly compared: boolean;
}

/** The kit a file declares it was made from; or the problems that prevent a comparison. */
export type FoundKit =
  | { readonly kit: Kit; readonly problems: readonly Problem[] }
  | { readonly kit?: undefined; readonly problems: readonly Problem[] };

/** `file` is the name shown in problems; `kinds` are those of the kit that `findKit` returns. Problems: verify-…; an unreadable file ends the check. */
export const verifyPdf = async (
  bytes: Uint8Array,
  file: string,
  kinds: FinishedKinds,
  findKit: (about: FileOrigin | undefined) => FoundKit | Promise<FoundKit>,
): Promise<Verified> => {
  const faults = openFaults(file);
  const raw = await openWhole(bytes, faults);
  if (!raw) return { problems: faults.found, pages: 0, words: 0, compared: false };
  if (!checkSavedAgain(raw, faults)) {
    checkPassive(raw, faults);
    const { length } = readPages(raw, openFaults(file));
    return { problems: faults.found, pages: length, words: 0, compared: false };
  }
  const pages = readPages(raw, faults);
  const about = checkAbout(raw, faults);
  checkPresence(raw, pages, faults);
  const forShop = about?.press !== undefined;
  if (forShop) checkShop(raw, pages, faults);
  else checkBoxes(raw, pages, about?.paper, faults);
  checkPassive(raw, faults);
  checkFonts(raw, pages, faults);
  checkImages(raw, pages, faults);
  if (about?.ink === 'grey') checkGreys(raw, pages, faults);
  if (forShop) checkInks(raw, pages, faults);
  checkLinks(raw, pages, faults);
  const places = pages.map(({ label, dict }) => ({
    label,
    sequences: sequencesIn(operatorsOf(raw, { dict })),
    ...(forShop && { trim: pointsIn(raw, dict.get('TrimBox')) }),
  }));
  const seen = places.length === 0 ? [] : await readSeen(bytes, places, faults);
  checkTags(raw, pages, seen, faults);
  const compared = await checkSeen(
    seen,
    kinds,
    faults,
    async () => ({
      ...(await findKit(about)),
      own: about?.own ?? [],
    }),
    about,
  );
  if (compared.kit) checkCodes({ kit: compared.kit, kinds, linked: !forShop }, raw, pages, faults);
  return {
    problems: [...faults.found, ...compared.problems],
    pages: pages.length,
    words: seen.reduce((sum, page) => sum + count(page), 0),
    ...(about && { about }),
    compared: compared.kit !== undefined,
  };
};

const checkSeen = async (
  seen: readonly SeenPage[],
  kinds: FinishedKinds,
  faults: Faults,
  findKit: () => Promise<FoundKit & { readonly own: readonly string[] }>,
  { paper, labels }: Pick<FileOrigin, 'paper' | 'labels'> = {},
): Promise<FoundKit> => {
  if (seen.length === 0) return { problems: [] };
  checkPaper(seen, { paper, labels }, faults);
  const { own, ...found } = await findKit();
  if (found.kit) checkContent({ kit: found.kit, own, labels }, kinds, seen, faults);
  return found;
};

const count = (page: SeenPage): number =>
  pageWords(page).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;
