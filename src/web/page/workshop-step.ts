// Steps 1 and 2: which workshop, how long, which of its themes, and in which languages.
import { byId, make } from '../../browser/dom.ts';
import type { OfferedKit } from '../protocol.ts';
import { type Option, showOptions } from './choice.ts';
import type { Changing, PageModel, Show } from './model.ts';
import type { Words } from './words.ts';

export function openWorkshop(change: Changing, chooseKit: (kit: string) => void): Show {
  let model: PageModel;
  const toggled = (
    all: readonly string[],
    chosen: readonly string[],
    value: string,
    on: boolean,
  ): readonly string[] => all.filter((one) => (one === value ? on : chosen.includes(one)));
  const theme = (id: string, on: boolean): void => {
    const all = model.kit.themes.map((one) => one.id);
    const only = toggled(all, model.choices.only ?? all, id, on);
    // One at least: a workshop about nothing is none.
    change({ only: only.length === 0 ? [id] : only.length === all.length ? undefined : only });
  };
  const language = (value: string, on: boolean): void => {
    const all = model.kit.languages.map((one) => one.language);
    const languages = toggled(all, model.choices.languages, value, on);
    change({ languages: languages.length === 0 ? [value] : languages });
  };
  return (next) => {
    model = next;
    const { offers, kit, choices, words } = model;
    showOptions(
      byId('kits'),
      {
        name: 'kit',
        type: 'radio',
        options: offers.workshops.map((one) => kitOption(one, words)),
        chosen: [kit.kit],
      },
      chooseKit,
    );
    byId('length-field').hidden = kit.lengths.length < 2;
    showOptions(
      byId('lengths'),
      {
        name: 'length',
        type: 'radio',
        options: kit.lengths.map(({ name, minutes }) => ({ value: name, words: words.duration(minutes) })),
        chosen: [choices.length ?? kit.lengths[0]?.name ?? ''],
      },
      (length) => change({ length: length === kit.lengths[0]?.name ? undefined : length }),
    );
    const { themes, inLanguage } = kit;
    byId('themes-field').hidden = themes.length < 2;
    showOptions(
      byId('themes'),
      {
        name: 'theme',
        type: 'checkbox',
        options: themes.map(({ id, name, colour }, i) => ({
          value: id,
          words: name,
          lang: inLanguage,
          picture: themeTile(String(i + 1), colour),
        })),
        chosen: choices.only ?? themes.map(({ id }) => id),
      },
      theme,
    );
    showOptions(
      byId('languages'),
      {
        name: 'language',
        type: 'checkbox',
        options: kit.languages.map(({ language: value, name }) => ({ value, words: name, lang: value })),
        chosen: choices.languages,
      },
      language,
    );
  };
}

/** Of a workshop that does not speak the language of the page, the languages that it has. */
function kitOption(
  { kit, title, subtitle, inLanguage, languages, themes }: OfferedKit,
  words: Words,
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
