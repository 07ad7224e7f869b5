// Step 5: whose workshop it is: name, logo and colour, with what can be said of them before anything is printed.
import { byId, makeSvg } from '../../browser/dom.ts';
import type { DroppedFile, LookChoices } from '../choices.ts';
import type { ColourFacts } from '../protocol.ts';
import { showOptions, showValue } from './choice.ts';
import { buttonOf, inputOf, putWords } from './fields.ts';
import { openLogo } from './logo.ts';
import type { Changing, PageModel, Show } from './model.ts';
import type { PageWords } from './words.ts';

export interface LookStep {
  readonly show: Show;
  readonly dropped: (file: DroppedFile) => void;
}

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
  const showLogo = openLogo('logo', (logo) => set(logo ? { logo } : { logo, logoOnDark: undefined }));
  const showDark = openLogo('dark', (logoOnDark) => set({ logoOnDark }));
  return {
    dropped: (logo) => set({ logo }),
    show: (next) => {
      model = next;
      const { words, choices, look } = next;
      showValue(organisation, choices.organisation ?? '');
      byId('needs-name').hidden = !choices.look || choices.organisation !== undefined;
      showLogo(choices.look?.logo, look?.logo, words);
      byId('dark-field').hidden = !choices.look?.logo;
      showDark(choices.look?.logoOnDark, look?.logoOnDark, words);
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

const TONES = ['colour', 'mid', 'tint'] as const;

function showColour(facts: ColourFacts | undefined, words: PageWords): void {
  const { look } = words.texts;
  const tones = byId('tones');
  tones.hidden = facts === undefined;
  const said = byId('colour-facts');
  byId('darker-line').hidden = facts?.darker === undefined;
  if (!facts) {
    putWords(said, '');
    return;
  }
  tones.replaceChildren(tonesPicture(facts));
  inputOf('colour-pick').value = facts.hex;
  const poorest = facts.contrasts.find(({ ratio, least }) => ratio < least);
  said.classList.toggle('warn', poorest !== undefined);
  putWords(
    said,
    poorest
      ? words.fill(look.unreadable, {
          ratio: words.number(poorest.ratio, 1),
          least: words.number(poorest.least, 1),
        })
      : look.readable,
  );
  buttonOf('darker').textContent = words.fill(look.darker, { hex: facts.darker ?? '' });
}

/** Side by side, with words in the colour that they have on paper. */
function tonesPicture({ tones, contrasts }: ColourFacts): SVGElement {
  const parts = TONES.flatMap((tone, i) => {
    const words = makeSvg('text', {
      x: 114 * i + 18,
      y: 33,
      fill: contrasts.find(({ on }) => on === tone)?.textHex ?? '#000',
    });
    words.textContent = 'Aa';
    return [makeSvg('rect', { x: 114 * i, y: 0, width: 114, height: 50, fill: tones[tone] }), words];
  });
  return makeSvg('svg', { viewBox: '0 0 342 50', 'aria-hidden': 'true' }, ...parts);
}
