// Step 5: whose workshop it is: name, logo and colour, with what can be said of them before anything is printed.
import { byId, make } from '../../browser/dom.ts';
import type { DroppedFile, LookChoices } from '../choices.ts';
import type { ColourFacts, LogoFacts } from '../protocol.ts';
import { showOptions, showValue } from './choice.ts';
import { openPicker } from './drop.ts';
import { buttonOf, imageOf, inputOf } from './fields.ts';
import type { Changing, PageModel, Show } from './model.ts';
import type { Words } from './words.ts';

export interface LookStep {
  readonly show: Show;
  readonly dropped: (file: DroppedFile) => void;
}

const TYPES = { svg: 'image/svg+xml', png: 'image/png', jpeg: 'image/jpeg' };

export function openLook(change: Changing): LookStep {
  let model: PageModel | undefined;
  const set = (
    patch: { readonly [K in keyof LookChoices]?: LookChoices[K] | undefined },
    typing = false,
  ): void => {
    const all = Object.entries({ ...model?.choices.look, ...patch }).filter(
      ([, value]) => value !== undefined,
    );
    const look = Object.fromEntries(all) as LookChoices;
    change({ look: look.logo || look.colour !== undefined ? look : undefined }, typing);
  };
  const organisation = inputOf('organisation');
  const colour = inputOf('colour');
  const picked = inputOf('colour-pick');
  organisation.addEventListener('input', () =>
    change({ organisation: organisation.value.trim() === '' ? undefined : organisation.value }, true),
  );
  colour.addEventListener('input', () =>
    set({ colour: colour.value.trim() === '' ? undefined : colour.value.trim() }, true),
  );
  picked.addEventListener('input', () => set({ colour: picked.value }, true));
  buttonOf('colour-remove').addEventListener('click', () => {
    set({ colour: undefined, colourOn: undefined });
    colour.focus();
  });
  buttonOf('darker').addEventListener('click', () => set({ colour: model?.look?.colour?.darker }));
  buttonOf('logo-remove').addEventListener('click', () => {
    set({ logo: undefined });
    buttonOf('logo-choose').focus();
  });
  const dropped = (logo: DroppedFile): void => set({ logo });
  openPicker('logo-choose', 'logo-file', ([file]) => file && dropped(file));
  let shownLogo: DroppedFile | undefined;
  return {
    dropped,
    show: (next) => {
      model = next;
      const { words, choices, look } = next;
      showValue(organisation, choices.organisation ?? '');
      byId('needs-name').hidden = !choices.look || choices.organisation !== undefined;
      const logo = choices.look?.logo;
      byId('logo-drop').hidden = logo !== undefined;
      byId('logo-shown').hidden = logo === undefined;
      if (logo && logo !== shownLogo) showPicture(logo);
      shownLogo = logo;
      if (logo) showLogo(logo, look?.logo, words);
      showValue(colour, choices.look?.colour ?? '');
      byId('colour-remove').hidden = choices.look?.colour === undefined;
      showColour(choices.look?.colour === undefined ? undefined : look?.colour, words);
      showPlaces(next, (colourOn) => set({ colourOn }));
    },
  };
}

function showPlaces({ words, choices, look }: PageModel, choose: (on: 'cover' | 'theme') => void): void {
  const { on } = words.texts.look;
  byId('colour-on').hidden = choices.look?.colour === undefined || !look?.colour?.readable;
  showOptions(
    byId('colour-places'),
    {
      name: 'colour-on',
      type: 'radio',
      options: (['cover', 'theme'] as const).map((value) => ({ value, words: on[value] })),
      chosen: [choices.look?.colourOn ?? 'cover'],
    },
    (value) => choose(value === 'theme' ? 'theme' : 'cover'),
  );
}

/** A picture of its own: what is in it cannot run. */
function showPicture({ name, bytes }: DroppedFile): void {
  const picture = imageOf('logo-picture');
  URL.revokeObjectURL(picture.src);
  const type = TYPES[/\.svg$/i.test(name) ? 'svg' : /\.png$/i.test(name) ? 'png' : 'jpeg'];
  picture.src = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
}

function showLogo({ name }: DroppedFile, facts: LogoFacts | undefined, words: Words): void {
  const { look } = words.texts;
  byId('logo-name').textContent = name;
  const said = byId('logo-facts');
  said.classList.toggle('warn', facts?.onWhite === false);
  said.textContent = !facts
    ? ''
    : !facts.onWhite
      ? look.notOnWhite
      : facts.pixels
        ? words.fill(look.pixels, facts.pixels)
        : look.vector;
}

const TONES = ['colour', 'mid', 'tint'] as const;

function showColour(facts: ColourFacts | undefined, words: Words): void {
  const { look } = words.texts;
  const tones = byId('tones');
  tones.hidden = facts === undefined;
  const said = byId('colour-facts');
  byId('darker-line').hidden = facts?.darker === undefined;
  if (!facts) {
    said.textContent = '';
    return;
  }
  tones.replaceChildren(
    ...TONES.map((tone) => {
      const words = facts.contrasts.find(({ on }) => on === tone);
      const made = make('span', {}, 'Aa');
      made.style.backgroundColor = facts.tones[tone];
      made.style.color = words?.textHex ?? '#000';
      return made;
    }),
  );
  inputOf('colour-pick').value = facts.hex;
  const poorest = facts.contrasts.find(({ ratio, least }) => ratio < least);
  said.classList.toggle('warn', poorest !== undefined);
  said.textContent = poorest
    ? words.fill(look.unreadable, {
        ratio: words.number(poorest.ratio, 1),
        least: words.number(poorest.least, 1),
      })
    : look.readable;
  buttonOf('darker').textContent = words.fill(look.darker, { hex: facts.darker ?? '' });
}
