// A field for a logo: chosen or dropped, shown, and what can be said of it.
import { byId } from '../../browser/dom.ts';
import type { DroppedFile } from '../choices.ts';
import type { LogoFacts } from '../protocol.ts';
import { openPicker } from './drop.ts';
import { buttonOf, imageOf } from './fields.ts';
import type { PageWords } from './words.ts';

const TYPES = { svg: 'image/svg+xml', png: 'image/png', jpeg: 'image/jpeg' };

/** `id` is what the ids of its elements begin with; `set` is called without a file to remove it. */
export function openLogo(id: string, set: (file: DroppedFile | undefined) => void) {
  let shown: DroppedFile | undefined;
  openPicker(`${id}-choose`, `${id}-file`, ([file]) => file && set(file));
  buttonOf(`${id}-remove`).addEventListener('click', () => {
    set(undefined);
    buttonOf(`${id}-choose`).focus();
  });
  return (logo: DroppedFile | undefined, facts: LogoFacts | undefined, words: PageWords): void => {
    byId(`${id}-drop`).hidden = logo !== undefined;
    byId(`${id}-shown`).hidden = logo === undefined;
    if (logo && logo !== shown) putPicture(imageOf(`${id}-picture`), logo);
    shown = logo;
    byId(`${id}-name`).textContent = logo?.name ?? '';
    const said = byId(`${id}-facts`);
    const isLost = id === 'logo' && facts?.onWhite === false;
    said.classList.toggle('warn', isLost);
    said.textContent = facts ? (isLost ? words.texts.look.notOnWhite : sharpness(facts, words)) : '';
  };
}

const sharpness = ({ pixels }: LogoFacts, { texts, fill }: PageWords): string =>
  pixels ? fill(texts.look.pixels, pixels) : texts.look.vector;

/** What is in a picture cannot run. */
function putPicture(picture: HTMLImageElement, { name, bytes }: DroppedFile): void {
  URL.revokeObjectURL(picture.src);
  const type = TYPES[/\.svg$/i.test(name) ? 'svg' : /\.png$/i.test(name) ? 'png' : 'jpeg'];
  picture.src = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
}
