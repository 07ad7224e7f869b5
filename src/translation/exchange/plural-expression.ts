// The header Plural-Forms of a PO file → how many forms there are and which of them a number takes.

/** What a header says; `index` is undefined where the expression divides by nothing. */
export interface PluralRule {
  readonly count: number;
  readonly index: (n: number) => number;
}

type Value = (n: number) => number;

/** CLDR knows six. */
const MOST = 10;
/** The longest in use has some 250. */
const LONGEST = 1000;
const HEADER = /^\s*nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*([^;]+);?\s*$/i;

/**
 * "nplurals=2; plural=(n != 1);", with the operators of C that gettext knows (GNU gettext, 12.6). Undefined for anything else:
 * it comes from a file, and is not run as a program.
 */
export function pluralRule(header: string): PluralRule | undefined {
  const [, nplurals = '', expression = ''] = header.length > LONGEST ? [] : (HEADER.exec(header) ?? []);
  const count = Number(nplurals);
  const index = count >= 1 && count <= MOST ? read(expression) : undefined;
  return index && { count, index };
}

const TOKEN = /\s*(\d{1,9}|n|[=!<>]=|&&|\|\||[-+*/%<>!?:()])/y;

/** The tokens that are left, the next one last. */
type Tokens = string[];

function read(expression: string): Value | undefined {
  const tokens: Tokens = [];
  const written = expression.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < written.length) {
    const found = TOKEN.exec(written);
    if (!found?.[1]) return undefined;
    tokens.push(found[1]);
  }
  tokens.reverse();
  const value = choice(tokens);
  return tokens.length === 0 ? value : undefined;
}

/** a ? b : c */
function choice(tokens: Tokens): Value | undefined {
  const test = binary(tokens, 0);
  if (!test || tokens.at(-1) !== '?') return test;
  tokens.pop();
  const one = choice(tokens);
  if (tokens.pop() !== ':') return undefined;
  const other = choice(tokens);
  return one && other && ((n) => (test(n) ? one(n) : other(n)));
}

type Operator = (a: number, b: number) => number;

/** From those that bind least. */
const LEVELS: readonly Readonly<Record<string, Operator>>[] = [
  { '||': (a, b) => Number(a !== 0 || b !== 0) },
  { '&&': (a, b) => Number(a !== 0 && b !== 0) },
  { '==': (a, b) => Number(a === b), '!=': (a, b) => Number(a !== b) },
  {
    '<': (a, b) => Number(a < b),
    '>': (a, b) => Number(a > b),
    '<=': (a, b) => Number(a <= b),
    '>=': (a, b) => Number(a >= b),
  },
  { '+': (a, b) => a + b, '-': (a, b) => a - b },
  { '*': (a, b) => a * b, '/': (a, b) => Math.trunc(a / b), '%': (a, b) => a % b },
];

function binary(tokens: Tokens, level: number): Value | undefined {
  const operators = LEVELS[level];
  if (!operators) return single(tokens);
  let value = binary(tokens, level + 1);
  for (;;) {
    const operator = operators[tokens.at(-1) ?? ''];
    if (!value || !operator) return value;
    tokens.pop();
    const [left, right] = [value, binary(tokens, level + 1)];
    value = right && ((n) => operator(left(n), right(n)));
  }
}

function single(tokens: Tokens): Value | undefined {
  const token = tokens.pop() ?? '';
  if (token === 'n') return (n) => n;
  if (/^\d/.test(token)) return () => Number(token);
  if (token === '!') {
    const value = single(tokens);
    return value && ((n) => Number(value(n) === 0));
  }
  const value = token === '(' ? choice(tokens) : undefined;
  return tokens.pop() === ')' ? value : undefined;
}
