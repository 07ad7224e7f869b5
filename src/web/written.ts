// What was chosen on the page → the files that "kitpress build" prints the same of: workshop.yaml, brand.yaml, logos.
import { namesWritten, type WrittenName } from '../names/list.ts';
import type { YamlValue } from '../translation/edit/block.ts';
import { newBrandText, planText } from '../workshop/start/plan-text.ts';
import { BRAND, PLAN } from '../workshop/start/write.ts';
import { slugOf } from '../yaml/slug.ts';
import type { DroppedFile, LookChoices, NamedPerson, WorkshopChoices } from './choices.ts';

/** The plan first. Nothing is checked: reading them back does that. */
export function filesWritten(choices: WorkshopChoices): readonly DroppedFile[] {
  const { more } = choices;
  const branded = hasBrand(choices);
  return [
    { name: PLAN, bytes: bytesOf(planWritten(choices, branded)) },
    ...(branded ? brandWritten(choices) : []),
    ...(more?.files ?? []).filter(({ name }) => isBeside(name)),
  ];
}

/** Whether a file may lie beside the plan: not in its place, nor outside its folder. */
const isBeside = (name: string): boolean =>
  name !== PLAN && name !== BRAND && name.split(/[/\\]/).every((step) => !['', '.', '..'].includes(step));

/** Whether there is something that an organisation prints its own. */
export const hasBrand = ({ look = {}, more }: WorkshopChoices): boolean =>
  look.logo !== undefined ||
  look.logoOnDark !== undefined ||
  filled(look.colour) !== undefined ||
  Object.keys(more?.brand ?? {}).length > 0;

const planWritten = (choices: WorkshopChoices, branded: boolean): string => {
  const { kit, languages, people, tables, length, only, paper } = choices;
  const [language = '', ...others] = languages;
  const organisation = filled(choices.organisation);
  const date = filled(choices.date);
  const start = filled(choices.start);
  const end = filled(choices.end);
  return planText({
    kit,
    language: others.length > 0 ? languages : language,
    participants: 'count' in people ? people.count : namesToWrite(people.names),
    ...(tables !== undefined && { tables }),
    ...(length !== undefined && { length }),
    ...(only && { only }),
    ...(date && { date }),
    ...(start && { start }),
    ...(end && { end }),
    ...(paper !== undefined && { paper }),
    ...(branded ? { brand: BRAND } : organisation && { organisation }),
    more: furtherKeys(choices),
  });
};

/** As people write names if these are read as they are; else each exactly as it is. */
const namesToWrite = (people: readonly NamedPerson[]): readonly WrittenName[] => {
  const plain = people.map(({ name }) => name);
  const read = namesWritten(plain, () => ({ place: () => ({}) })).names;
  const same =
    read.length === people.length &&
    people.every(({ name, table }, i) => table === undefined && read[i]?.name === name);
  return same ? plain : people;
};

const furtherKeys = (choices: WorkshopChoices): ReadonlyMap<string, YamlValue> => {
  const { title, deep, breaks, sheets, copies = {}, boards, ink, labels, badges, backs, cutLines } = choices;
  const said: Readonly<Record<string, unknown>> = {
    title: filled(title),
    ...{ deep, breaks, sheets },
    copies: Object.keys(copies).length > 0 ? copies : undefined,
    ...{ boards, ink, labels, badges, backs, cutLines },
    ...choices.more?.plan,
  };
  return asMap(said);
};

const brandWritten = (choices: WorkshopChoices): readonly DroppedFile[] => {
  const { look = {}, more } = choices;
  const logos = { main: logoFile(look.logo, 'logo'), onDark: logoFile(look.logoOnDark, 'logo-on-dark') };
  const files = Object.entries(logos).flatMap(([key, file]) => (file ? [[key, file] as const] : []));
  const name = filled(choices.organisation) ?? '';
  const text = newBrandText(
    name,
    asMap({
      id: name !== '' && slugOf(name, 'brand') === '' ? 'organisation' : undefined,
      ...more?.brand,
      logos: {
        ...recordOf(more?.brand.logos),
        ...Object.fromEntries(files.map(([key, { name }]) => [key, name])),
      },
      colours: coloursOf(look, more?.brand.colours),
    }),
  );
  return [{ name: BRAND, bytes: bytesOf(text) }, ...files.map(([, file]) => file)];
};

/** The one that was chosen, over those that a brand had besides. */
const coloursOf = ({ colour, colourOn = 'cover' }: LookChoices, others: unknown): unknown => {
  const own = filled(colour);
  if (own === undefined) return others;
  return { ...recordOf(others), cover: own, ...(colourOn === 'theme' && { themes: [own] }) };
};

/** With a name of its own in the folder: people's files are called anything. */
const logoFile = (file: DroppedFile | undefined, name: string): DroppedFile | undefined => {
  if (!file) return undefined;
  const [ending = ''] = /\.[a-z0-9]{1,5}$/i.exec(file.name) ?? [];
  return { name: `${name}${ending.toLowerCase()}`, bytes: file.bytes };
};

/** Data of YAML without what is absent. */
const asMap = (data: Readonly<Record<string, unknown>>): ReadonlyMap<string, YamlValue> =>
  new Map(
    Object.entries(data).flatMap(([key, value]) => {
      const written = asValue(value);
      return written === undefined ? [] : [[key, written] as const];
    }),
  );

const asValue = (value: unknown): YamlValue | undefined => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.flatMap((one) => asValue(one) ?? []);
  if (!isRecord(value)) return undefined;
  const map = asMap(value);
  return map.size > 0 ? map : undefined;
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

/** Undefined for a field that is empty. */
const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
