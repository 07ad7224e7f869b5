// Steps 1 and 2: which workshop, how long, which of its themes, and in which languages.
import { byId, make } from '../../browser/dom.ts';
import { colonIn } from '../../direction.ts';
import type { OfferedKit } from '../protocol.ts';
import { type Option, showOptions } from './choice.ts';
import type { Changing, Show } from './model.ts';
import type { PageWords } from './words.ts';

export function openWorkshopStep(change: Changing, chooseKit: (kit: string) => void): Show {
  const showThemes = openThemes(change);
  const showLanguages = openLanguages(change);
  return (model) => {
    const { offers, kit, choices, words } = model;
    const options = offers.workshops.map((one) => kitOption(one, words));
    showOptions(byId('kits'), { name: 'kit', type: 'radio', options, chosen: [kit.kit] }, chooseKit);
    const [usual] = kit.lengths;
    byId('length-field').hidden = kit.lengths.length < 2;
    const lengths = {
      name: 'length',
      type: 'radio',
      options: kit.lengths.map(({ name, minutes }) => ({ value: name, words: words.duration(minutes) })),
      chosen: [choices.length ?? usual?.name ?? ''],
    } as const;
    showOptions(byId('lengths'), lengths, (length) =>
      change({ length: length === usual?.name ? undefined : length }),
    );
    byId('licence').textContent = `${kit.title}${colonIn(words.language)}${kit.licence}`;
    showThemes(model);
    showLanguages(model);
  };
}

/** All in their order, with one of them added or taken away; never none. */
function toggled(
  all: readonly string[],
  chosen: readonly string[],
  one: string,
  on: boolean,
): readonly string[] {
  const now = all.filter((value) => (value === one ? on : chosen.includes(value)));
  return now.length === 0 ? [one] : now;
}

const openThemes =
  (change: Changing): Show =>
  ({ kit: { themes, inLanguage }, choices }) => {
    const all = themes.map(({ id }) => id);
    const chosen = choices.only ?? all;
    byId('themes-field').hidden = themes.length < 2;
    const options = themes.map(({ id, name, colour }, i) => ({
      value: id,
      words: name,
      lang: inLanguage,
      picture: themeTile(String(i + 1), colour),
    }));
    showOptions(byId('themes'), { name: 'theme', type: 'checkbox', options, chosen }, (id, on) => {
      const only = toggled(all, chosen, id, on);
      change({ only: only.length === all.length ? undefined : only });
    });
  };

const openLanguages =
  (change: Changing): Show =>
  ({ kit: { languages }, choices }) => {
    const all = languages.map(({ language }) => language);
    const options = languages.map(({ language, name }) => ({ value: language, words: name, lang: language }));
    const group = { name: 'language', type: 'checkbox', options, chosen: choices.languages } as const;
    showOptions(byId('languages'), group, (language, on) =>
      change({ languages: toggled(all, choices.languages, language, on) }),
    );
  };

/** Of a workshop that does not speak the language of the page, the languages that it has. */
function kitOption(
  { kit, title, subtitle, inLanguage, languages, themes }: OfferedKit,
  words: PageWords,
): Option {
  const speaks = languages.some(({ language }) => language === words.language);
  const names = languages.map(({ name }) => name).join(', ');
  return {
    value: kit,
    words: title,
    hint: subtitle,
    lang: inLanguage,
    ...(!speaks && { note: words.fill(words.texts.workshop.only, { languages: names }) }),
    picture: make(
      'span',
      { class: 'tiles', 'aria-hidden': 'true' },
      ...themes.map(({ colour }) => themeTile('', colour)),
    ),
  };
}

function themeTile(number: string, colour: string): HTMLElement {
  const tile = make('span', { class: 'tile', 'aria-hidden': 'true' }, number);
  tile.style.backgroundColor = colour;
  return tile;
}
