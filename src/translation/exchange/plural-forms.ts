// Plural forms of CLDR as gettext counts them: the header Plural-Forms of a language, and which form each number of a file is.
import { formOf, PLURAL_FORMS, type PluralForm, wholeNumbersOf } from '../../plural.ts';
import { pluralRule } from './plural-expression.ts';

const ONE = 'n != 1';
const UP_TO_ONE = 'n > 1';
const SLAVIC = 'n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2';
const TWO = 'n==1 ? 0 : n==2 ? 1 : 2';

/** Languages by their expression, as gettext and Weblate have them; the forms are in the order of CLDR. */
const LANGUAGES: readonly (readonly [expression: string, tags: string])[] = [
  ['0', 'id ja km ko lo ms my th vi yue zh'],
  [
    ONE,
    'af ast az bg ca da de el en eo es et eu fi fo fur fy gl hu ia it ka kk kl ku ky lb ml mn nb nl nn no pt-PT rm so sq sv sw ta te tr ug ur uz yi',
  ],
  [UP_TO_ONE, 'am as bn fa fr gu hi hy kn pt si zu'],
  ['n%10!=1 || n%100==11', 'is mk'],
  ['n%10==0 || n%100>=11 && n%100<=19 ? 0 : n%10==1 && n%100!=11 ? 1 : 2', 'lv'],
  ['n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2', 'lt'],
  ['n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2', 'pl'],
  [SLAVIC, 'be bs hr ru sr uk'],
  ['n==1 ? 0 : n>=2 && n<=4 ? 1 : 2', 'cs sk'],
  ['n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3', 'dsb hsb sl'],
  ['n==1 ? 0 : n==0 || n%100>0 && n%100<20 ? 1 : 2', 'ro'],
  [TWO, 'he iu se sma smj smn sms'],
  ['n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4', 'ga'],
  ['n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>2 && n<20 ? 2 : 3', 'gd'],
  ['n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5', 'cy'],
  ['n==1 ? 0 : n==2 ? 1 : n==0 || n%100>=3 && n%100<=10 ? 2 : n%100>=11 && n%100<=19 ? 3 : 4', 'mt'],
  ['n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5', 'ar'],
  ['n!=1 && n!=2 && n!=3 && (n%10==4 || n%10==6 || n%10==9)', 'fil tl'],
];

const byTag = (): ReadonlyMap<string, string> =>
  new Map(
    LANGUAGES.flatMap(([expression, tags]) => tags.split(' ').map((tag) => [tag, expression] as const)),
  );

/** The tags of the table. */
export const pluralTags = (): readonly string[] => [...byTag().keys()];

export interface GettextPlurals {
  /** "nplurals=2; plural=(n != 1);" */
  readonly header: string;
  /** By the index of the text. */
  readonly forms: readonly PluralForm[];
}

/** Undefined for a language that is not in the table, or for which the CLDR of this Node disagrees with it. */
export function gettextPlurals(language: string): GettextPlurals | undefined {
  const known = byTag();
  const expression = known.get(language) ?? known.get(language.split('-')[0] ?? '');
  const forms = PLURAL_FORMS.filter((form) => wholeNumbersOf(language, form).length > 0);
  const header = `nplurals=${forms.length}; plural=(${expression});`;
  const counted = expression === undefined ? undefined : formsIn(header, language);
  return counted?.every((form, index) => form === forms[index]) ? { header, forms } : undefined;
}

/** Numbers up to which a header is tried: rules repeat after 100. */
const TRIED = 200;

/**
 * The form of each text of a plural in a file with this header; absent for one that no whole number takes. Undefined if the header
 * is not to be read, or sorts numbers in another way than the language does.
 */
export function formsIn(header: string, language: string): readonly (PluralForm | undefined)[] | undefined {
  const rule = pluralRule(header);
  if (!rule) return undefined;
  const forms = new Map<number, PluralForm>();
  for (let n = 0; n <= TRIED; n += 1) {
    const [index, form] = [rule.index(n), formOf(language, n)];
    if (!(index >= 0 && index < rule.count) || (forms.get(index) ?? form) !== form) return undefined;
    forms.set(index, form);
  }
  if (new Set(forms.values()).size < forms.size) return undefined;
  return Array.from({ length: rule.count }, (_, index) => forms.get(index));
}
