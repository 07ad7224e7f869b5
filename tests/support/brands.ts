// The sample brands of tests/brands as themes: what brand.yaml says, laid over a template.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { parse } from 'yaml';
import type { Copy } from '../../src/copy.ts';
import { compileFace } from '../../src/text/compile.ts';
import { openFaces, type StoredFace } from '../../src/text/faces.ts';
import type { Brand, Host, Logo } from '../../src/theme/brand.ts';
import type { Template } from '../../src/theme/schema.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { root, storedFace, storedPatterns } from './disk.ts';
import { pictureOf } from './image.ts';
import { openTheme } from './workshop.ts';

export const BRANDS = ['exempelstad', 'region-nord', 'provarkivet'] as const;
export type BrandName = (typeof BRANDS)[number];

type Text = string | Readonly<Record<string, string>>;
type LogoFile = string | { readonly file: string; readonly clear?: number; readonly least?: number };
interface Named {
  readonly name: string;
  readonly logos?: Readonly<Record<'main' | 'onDark' | 'mark', LogoFile | undefined>>;
}
interface BrandFile extends Named {
  readonly partners?: readonly Named[];
  readonly template?: string;
  readonly colours?: Partial<Template['colours']> & {
    readonly principles?: readonly string[];
    readonly dots?: string[];
  };
  readonly faces?: Readonly<Record<string, { readonly file: string }>>;
  readonly footer?: Text;
  readonly contact?: readonly Text[];
  readonly link?: Text;
}

/** A logo as a file of tests/brands gives it; clear space and least width as a brand has them that says nothing. */
export const logoOf = async (file: string, { clear = 0.25, least = 0 } = {}): Promise<Logo> => {
  const bytes = readFileSync(join(root, 'tests', 'brands', file));
  const text = file.endsWith('.svg') ? bytes.toString('utf8') : new Uint8Array(bytes);
  return { picture: await pictureOf(text), file, clear, least };
};

/** The theme of a sample brand in a language. */
export const brandTheme = async (name: BrandName, lang: string, template?: string): Promise<Theme> => {
  const file: BrandFile = parse(
    readFileSync(join(root, 'tests', 'brands', name, 'brand.yaml'), 'utf8'),
  ) as BrandFile;
  const theme = openTheme(undefined, template ?? file.template);
  const faces = facesOf(name, file, theme.template);
  return {
    template: { ...coloured(theme.template, file), faces: faces.names },
    faces: openFaces(faces.names, faces.load, storedPatterns),
    brand: await brandOf(name, file, lang),
  };
};

const coloured = (template: Template, { colours = {} }: BrandFile): Template => {
  const { principles, dots, ...rest } = colours;
  return {
    ...template,
    colours: { ...template.colours, ...rest },
    principles: template.principles.map((look, i) => ({ ...look, colour: principles?.[i] ?? look.colour })),
    dots: dots ?? template.dots,
  };
};

const facesOf = (name: string, file: BrandFile, { faces }: Template) => {
  const own = new Map<string, StoredFace>();
  const names = { ...faces };
  for (const [role, { file: font }] of Object.entries(file.faces ?? {})) {
    const family = `${name}-${role}`;
    const { metrics, program } = compileFace(readFileSync(join(root, 'tests', 'brands', name, font)), {
      family,
      weight: 400,
      licence: 'OFL-1.1',
    });
    own.set(`${family}-400`, { metrics, program: deflateSync(program) });
    names[role as keyof typeof names] = { family, weight: 400 };
  }
  const load = (key: string): StoredFace => {
    const found = own.get(key) ?? storedFace(key);
    if (found === undefined) throw new Error(`no face ${key}`);
    return found;
  };
  return { names, load };
};

const brandOf = async (name: string, file: BrandFile, lang: string): Promise<Brand> => {
  const say = (text: Text): string => (typeof text === 'string' ? text : (text[lang] ?? ''));
  const copy = (text: Text, key: string): Copy => ({
    text: say(text),
    lang,
    file: `${name}/brand.yaml`,
    key,
  });
  return {
    id: name,
    name: file.name,
    hosts: await Promise.all([file, ...(file.partners ?? [])].map((one) => hostOf(name, one))),
    ...(file.footer === undefined ? {} : { footer: copy(file.footer, 'footer') }),
    contact: (file.contact ?? []).map((line, i) => copy(line, `contact.${i}`)),
    ...(file.link === undefined ? {} : { link: say(file.link) }),
  };
};

const hostOf = async (brand: string, { name, logos }: Named): Promise<Host> => {
  const read = async (role: 'main' | 'onDark' | 'mark') => {
    const said = logos?.[role];
    if (said === undefined) return {};
    const { file, ...rest } = typeof said === 'string' ? { file: said } : said;
    const path = join(brand, file);
    if (!existsSync(join(root, 'tests', 'brands', path))) throw new Error(`there is no ${path}`);
    return { [role]: await logoOf(path, rest) };
  };
  return { name, ...(await read('main')), ...(await read('onDark')), ...(await read('mark')) };
};
