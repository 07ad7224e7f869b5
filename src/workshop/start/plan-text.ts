// The answers to "kitpress start" → workshop.yaml and brand.yaml, with comments that say what can be changed.
import { yamlText } from '../../translation/edit/scalar.ts';

export interface StartAnswers {
  readonly kit: string;
  readonly language: string;
  /** How many, or a file of names, relative to the plan. */
  readonly participants: number | string;
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
language: ${yamlText(answers.language)}

# The number of people, or a file with their names.
${line('participants', answers.participants, '12')}
${line('tables', answers.tables, '3')}

# One of the lengths that the workshop has, and the themes that take part, if not all do.
${line('length', answers.length, 'short')}
${answers.only ? `only: [${answers.only.join(', ')}]` : '#only: [1, 3]'}

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
`;

export const newBrandText = (
  name: string,
  logo: string,
): string => `# The brand of your organisation: docs/brand.md explains what else can be in it.
name: ${yamlText(name)}
logos:
  main: ${yamlText(logo)}
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
