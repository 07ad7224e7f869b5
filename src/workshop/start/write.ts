// Writes what "kitpress start" was told: workshop.yaml, and a brand with a logo; all of it or nothing.
import type { Result } from '../../problem.ts';
import type { NewFile, World } from '../../world/world.ts';
import { newBrandText, planText, type StartAnswers } from './plan-text.ts';

export const PLAN = 'workshop.yaml';
export const BRAND = 'brand.yaml';

export interface DroppedLogo {
  readonly organisation: string;
  /** A path from the current folder; copied here from anywhere else, because a brand reads nothing outside its folder. */
  readonly file: string;
}

export async function writeStart(
  world: World,
  answers: StartAnswers,
  logo?: DroppedLogo,
): Promise<Result<readonly string[]>> {
  const files: NewFile[] = [{ name: PLAN, bytes: bytesOf(planText(answers)) }];
  if (logo) {
    const path = world.paths.resolve(logo.file);
    const shown = world.paths.shown(path);
    const here = world.paths.resolve(shown) === path && !/^(?:\.\.|[/\\]|\w:)/.test(shown);
    const name = here ? shown : await freeName(world, world.paths.base(path));
    if (!here) {
      const read = await world.read(path);
      if (!read.ok) return read;
      files.push({ name, bytes: read.value });
    }
    files.push({ name: BRAND, bytes: bytesOf(brandOf(logo.organisation, name)) });
  }
  const written = await world.write(world.paths.resolve(), files);
  return written.ok
    ? { ok: true, value: files.map(({ name }) => name), problems: written.problems }
    : written;
}

const brandOf = (organisation: string, logo: string): string =>
  newBrandText(organisation, new Map([['logos', new Map([['main', logo]])]]));

/** "logo.png", or "logo-2.png" if there is one already. */
async function freeName(world: World, name: string): Promise<string> {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${stem}-${number}${ending}`;
    if (!(await world.kindOf(world.paths.resolve(free)))) return free;
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
