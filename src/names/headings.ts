// The words that stand over columns of names, in the languages of our kits and their neighbours.

/** What a column holds. */
export type Heading = 'name' | 'given' | 'middle' | 'family' | 'table' | 'other';

const WORDS: Readonly<Record<Heading, string>> = {
  name: `namn, navn, nimi, nafn, name, names, naam, nome, full name, fullname, complete name, fullständigt namn, hela namnet,
    för- och efternamn, förnamn och efternamn, for- og etternavn, fornavn og etternavn, fullt navn, for- og efternavn,
    fornavn og efternavn, fulde navn, etu- ja sukunimi, koko nimi, vor- und nachname, vor- und zuname, vollständiger name,
    first and last name, nom et prénom, nombre y apellidos, ees- ja perekonnanimi, display name, visningsnamn,
    deltagare, deltagarna, deltagande, deltager, deltagere, deltaker, deltakere, deltakar, osallistuja, osallistujat,
    teilnehmer, teilnehmerin, teilnehmende, teilnehmer/in, participant, participants, attendee, attendees, person, personer,
    vad heter du, hva heter du, hvad hedder du, wie heißen sie, wie heißt du, mikä on nimesi,
    medlem, medlemmar, medlemmer, anställd, medarbetare, medarbeider, medarbejder, guest, gäst, gast, gjest, vieras,
    prénom et nom, nom prénom, prénom nom, noms, participante, participantes, participant/e, personne, personnes, membre, membres, invité, invités,
    fullt nafn, nafn þátttakanda, þátttakandi, þátttakendur, starfsmaður, félagi`,
  given: `förnamn, fornavn, tilltalsnamn, etunimi, etunimet, vorname, vornamen, rufname, first name, firstname, first, given name,
    given names, forename, forenames, prénom, nombre, nombres, eesnimi, voornaam, imię, jméno, vārds, vardas, fornafn, eiginnafn, skírnarnafn`,
  middle:
    'mellannamn, mellomnavn, mellemnavn, middle name, middle names, tussenvoegsel, zweiter vorname, millinafn',
  family: `efternamn, etternavn, efternavn, sukunimi, nachname, familienname, zuname, last name, lastname, last, surname, surnames,
    family name, slektsnavn, familienavn, släktnamn, nom, nom de famille, apellido, apellidos, perekonnanimi, perenimi, achternaam,
    nazwisko, příjmení, uzvārds, pavardė, eftirnafn, kenninafn, föðurnafn`,
  table: `bord, bordsnummer, bordnummer, bord nr, bordsnr, bordnr, bordsplacering, bordplassering, grupp, gruppnummer, gruppe,
    gruppenummer, gruppennummer, grupp nr, gruppe nr, group, group no, group number, table, table no, table number, tisch, tischnummer,
    tisch nr, pöytä, pöydän numero, pöytänumero, ryhmä, ryhmän numero, team, lag, hold, laud, rühm, tafel, groep, mesa, grupo,
    numéro de table, n° de table, groupe, équipe,
    borð, borðnúmer, borð nr, númer borðs, hópur, hópnúmer, lið`,
  other: `nr, no, id, e-post, epost, e-postadress, e-postadresse, email, e-mail, mail, mailadresse, e-mail-adresse, sähköposti, telefon,
    tel, phone, mobil, mobile, mobiltelefon, puhelin, matkapuhelin, organisation, organization, organisasjon, organisaatio, företag,
    firma, bedrift, virksomhed, virksomhet, yritys, unternehmen, company, förvaltning, kommun, kommune, kunta, titel, title, tittel,
    nimike, roll, rolle, role, rooli, befattning, stilling, funktion, position, tehtävä, yrke, avdelning, avdeling, afdeling, osasto,
    abteilung, department, enhet, enhed, yksikkö, ort, sted, paikkakunta, anmäld, påmeldt, tilmeldt, kost, allergi, allergier,
    specialkost, kommentar, kommentarer, comment, comments, anmärkning, merknad, huom, start time, completion time, starttid, sluttid,
    courriel, adresse électronique, mél, téléphone, portable, entreprise, commune, titre, rôle, fonction, poste, service, direction, ville,
    allergie, régime, régime alimentaire, commentaire, commentaires, remarque, remarques,
    netfang, tölvupóstur, sími, símanúmer, farsími, gsm, kennitala, stofnun, vinnustaður, fyrirtæki, sveitarfélag, starfsheiti, hlutverk,
    deild, svið, eining, staður, mataræði, ofnæmi, athugasemd, athugasemdir`,
};

