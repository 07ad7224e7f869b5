// Checks that a file which says it is in black alone is: no colour in what its pages and forms paint, nor in its pictures.
import { type Cos, CosRef, isArray } from './cos.ts';
import type { Faults } from './fault.ts';
import { nameOf, type RawPage } from './pages.ts';
import { colourSpacesIn, operatorsIn, operatorsOf, withoutData } from './paint.ts';
import type { RawFile } from './whole.ts';

export const checkGreys = (file: RawFile, pages: readonly RawPage[], faults: Faults): void => {
  for (const page of pages)
    if (isColoured(operatorsOf(file, page)))
      faults.add(
        'verify-colour',
        'it is in colour, but the file says that it is in grey.',
        undefined,
        page.label,
      );
  for (const id of file.ids) {
    const dict = file.dict(new CosRef(id));
    if (!dict) continue;
    const isForm = nameOf(dict.get('Subtype')) === 'Form';
    if ((isForm && isColoured(operatorsIn(file, new CosRef(id)))) || colourSpacesIn(file, dict).some(isOther))
      faults.add('verify-colour', `Object ${id} is in colour, but the file says that it is in grey.`);
  }
};

/** Operators that choose a colour other than a grey or a pattern (ISO 32000-1 table 74); strings and the data of masks are no operators. */
const COLOURING = /(?:^|\s)(?:rg|RG|k|K|sc|SC|sh)(?=\s|$)|\/(?!Pattern\b)\w+\s+(?:cs|CS)\b/;

const isColoured = (operators: string): boolean => COLOURING.test(withoutData(operators));

const isOther = (space: Cos): boolean => isArray(space) || nameOf(space) !== 'DeviceGray';
