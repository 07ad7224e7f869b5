// What scripts need to know of the kits in this folder: their editions, their lengths and themes, and the texts of an edition.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const RECORDS = ['made-from.yaml', 'exported.yaml'];

/** The names of the kits in a folder. The words of every kit are none, nor are those of the page. */
export const kitsIn = (folder) =>
  readdirSync(folder).filter((name) => name !== 'kitpress' && existsSync(join(folder, name, 'kit.yaml')));

/** The languages of a kit's editions, folders of files or one file each. */
export function editionsOf(kit) {
  return readdirSync(kit)
    .map((name) => name.replace(/\.yaml$/, ''))
    .filter((name) => filesOf(kit, name).length > 0)
    .sort();
}

/** The lengths that a kit has, its default first. */
export function lengthsOf(kit) {
  return Object.keys(readYaml(join(kit, 'kit.yaml')).lengths ?? {});
}

/** The ids of a kit's themes, in their order. */
export function themesOf(kit) {
  const { themes, sourceLanguage } = readYaml(join(kit, 'kit.yaml'));
  return Object.keys(textsOf(kit, sourceLanguage).lists[themes] ?? {});
}

/** The texts of an edition, merged. */
export function textsOf(kit, language) {
  return filesOf(kit, language).map(readYaml).reduce(merged);
}

/** The same key in two maps is one map of both; else the second counts. */
export function merged(one, other) {
  const both = { ...one };
  for (const [key, value] of Object.entries(other))
    both[key] = isMap(value) && isMap(both[key]) ? merged(both[key], value) : value;
  return both;
}

export function readYaml(path) {
  return parse(readFileSync(path, 'utf8'));
}

function filesOf(kit, language) {
  const folder = join(kit, language);
  if (existsSync(join(folder, 'edition.yaml')))
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml') && !RECORDS.includes(name))
      .map((name) => join(folder, name));
  const alone = `${folder}.yaml`;
  return /^[a-z]{2}(?:-\w+)?$/.test(language) && existsSync(alone) ? [alone] : [];
}

function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
