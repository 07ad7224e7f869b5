// Checks the inks of a file for a print shop: nothing in RGB, nowhere too much ink, text in black alone printed over what is under it.
import { CosRef } from './cos.ts';
import type { Faults } from './fault.ts';
import { nameOf, type RawPage } from './pages.ts';
import { colourSpacesIn, operatorsIn, operatorsOf, withoutData } from './paint.ts';
import type { RawFile } from './whole.ts';

const HINT = 'Build it again, and do not send this file: it would not be printed as it looks.';
/** Of four: more does not dry. */
const MOST_INK = 3;
const ROUNDING = 0.005;

export const checkInks = (file: RawFile, pages: readonly RawPage[], faults: Faults): void => {
  for (const page of pages) {
    const what = faultIn(operatorsOf(file, page));
    if (what) faults.add('verify-inks', `${what}.`, HINT, page.label);
  }
  for (const id of file.ids) {
    const dict = file.dict(new CosRef(id));
    if (!dict) continue;
    const what =
      (nameOf(dict.get('Subtype')) === 'Form' ? faultIn(operatorsIn(file, new CosRef(id))) : undefined) ??
      (colourSpacesIn(file, dict).some((space) => nameOf(space) === 'DeviceRGB')
        ? 'colours are in RGB, which no press prints'
        : undefined);
    if (what) faults.add('verify-inks', `In object ${id}, ${what}.`, HINT);
  }
};

/** What is wrong first. */
const faultIn = (operators: string): string | undefined => {
  let state: InkState = START;
  const saved: InkState[] = [];
  for (const [, numbers = '', name = '', operator = ''] of withoutData(operators).matchAll(OPERATION)) {
    const inks = numbers.trim().split(/\s+/).map(Number).slice(-4);
    if (/^(?:rg|RG)$/.test(operator)) return 'colours are in RGB, which no press prints';
    if (/^[kK]$/.test(operator) && inks.reduce((sum, ink) => sum + ink, 0) > MOST_INK + ROUNDING)
      return `there is more than ${100 * MOST_INK} % of ink on one spot`;
    if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? START;
    else if (operator === 'k') state = { ...state, black: inks.join(' ') === '0 0 0 1' };
    else if (operator === 'gs' && /^K[01]$/.test(name)) state = { ...state, over: name === 'K1' };
    else if (PAINTING.test(operator) && state.over !== (state.black && TEXT.test(operator)))
      return state.over
        ? 'something other than black text is printed over what is under it'
        : 'black text is cut out of what is under it';
  }
  return undefined;
};

interface InkState {
  /** What is filled is in black alone, and is printed over what is under it. */
  readonly black: boolean;
  readonly over: boolean;
}

const START: InkState = { black: false, over: false };
const OPERATION = /((?:[-\d.]+\s+){0,8})(?:\/(\w+)\s+)?\b(rg|RG|k|K|q|Q|gs|Tj|TJ|f\*?|S|B\*?|Do|EI)(?=\s|$)/g;
const PAINTING = /^(?:Tj|TJ|f\*?|B\*?|S)$/;
const TEXT = /^T[jJ]$/;
