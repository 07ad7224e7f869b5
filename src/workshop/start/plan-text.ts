// The answers to "kitpress start" → workshop.yaml and brand.yaml, with comments that say what can be changed.

import type { WrittenName } from '../../names/list.ts';
import { blockLines, type YamlValue } from '../../translation/edit/block.ts';
import { yamlKey, yamlText } from '../../translation/edit/scalar.ts';

export interface StartAnswers {
  readonly kit: string;
  /** One, or several. */
  readonly language: string | readonly string[];
  /** How many, their names, or a file of them, relative to the plan. */
  readonly participants: number | string | readonly WrittenName[];
  readonly tables?: number;
  readonly length?: string;
  /** Ids of themes, if not all take part. */
  readonly only?: readonly string[];
  readonly date?: string;
  /** Times of day, "09:00". */
  readonly start?: string;
  readonly end?: string;
  /** If it is not A3. */
  readonly paper?: string;
  readonly organisation?: string;
  /** A brand file, relative to the plan. */
  readonly brand?: string;
  /** Further keys of a plan, at its end. */
  readonly more?: ReadonlyMap<string, YamlValue>;
}

/** A key with its value, or as an example that waits behind a "#". */
const line = (key: string, value: string | number | undefined, example: string): string =>
  value === undefined
    ? `#${key}: ${example}`
    : `${key}: ${typeof value === 'number' ? value : yamlText(value)}`;

export const planText = (
  answers: StartAnswers,
): string => `# The plan of a workshop. "kitpress build" in this folder reads it, as often as you change it.
# A line that starts with # is not read: remove the # to use it. docs/workshop-yaml.md explains every key.

# The workshop, and the language of its sheets.
kit: ${yamlText(answers.kit)}
${languageLine(answers.language)}

# The number of people, or a file with their names.
${participantsText(answers.participants)}
${line('tables', answers.tables, '3')}

# One of the lengths that the workshop has, and the themes that take part, if not all do.
${line('length', answers.length, 'short')}
${answers.only ? `only: [${answers.only.map(yamlKey).join(', ')}]` : '#only: [1, 3]'}

# When it begins and when it must be over. The agenda then has clock times, and as many themes are worked on in depth as there is time for.
${line('start', answers.start, "'09:00'")}
${line('end', answers.end, "'12:00'")}

# What is in the printer, if it is not A3: docs/printing.md has all papers.
${line('paper', answers.paper, 'a4')}

# At the bottom of every sheet.
${line('date', answers.date, '2026-03-12')}
${line('organisation', answers.organisation, 'Your organisation')}

# The name, logo, colours and fonts of your organisation.
${line('brand', answers.brand, 'brand.yaml')}
${moreText(answers.more)}`;

const languageLine = (language: StartAnswers['language']): string =>
  typeof language === 'string'
    ? `language: ${yamlText(language)}`
    : `languages: [${language.map(yamlKey).join(', ')}]`;

const participantsText = (said: StartAnswers['participants']): string =>
  typeof said === 'object'
    ? keyLines(new Map([['participants', said.map(nameValue)]])).join('\n')
    : line('participants', said, '12');

/** Where the name alone is enough, it is written as people write one. */
const nameValue = (said: WrittenName): YamlValue =>
  typeof said === 'string'
    ? said
    : new Map<string, YamlValue>([
        ['name', said.name],
        ...(said.table === undefined ? [] : ([['table', said.table]] as const)),
      ]);

const keyLines = (keys: ReadonlyMap<string, YamlValue>): readonly string[] =>
  blockLines(keys, { notes: new Map(), flow: (path) => path.length > 1, tight: true });

const moreText = (more: StartAnswers['more'] = new Map()): string =>
  keyLines(more)
    .map((one, i) => `${i === 0 ? '\n' : ''}${one}\n`)
    .join('');

/** `keys` are those besides the name: logos, colours. */
export const newBrandText = (
  name: string,
  keys: ReadonlyMap<string, YamlValue>,
): string => `# The brand of your organisation: docs/brand.md explains what else can be in it.
${keyLines(new Map([['name', name], ...keys])).join('\n')}
`;

/**
 * The path of a file that was typed, or dropped into a terminal, which puts it in quotation marks or backslashes before blanks. No shell
 * has read it, so that ~ is still to be replaced by `home`.
 */
export function droppedPath(typed: string, home?: string): string {
  const said = typed.trim().replace(/^& /, '');
  const [, quoted] = /^(?:"(.*)"|'(.*)')$/.exec(said)?.filter((part) => part !== undefined) ?? [];
  if (quoted !== undefined) return quoted.replaceAll("'\\''", "'").replaceAll("''", "'");
  if (home !== undefined && /^~[/\\]/.test(said)) return `${home}${droppedPath(said.slice(1))}`;
  return /^(?:[A-Za-z]:)?\\|^\w:/.test(said) ? said : said.replace(/\\(?=[\s()[\]{}'"&$!#;,*?<>|\\])/g, '');
}
