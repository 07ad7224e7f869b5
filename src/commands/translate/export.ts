// kitpress translate export: an edition beside its source as one file, for the programs that translators work in.
import { basename, dirname, resolve } from 'node:path';
import { error, type Problem } from '../../problem.ts';
import { type About, idParts, type Place, type Places, unitId } from '../../translation/exchange/exchange.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import { textAt } from '../../translation/texts.ts';
import { type KitFolder, sameKit, shownPath } from '../../workshop/kits.ts';
import { openNamed, openTranslation } from '../../workshop/translate/editions.ts';
import { layable } from '../../workshop/translate/lay-out.ts';
import { writeAll } from '../../world/disk/files.ts';
import { didYouMean } from '../../yaml/near.ts';
import { valueAt } from '../../yaml/validate.ts';
import { answer } from '../answer.ts';
import type { Terminal } from '../terminal.ts';
import type { ExportFlags } from './commands.ts';

/** File endings by format. */
const FORMATS: Readonly<Record<string, string>> = { po: 'po', xliff: 'xlf' };

export async function runExport(language: string, flags: ExportFlags, terminal: Terminal): Promise<number> {
  const { format = 'po', json } = flags;
  const ending = FORMATS[format];
  if (ending === undefined) return answer({ problems: [wrongFormat(format)] }, json, terminal);
  const found = openNamed(flags, terminal);
  if (!found.ok) return answer(found, json, terminal);
  const translation = openTranslation(found.value, language);
  if (!translation.ok) return answer(translation, json, terminal);
  const { units } = translation.value;
  const about = {
    ...aboutOf(found.value, translation.value),
    places: await placesIn(found.value, translation.value, terminal),
  };
  const text =
    format === 'po'
      ? (await import('../../translation/exchange/po-write.ts')).toPo(units, about)
      : (await import('../../translation/exchange/xliff-write.ts')).toXliff(units, about);
  const path = resolve(terminal.cwd, flags.out ?? `${language}.${ending}`);
  const bytes = new TextEncoder().encode(text);
  const written = writeAll(dirname(path), [{ name: basename(path), bytes }]);
  if (!written.ok) return answer({ problems: written.problems }, json, terminal);
  const file = shownPath(path, terminal.cwd);
  const said = `${file}: ${units.length} texts, from ${about.from} to ${language}.
When it comes back: kitpress translate import ${file}${sameKit(found.value)}
`;
  return answer(
    { problems: written.problems, text: said, files: [{ file, bytes: bytes.length }] },
    json,
    terminal,
  );
}

const wrongFormat = (format: string): Problem =>
  error('usage-format', `--format: there is no format "${format}".`, {
    hint: `${didYouMean(format, Object.keys(FORMATS))}Write po (gettext: Poedit, Weblate) or xliff (XLIFF 2.0).`,
  });

/** What a file is about, but for the places of its texts. */
export function aboutOf(
  { readings }: KitFolder,
  { source, edition, record }: Translation,
): Omit<About, 'places'> {
  const kit = readings.read('kit.yaml')?.source?.data;
  const said = (key: string): string => {
    const value = valueAt(kit, [key]);
    return typeof value === 'string' ? value : '';
  };
  return {
    kit: said('id'),
    version: said('version'),
    language: edition.language,
    from: source.language,
    line: ({ file, key }) => {
      const path = textAt(source, file, key)?.path;
      return path && source.at(file, path).line;
    },
    states: new Map(
      [...record.states].flatMap(([file, byKey]) =>
        [...byKey].map(([key, state]) => [unitId({ file, key }), state] as const),
      ),
    ),
  };
}

/** Where texts are printed is a help: an edition that cannot be laid out goes without. */
async function placesIn(kit: KitFolder, translation: Translation, terminal: Terminal): Promise<Places> {
  const made = await layable(kit, translation, terminal);
  if (!('kit' in made)) return new Map();
  const { placesOf } = await import('../../workshop/places.ts');
  const most = (await import('../../kit/limits.ts')).openLimits(made.kinds);
  return new Map([...placesOf(made)].map(([id, place]) => [id, withinSchema(id, place, most)]));
}

/** Type may have more room than the schema gives a text. */
function withinSchema(id: string, place: Place, most: (file: string, key: string) => number): Place {
  const unit = idParts(id);
  const room = Math.min(
    place.room ?? Number.POSITIVE_INFINITY,
    unit ? most(unit.file, unit.key) : Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(room) ? { ...place, room } : place;
}
