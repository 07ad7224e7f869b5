// CSS in an SVG → its rules and declarations, as a browser parses them for a screen with light colours.

export interface Declaration {
  /** In lower case. */
  readonly property: string;
  /** Without "!important". */
  readonly value: string;
  readonly important: boolean;
}

interface StyleRule {
  /** The text before the brace, a list of selectors. */
  readonly selectors: string;
  readonly declarations: readonly Declaration[];
}

export interface StyleSheet {
  readonly rules: readonly StyleRule[];
  /** At-rules that may or may not apply. */
  readonly conditions: readonly string[];
}

const uncommented = (css: string): string => css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');

/** The declarations of a style attribute, or between the braces of a rule. */
export const declarationsOf = (css: string): readonly Declaration[] =>
  uncommented(css)
    .split(';')
    .flatMap((one) => {
      const colon = one.indexOf(':');
      const value = one.slice(colon + 1).trim();
      // A declaration without a value has no effect.
      if (colon < 0 || value === '') return [];
      const plain = value.replace(/\s*!\s*important$/i, '');
      const property = one.slice(0, colon).trim().toLowerCase();
      return [{ property, value: plain, important: plain !== value }];
    });

/** Conditions that always hold, and those that never do, where a picture is drawn as it looks. */
const HOLDS = /^(?:all|screen|(?:screen\s+and\s+)?\(\s*prefers-color-scheme\s*:\s*light\s*\))$/i;
const NEVER = /^(?:speech|(?:screen\s+and\s+)?\(\s*prefers-color-scheme\s*:\s*dark\s*\))$/i;
/** At-rules that change nothing in a still picture without text. */
const IDLE = /^@(?:font-face|charset|namespace|page|property|keyframes|-webkit-keyframes|-moz-keyframes)\b/i;

/** The rules of a style sheet, including those inside @media that apply. */
export const styleSheetOf = (css: string): StyleSheet => {
  const rules: StyleRule[] = [];
  const conditions: string[] = [];
  for (const { head, body } of blocksOf(uncommented(css))) {
    const media = /^@media\s+(.*)$/is.exec(head)?.[1]?.trim();
    if (NEVER.test(media ?? '') || IDLE.test(head)) continue;
    if (media !== undefined && HOLDS.test(media)) {
      const inner = styleSheetOf(body);
      rules.push(...inner.rules);
      conditions.push(...inner.conditions);
    } else if (head.startsWith('@') || body.includes('{')) conditions.push(/^@[\w-]+/.exec(head)?.[0] ?? '{');
    else if (head !== '') rules.push({ selectors: head, declarations: declarationsOf(body) });
  }
  return { rules, conditions };
};

interface Block {
  readonly head: string;
  readonly body: string;
}

/** What is in braces, with what is before them; statements such as "@charset …;" are left out. */
const blocksOf = (css: string): readonly Block[] => {
  const blocks: Block[] = [];
  let depth = 0;
  let [start, open] = [0, 0];
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (depth === 0) open = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const head = css.slice(start, open).split(';').at(-1)?.trim() ?? '';
      blocks.push({ head, body: css.slice(open + 1, index) });
      start = index + 1;
    }
  }
  return blocks;
};