let known: ReadonlyMap<string, Heading> | undefined;

const headings = (): ReadonlyMap<string, Heading> => {
  const kinds = Object.entries(WORDS) as readonly (readonly [Heading, string])[];
  known ??= new Map(
    kinds.flatMap(([kind, words]) => words.split(/,\s+/).map((word) => [word, kind] as const)),
  );
  return known;
};

/** Names of other things than people. */
const OF_OTHERS =
  /företag|firm|company|organi|user|användar|bruker|bruger|file|fil|group|grupp|team|project|prosjekt|projekt|event/;

/** What a cell says that its column holds; undefined for one that is no heading we know. */
export function headingOf(cell: string): Heading | undefined {
  if (cell.length > 60) return undefined;
  const plain = cell
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[*:.?#"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const exact = headings().get(plain);
  if (exact || plain === '') return exact;
  // "Namn/Name", "Deltagarens namn", "Your first name".
  const parts = plain.split(/\s*[/|]\s*/);
  if (parts.length > 1) return headings().get(parts[0] ?? '');
  const [last, before] = plain.split(' ').reverse();
  if (last === undefined || before === undefined || OF_OTHERS.test(plain) || plain.split(' ').length > 4)
    return undefined;
  const found = headings().get(`${before} ${last}`) ?? headings().get(last);
  return found === 'given' || found === 'family' || (found === 'name' && NAME.test(last)) ? found : undefined;
}

const NAME = /^(namn|navn|nimi|name|naam|nafn)$/;

/** Whether a row of cells stands over names. */
export const hasHeading = (cells: readonly string[]): boolean =>
  cells.some((cell) => ['name', 'given', 'family'].includes(headingOf(cell) ?? '')) &&
  cells.every((cell) => !/\d{3}|@/.test(cell));

/** A line over a list that is no heading of a column: "Deltagarlista 12 mars". */
const TITLE = new RegExp(
  [
    '^(deltagar|deltaker|deltager|namn|navne|name|osallistuja|teilnehmer|närvaro|gäst|gäste|anmäl)\\p{L}*(list|förteckning|luettelo)',
    '^(þátttakenda|nafna|gesta)listi',
    '^(list of|liste de|attendance)',
    '^(participants|attendees|deltagare|deltakere|deltagere|teilnehmer|teilnehmende|osallistujat)(?!\\p{L})',
  ].join('|'),
  'iu',
);

export const isTitle = (cell: string): boolean => TITLE.test(cell);

const oneOf = (words: string): string => `(?:${words.split(/,\s+/).join('|')})`;
const PEOPLE =
  oneOf(`deltagare, deltakere, deltagere, personer, participants, people, teilnehmer, personen, henkilöä, osallistujaa, personnes,
  þátttakendur, þátttakenda, manns`);
const SUM = new RegExp(
  `^${oneOf(`summa, summan, sum, summe, total, totalt, totalsumma, somme, nombre de, totals, i alt, ialt, yhteensä, gesamt, insgesamt, antal,
    antall, anzahl, lukumäärä, fjöldi, count, kokku, samtals, totaal, σ, ∑`)}(?: (?:antal|antall|${PEOPLE}))?$`,
  'i',
);
const HOW_MANY = new RegExp(`^\\d+ (?:st|${PEOPLE})$`, 'i');

/** "Summa", "Totalt: 12", "Antal deltagare 12", "12 personer". */
export const isSum = (cell: string): boolean =>
  cell.length < 60 &&
  (HOW_MANY.test(cell) ||
    SUM.test(
      cell
        .replace(/[\d:=.,]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ));

const GROUP = new RegExp(
  `^${oneOf(`bord, grupp, gruppe, table, group, tisch, pöytä, ryhmä, team, lag, hold, laud, rühm, groupe, équipe, borð, hópur`)}\\s*` +
    `(?:nr\\.?|no\\.?|n°|nummer|number|numéro|númer)?\\s*(\\d{1,3}|\\p{Lu})\\s*:?$`,
  'iu',
);

/** The number or letter in "Bord 3:" over the names of a table. */
export const groupIn = (cell: string): string | undefined => GROUP.exec(cell)?.[1];
