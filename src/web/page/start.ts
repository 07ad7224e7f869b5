// What is chosen before anybody has chosen: the usual workshop, in the language of the page, for the usual number of people.
import type { WorkshopChoices } from '../choices.ts';
import type { OfferedKit, Offers } from '../protocol.ts';
import type { ChoiceChange } from './model.ts';

export function firstChoices({ workshops, usual }: Offers, language: string): WorkshopChoices {
  const [kit] = workshops;
  if (!kit) throw new Error('there is no workshop');
  return { kit: kit.kit, languages: [spoken(kit, language)], people: { count: usual.people } };
}

/** The language of the page, or else English, or else that it is written in. */
const spoken = ({ languages }: OfferedKit, wanted: string): string => {
  const known = languages.map(({ language }) => language);
  return [wanted, 'en'].find((language) => known.includes(language)) ?? known[0] ?? 'en';
};

/** Sheets in one language follow the page when its language is changed. */
export function withLanguage(
  choices: WorkshopChoices,
  { workshops }: Offers,
  language: string,
): WorkshopChoices {
  const kit = workshops.find((one) => one.kit === choices.kit);
  if (!kit || choices.languages.length !== 1) return choices;
  return { ...choices, languages: [spoken(kit, language)] };
}

/** What belongs to one workshop alone is not taken to another one. */
export function withKit(
  { languages }: WorkshopChoices,
  { workshops }: Offers,
  name: string,
  language: string,
): ChoiceChange {
  const kit = workshops.find((one) => one.kit === name);
  const kept = languages.filter((one) => kit?.languages.some((known) => known.language === one));
  return {
    kit: name,
    languages: kept.length > 0 || !kit ? kept : [spoken(kit, language)],
    length: undefined,
    only: undefined,
    deep: undefined,
    sheets: undefined,
    copies: undefined,
  };
}
