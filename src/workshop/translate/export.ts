// The use case "translate export": an edition beside its source as one file, for the programs that translators work in.
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { idParts, type Places, type PrintedPlace } from '../../translation/exchange/exchange.ts';
import type { World } from '../../world/world.ts';
import { didYouMean } from '../../yaml/near.ts';
import {
  aboutOf,
  type OpenTranslation,
  openNamed,
  openTranslation,
  type TranslateOptions,
} from './editions.ts';
import { layable } from './lay-out.ts';
import type { WrittenFile } from './write.ts';

/** File endings by format. */
const FORMATS: Readonly<Record<string, string>> = { po: 'po', xliff: 'xlf' };

export interface ExportedEdition extends OpenTranslation {
  readonly file: WrittenFile;
}

/** Writes LANG.po or LANG.xlf unless `out` names another file. Problems: usage-format; of kit and edition; of writing. */
export async function exportEdition(
  world: World,
  language: string,
  { format = 'po', out, ...options }: TranslateOptions & { readonly format?: string; readonly out?: string },
): Promise<Result<ExportedEdition>> {
  const ending = FORMATS[format];
  if (ending === undefined) return failed(wrongFormat(format));
  const found = await openNamed(world, options);
  if (!found.ok) return found;
  const opened = await openTranslation(found.value, language);
  if (!opened.ok) return opened;
  const { units } = opened.value.translation;
  const about = { ...aboutOf(opened.value), places: await placesIn(world, opened.value) };
  const text =
    format === 'po'
      ? (await import('../../translation/exchange/po-write.ts')).toPo(units, about)
      : (await import('../../translation/exchange/xliff-write.ts')).toXliff(units, about);
  const { paths } = world;
  const path = paths.resolve(out ?? `${language}.${ending}`);
  const bytes = new TextEncoder().encode(text);
  const written = await world.write(paths.parent(path), [{ name: paths.base(path), bytes }]);
  if (!written.ok) return written;
  const file = { file: paths.shown(path), bytes: bytes.length };
  return ok({ ...opened.value, file }, written.problems);
}

const wrongFormat = (format: string): Problem =>
  error('usage-format', `--format: there is no format "${format}".`, {
    hint: `${didYouMean(format, Object.keys(FORMATS))}Write po (gettext: Poedit, Weblate) or xliff (XLIFF 2.0).`,
  });

/** Where texts are printed is only a help: an edition that cannot be laid out is exported without it. */
async function placesIn(world: World, opened: OpenTranslation): Promise<Places> {
  const made = await layable(world, opened);
  if (!made.ok) return new Map();
  const { placesOf } = await import('../places.ts');
  const most = (await import('../../kit/limits.ts')).openLimits(made.value.kinds);
  return new Map([...placesOf(made.value)].map(([id, place]) => [id, withinSchema(id, place, most)]));
}

/** A text may have more room on paper than the schema allows. */
function withinSchema(
  id: string,
  place: PrintedPlace,
  most: (file: string, key: string) => number,
): PrintedPlace {
  const unit = idParts(id);
  const room = Math.min(
    place.room ?? Number.POSITIVE_INFINITY,
    unit ? most(unit.file, unit.key) : Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(room) ? { ...place, room } : place;
}
