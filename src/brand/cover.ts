// The cover of the guide in a brand: its colour, and the logos on it.

import { error, type Problem, warning } from '../problem.ts';
import type { Host } from '../theme/brand.ts';
import type { GuideCover } from '../theme/cover.ts';
import type { Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import type { OpenBrand } from './file.ts';
import { isSeenOn } from './logos.ts';

const COLOUR = ['colours', 'cover'];
/** What looks like the name of a colour of the kit, and not like a colour or a token. */
const NAME = /^[^({]*\b(?:theme|tint|mid)\b/;

/** The colour as it is written, or of the name that is written. `names` are all colours that are printed. */
export const coverColour = (
  { content, source }: OpenBrand,
  names: ReadonlyMap<string, string>,
): { readonly written: string | undefined; readonly path: Path; readonly problems: readonly Problem[] } => {
  const written = content.colours?.cover;
  const named = names.get(written ?? '');
  if (written === undefined || named !== undefined || !NAME.test(written))
    return { written: named ?? written, path: COLOUR, problems: [] };
  const unknown = error('brand-colour', `The kit has no colour "${written}".`, {
    hint: `${didYouMean(written, [...names.keys()])}Use a name that "kitpress check" lists, such as "tint 4" or "theme 2".`,
    ...source.at(COLOUR),
  });
  return { written: undefined, path: COLOUR, problems: [unknown] };
};

/** Hosts with their logo for the cover, where one suits it. */
export const onCover = (hosts: readonly Host[], { dark }: GuideCover): readonly Host[] =>
  hosts.map((host) => {
    const cover = host.cover ?? (dark ? host.onDark : host.main);
    return cover === undefined ? host : { ...host, cover };
  });

/** Warnings: a logo that cannot be seen there, and a host whose name is there because no logo suits a dark cover. */
export const checkCoverLogos = (
  { source }: OpenBrand,
  hosts: readonly Host[],
  { ground }: GuideCover,
): readonly Problem[] =>
  hosts.flatMap((host, i) => {
    const path: Path = i === 0 ? ['logos'] : ['partners', i - 1, 'logos'];
    const { main, cover: logo } = host;
    if (logo === undefined) return main === undefined ? [] : [noLogo(host.name, ground, source.at(path))];
    const { parts } = logo.picture;
    // What cannot be seen on white either has been reported.
    if (isSeenOn(ground, parts) || (logo === main && !isSeenOn('#ffffff', parts))) return [];
    const kind = logo === main ? 'main' : logo === host.onDark ? 'onDark' : 'cover';
    return [unseen(logo.file, ground, source.at([...path, kind]))];
  });

const noLogo = (name: string, ground: string, place: Partial<Problem>): Problem =>
  warning(
    'brand-cover-logo',
    `The cover of the guide is dark (${ground}), and ${name} has no logo for it: its name is printed.`,
    { hint: 'Add "onDark" or "cover" to its logos, or make the cover lighter.', ...place },
  );

const unseen = (file: string, ground: string, place: Partial<Problem>): Problem =>
  warning('brand-cover-logo', `${file}: The logo cannot be seen on the cover of the guide (${ground}).`, {
    hint: 'Add a logo of another colour as "cover", or change the colour of the cover.',
    ...place,
  });
