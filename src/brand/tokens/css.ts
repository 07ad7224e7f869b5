// CSS → its custom properties, by the rules that they are in. Values are kept as they are written.
import type { JsonNode } from './json.ts';

/** The custom properties of all rules with the same selectors and at-rules. */
export interface CssRule {
  /** Selectors and at-rules, as they are written. */
  readonly name: string;
  readonly properties: ReadonlyMap<string, JsonNode>;
  /** 0: always holds for the whole page. 1: holds for a part or a theme. 2: holds under a condition, or is dark. */
  readonly rank: number;
}

/** Deeper braces are not CSS. */
const MAX_DEPTH = 20;
const COMMENT_OR_STRING = /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/g;
const PROPERTY = /^\s*(--[^\s:;{}]+)\s*:/;
/** Longer values are not colours. */
const MAX_VALUE = 1000;

/** Undefined if braces do not match or are nested too deeply. In one rule, the last of two equal properties counts. */
export const readCss = (text: string): readonly CssRule[] | undefined => {
  const clean = withoutComments(text);
  const rules = new Map<string, Map<string, JsonNode>>();
  const open: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of clean.matchAll(/[{};]/g)) {
    const segment = clean.slice(start, index);
    if (mark === '{') open.push(segment.trim().replace(/\s+/g, ' '));
    else collect(segment, start, open, rules);
    if (open.length > MAX_DEPTH || (mark === '}' && open.pop() === undefined)) return undefined;
    start = index + 1;
  }
  return [...rules].map(([name, properties]) => ({ name, properties, rank: rankOf(name.split(IN)) }));
};

/** Between the parts of a rule's name; "{" cannot be in one. */
const IN = ' { ';

/** Comments, and strings with braces or semicolons, become blanks, so that offsets stay. */
const withoutComments = (text: string): string =>
  text.replace(COMMENT_OR_STRING, (found) =>
    found.startsWith('/*') || /[{};]/.test(found) ? found.replace(/[^\n]/g, ' ') : found,
  );

const collect = (
  segment: string,
  start: number,
  open: readonly string[],
  rules: Map<string, Map<string, JsonNode>>,
): void => {
  const [before, name] = PROPERTY.exec(segment) ?? [];
  if (before === undefined || name === undefined || segment.length > MAX_VALUE) return;
  const value = segment
    .slice(before.length)
    .replace(/!\s*important\s*$/i, '')
    .trim();
  const rule = open.join(IN);
  const properties = rules.get(rule) ?? new Map<string, JsonNode>();
  properties.set(name, { offset: start + segment.indexOf(name), value });
  rules.set(rule, properties);
};

/** Layers hold everywhere, and so does the "@theme" of Tailwind. */
const UNCONDITIONAL = /^@(?:layer|theme|charset)\b/i;
const WHOLE_PAGE = /^(?::where\(|:is\()?\s*(?::root|:host|html|body)\s*\)?$/i;

const rankOf = (parts: readonly string[]): number => {
  const conditional = parts.some((part) => part.startsWith('@') && !UNCONDITIONAL.test(part));
  const selectors = parts.filter((part) => !part.startsWith('@'));
  if (selectors.every((part) => part.split(',').some((one) => WHOLE_PAGE.test(one.trim()))))
    return conditional ? 2 : 0;
  return conditional || selectors.some((part) => /dark/i.test(part)) ? 2 : 1;
};
