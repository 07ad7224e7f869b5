// One cell → a name, without what is written beside names: a number before it, an address, a role, a town in parentheses.

/** What was beside the name, in the words of the summary, one and many. */
export const BESIDE = {
  number: ['a number before a name', 'numbers before names'],
  address: ['an e-mail address', 'e-mail addresses'],
  phone: ['a telephone number', 'telephone numbers'],
  parenthesis: ['a parenthesis', 'parentheses'],
  role: ['a role after a name', 'roles after names'],
} as const;

type Beside = keyof typeof BESIDE;

export interface Bare {
  readonly name: string;
  readonly beside: readonly { readonly what: Beside; readonly text: string }[];
}

/** Soft hyphens, marks of direction and spaces without width, as copying leaves them; not what spells a name. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u3000]+/g;

/** Composed, and with single blanks. */
export const tidy = (cell: string): string =>
  cell.normalize('NFC').replace(INVISIBLE, '').replace(BLANKS, ' ').trim();

/** Anything longer is a sentence, and left as it is for its problem. */
const MOST = 200;

/** In this order: what stands last in a cell may hide what is before it. The first pattern says quickly that there is none. */
const STEPS: readonly (readonly [Beside, RegExp, RegExp])[] = [
  ['address', /@/, /\s*[<([]?(?:mailto:)?[^\s<>()[\];,:]+@[^\s<>()[\];,]+[>)\]]?/],
  ['number', /^[^A-Za-z]/, /^(?:[-•*·–—☐□✓✔]\s+|\[[ x]?\]\s*)?(?:[([]?\d{1,3}(?:[.):\]]|\s[-–])\s*(?=\D))?/u],
  ['phone', /\d$/, /[\s,;]*(?:(?:tel|mobil|mob|phone|puh)\.?:?\s*)?\+?\(?\d[\d\s()/-]{5,}\d$/i],
];

/** What is written before a name, or before all of them. */
const LABEL =
  /^(?:till|to|til|an|cc|kopia|namn|navn|nimi|name|deltagare|deltagere|deltakere|participants?|teilnehmer|osallistujat?)\s*:\s*(?=\p{L})/iu;

export const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

export function bareName(cell: string): Bare {
  let name = tidy(cell).replace(LABEL, '');
  if (name.length > MOST) return { name, beside: [] };
  const beside: Bare['beside'][number][] = [];
  for (const [what, sign, pattern] of STEPS) {
    const [found = ''] = (sign.test(name) && pattern.exec(name)) || [];
    const rest = name.replace(found, ' ').replace(BLANKS, ' ').trim();
    if (found === '' || (what !== 'address' && !hasLetters(rest))) continue;
    // A bullet is no number, and not worth a word.
    if (what !== 'number' || /\d/.test(found)) beside.push({ what, text: found.trim() });
    name = rest;
  }
  const open = parenthesis(name);
  if (open) {
    beside.push({ what: 'parenthesis', text: open.text });
    name = open.rest;
  }
  return {
    name: name.replace(/^["“”„']+(.*?)["“”„']+$/, '$1').replace(/^[\s,;:*_|]+|[\s,;:|/*_–-]+$/g, ''),
    beside,
  };
}

/** What stands last in parentheses: a town, initials, a unit. In the middle it is a name that is used: "Elisabeth (Lisa) Berg". */
function parenthesis(name: string): { readonly text: string; readonly rest: string } | undefined {
  const at = name.lastIndexOf('(');
  const close = name.indexOf(')', at);
  if (at < 0) return undefined;
  const after = close < 0 ? '' : name.slice(close + 1).trim();
  const rest = name.slice(0, at).trim();
  if (!hasLetters(rest) || (after !== '' && !/^[,;–-]/.test(after))) return undefined;
  return { text: name.slice(at, close < 0 ? undefined : close + 1), rest: `${rest}${after}` };
}

const ROLE =
  /chef|ledare|leder\b|ledande|direkt[öø]r|direktor|manager|leit(er|ung)|johtaja|päällikkö|ordförande|formann|formand|vorsitzend|sekret|handläggare|strateg|konsul|consult|utveckl|utvikl|udvikl|develop|entwick|kehittä|ingen[ij]|engineer|insinööri|assist|koordinat|coordinat|samordn|rådgiv|advis|berater|asiantuntija|suunnittelija|lärare|lærer|teacher|lehrer|opettaja|läkare|lege\b|læge|arzt|ärztin|lääkäri|doctor|rektor|professor|forsk|forscher|tutkija|research|analy|officer|\bhead\b|president|\b(ceo|cfo|cto|coo|vd|hr|it|ict|phd|msc|mba)\b|student|praktikant|referent|beauftragt|sachbearbeit|kommun|region|\bstad\b|\bcity\b|universit|högskol|avdelning|avdeling|afdeling|abteilung|osasto|department|förvaltning|verket\b|etaten\b|\bab\b|\bas\b|\boy\b|\bgmbh\b|\bltd\b|\binc\b/i;

/** Whether what follows a name says what its person does, or where. */
export const isRole = (text: string): boolean =>
  /^[^\p{L}]*\p{Ll}/u.test(text) || /\d/.test(text) || text.split(' ').length > 3 || ROLE.test(text);

const DASH = /\s+[–—|/]\s*|\s+-\s+|\s*\|\s*/;

/** "Eva Lind – HR": what follows a dash with blanks beside it, if two words are before it. */
export function afterDash(name: string): Bare {
  const found = DASH.exec(name);
  if (!found) return { name, beside: [] };
  const before = name.slice(0, found.index);
  const after = name.slice(found.index + found[0].length);
  if (!hasLetters(before) || (!before.includes(' ') && !isRole(after))) return { name, beside: [] };
  return { name: before, beside: [{ what: 'role', text: after }] };
}
