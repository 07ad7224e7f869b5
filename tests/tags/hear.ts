// Whole kits as they are heard: every page of every PDF of a workshop, with its label.
import { finish } from '../support/finished.ts';
import { labelsOf, openPdf, pagesOf } from '../support/pdf.ts';
import { type Heard, readTags } from '../support/tags.ts';
import { kitOf, openTheme, SMALL, SWEDISH } from '../support/workshop.ts';

export interface HeardPage extends Heard {
  /** "S1", "V 2/2". */
  readonly label: string;
  readonly file: string;
}

export interface HeardFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly lang: string;
  readonly pages: readonly HeardPage[];
}

/** The files of the Swedish kit, or of the small English one, for twelve people or for these, at one table or at several. */
export const hearFiles = async (
  which: 'sv' | 'small' = 'sv',
  names?: readonly string[],
  tables?: string,
): Promise<readonly HeardFile[]> => {
  const kit = which === 'sv' ? kitOf(SWEDISH, 'sv') : kitOf(SMALL, 'en');
  const { built } = finish(kit, openTheme(), tables === undefined ? {} : { tables }, names);
  return Promise.all(
    built.files.map(async ({ name, bytes }) => {
      const pdf = await openPdf(bytes);
      const [labels, pages, { info }] = await Promise.all([labelsOf(pdf), pagesOf(pdf), pdf.getMetadata()]);
      const heard = await Promise.all(pages.map(readTags));
      return {
        name,
        bytes,
        lang: 'Language' in info ? String(info.Language) : '',
        // A further copy of a page is the same page once more, and is heard once.
        pages: heard
          .map((page, i) => ({ ...page, label: labels[i] ?? '', file: name }))
          .filter(({ label }, i) => labels.indexOf(label) === i),
      };
    }),
  );
};

export const hearKit = async (): Promise<readonly HeardPage[]> =>
  (await hearFiles()).flatMap(({ pages }) => pages);
