// What people write in a plan instead of what it takes, and the hint for each: keys in their own language, numbers as texts, one for a list.
import type { Problem } from '../problem.ts';
import type { Source } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import { readDate } from './date.ts';

/** What the keys may be called in the languages of the kits, in lowercase. */
const CALLED: Readonly<Record<string, string>> = {
  kit: 'metod method metode menetelmä methode méthode aðferð',
  language: 'språk sprog kieli sprache lang langue tungumál',
  languages: 'språken sprogene kielet sprachen langues tungumálin',
  title: 'titel tittel otsikko rubrik overskrift überschrift titre titill fyrirsögn',
  date: 'datum dato päivä päivämäärä pvm day dag tag when när jour quand dagsetning dagur hvenær',
  organisation:
    'organization organisasjon organisaatio organizaatio arrangör arrangør veranstalter organisateur stofnun skipuleggjandi',
  start:
    'starttid begin begins börjar början begynner begynnelse starter starttidspunkt alku alkaa alkaen aloitus beginn anfang début byrjun byrjar hefst upphaf',
  end: 'ends until slut slutar sluttid slutt slutter sluttidspunkt loppu loppuu päättyy lopetus ende schluss fin lok endir lýkur',
  breaks: 'break pause pauses paus pauser pausen tauko tauot taukoja hlé',
  participants:
    'deltagare deltagarna deltakare deltakere deltagere osallistujat osallistujia teilnehmer teilnehmende teilnehmerinnen people persons personer participantes personnes personen henkilöt names namnen antal þátttakendur fólk nöfn fjöldi',
  tables:
    'bord borden borde bordene pöydät pöytiä tische tisch groups grupper grupp gruppe gruppen ryhmät ryhmiä groupes borð borðin hópar',
  packs: 'pack paket paketen pakke pakker paketti paketit paketteja pakete lot lots pakkar pakki',
  extra:
    'ekstra extrakort ekstrakort lisäkortit ylimääräiset extrakarten zusatzkarten blanks own egna eigene egne omat reserv reserve auka aukaspjöld',
  length: 'längd lengde længde pituus länge dauer duration varaktighet varighed durée lengd',
  only: 'endast bara bare kun vain nur themes teman temaer teemat themen principer prinsipper prinzipien periaatteet seulement thèmes principes aðeins þemu meginreglur',
  deep: 'djup fördjupning fordypning fordybelse syvennys vertiefung rounds approfondir tours dýpt umferðir',
  sheets: 'blad bladen ark arkene arkit sivut blätter sidor fiches feuilles blöð blöðin síður',
  copies: 'kopior kopier kopiot kopien exemplar eksemplarer kappaleet exemplaires eintök afrit',
  split: 'dela delt opdelt jaa geteilt diviser skipta',
  ink: 'bläck blekk blæk muste tinte farbe färg farge farve väri toner encre prentlitur litur',
  profile: 'färgprofil fargeprofil farveprofil väriprofiili farbprofil icc',
  marks: 'skärmärken skjæremerker skæremærker leikkuumerkit schnittmarken beskärningsmärken',
  paper: 'papper papir paperi papier paperikoko format size pappír',
  boards: 'tavlor tavla tavler tavle taulut tafeln board',
  margin: 'marginal marg marginaali rand margins kant jaðar spássía',
  cutLines: 'skärlinjer skjærelinjer skærelinjer leikkuulinjat leikkuuviivat schnittlinien plotter',
  backs:
    'back baksida baksidor bakside baksider bagside bagsider takapuoli kääntöpuoli rückseite rückseiten verso versos bakhliðar bakhlið',
  printer: 'skrivare skriver printeren tulostin drucker imprimante prentari',
  tiles: 'tile delar dele osat teile kacheln',
  labels:
    'label etiketter etikett etiketten etiketit etiketti stickers klistermärken klisterlappar aufkleber étiquettes límmiðar límmiði',
  badges:
    'badge namnlappar namnskyltar namnebrickor navneskilt navnelapper nimilaput nimikyltit namensschilder barmmerki nafnspjöld',
  template: 'mall mal skabelon malli vorlage modèle sniðmát',
  draft: 'utkast kladde luonnos entwurf brouillon drög',
  brand: 'varumärke varemerke märke merke mærke brändi marke profil logo logotyp marque merki',
  out: 'mapp mappe kansio ordner ausgabe output folder dossier sortie mappa',
};
const KEY_CALLED = new Map(
  Object.entries(CALLED).flatMap(([key, names]) => names.split(' ').map((name) => [name, key] as const)),
);

/** The key of a plan that goes by another name. */
export const keyCalled = (name: string): string | undefined =>
  KEY_CALLED.get(name.normalize('NFC').toLowerCase());

/** The problem with a better hint, where it is known what was meant. */
export function withPlanHint(problem: Problem, source: Source): Problem {
  const { key } = problem;
  const hint = key === undefined ? undefined : hintFor(problem.code, key, source);
  return hint === undefined ? problem : { ...problem, hint };
}

function hintFor(code: string, key: string, source: Source): string | undefined {
  const value = valueAt(source.data, [key]);
  if (code === 'content-unknown-key') {
    const meant = keyCalled(key);
    return meant && `Did you mean "${meant}"?`;
  }
  if (key === 'language' && Array.isArray(value))
    return `Call the key "languages": languages: ${listOf(value)}.`;
  if (key === 'date' && typeof value === 'number') return dateHint(source.written(['date']) ?? '');
  if (LISTS.has(key) && (typeof value === 'string' || typeof value === 'number')) {
    const ids = key === 'sheets' ? '; "kitpress list KIT" shows the ids' : '';
    return `Write a list, in brackets: ${listOf(String(value).split(BETWEEN))}${ids}.`;
  }
  if (key === 'copies' && typeof value === 'string') return copiesHint(value);
  return undefined;
}

const LISTS: ReadonlySet<string> = new Set(['sheets', 'only', 'languages', 'deep']);
const BETWEEN = /[,;\s]+(?:(?:och|og|und|and|ja)\s+)?/;

const listOf = (items: readonly unknown[]): string =>
  `[${items
    .map(String)
    .filter((item) => item !== '')
    .join(', ')}]`;

function dateHint(written: string): string | undefined {
  const read = readDate(written);
  return 'day' in read ? `Write ${read.day.toISOString().slice(0, 10)}.` : undefined;
}

const copiesHint = (value: string): string | undefined => {
  const [number] = /\d+/.exec(value) ?? [];
  if (number === value.trim()) return `Write ${number}, without quotation marks.`;
  return number === undefined
    ? undefined
    : `Write a number, such as ${number}; suggested; or a number for each sheet: { all: ${number}, matrix: 3 }.`;
};

/** "12" and "12 personer" are how many, not the name of a file. */
export const countIn = (value: string): string | undefined =>
  /^(?:\p{L}+\.?\s+)?(\d{1,4})(?:\s*\p{L}+)?\.?$/u.exec(value.trim())?.[1];
