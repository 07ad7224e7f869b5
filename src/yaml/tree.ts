// YAML text → nodes, by the package `yaml`, within bounds that keep a hostile file from taking the machine.
import { Composer, type Document, Lexer, type Node, Parser, type YAMLError } from 'yaml';
import { error, type Problem } from '../problem.ts';
import { positionsIn } from './locate.ts';
import { MAX_DEPTH } from './plain.ts';
import {
  BRACKETS,
  DIRECTIVE,
  type Explained,
  explainSyntax,
  OPEN_QUOTE,
  SEVERAL,
  TOO_DEEP,
  TOO_MUCH,
} from './syntax.ts';

/** A MiB of texts has 100 000 to 230 000; hostile files reach a million, and `yaml` seconds and gigabytes with them. */
const MAX_LEXEMES = 250_000;
const MAX_ERRORS = 20;
/** Of `yaml`, before they are sorted by lines. */
const MAX_COMPLAINTS = 500;

export interface ParsedTree {
  readonly root: Node | null;
  readonly problems: readonly Problem[];
}

/**
 * Text → the top node, and every syntax error in plain words; with errors there is no node to rely on.
 * Keys are texts, whatever they look like. Duplicate keys are left to `data.ts`: `yaml` compares each with each.
 */
export function parseTree(text: string, file: string): ParsedTree {
  const { document, stopped, openings } = compose(text);
  const problems: Problem[] = [];
  const lines = new Set<number>();
  const positionOf = positionsIn(text);
  const add = ({ code, message, hint }: Explained, offset: number): void => {
    const position = positionOf(offset);
    // One slip makes `yaml` complain several times; the first complaint about a line is the one that helps.
    if (lines.has(position.line) || lines.size >= MAX_ERRORS) return;
    lines.add(position.line);
    problems.push(error(code, message, { hint, file, ...position }));
  };
  const complaints = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  for (const wrong of complaints.slice(0, MAX_COMPLAINTS)) {
    const quote = openQuote(wrong, text, openings);
    const explained = quote === undefined ? explainSyntax(wrong, text) : OPEN_QUOTE;
    add(explained, quote ?? (explained === BRACKETS ? openBracket(wrong, text, openings) : wrong.pos[0]));
  }
  if (stopped) add(stopped, stopped.offset);
  return { root: document?.contents ?? null, problems };
}

/** A mark nobody closed swallows the lines after it; people look for it where it was opened. */
function openQuote(wrong: YAMLError, text: string, openings: readonly Opening[]): number | undefined {
  const offset = openings.findLast((one) => one.offset < wrong.pos[0] && /["']/.test(one.sign))?.offset;
  if (offset === undefined || /^Missing closing/.test(wrong.message)) return offset;
  const lines = text.slice(offset, wrong.pos[0]);
  return wrong.code === 'UNEXPECTED_TOKEN' && /\n[^"']*["']\s*$/.test(lines) ? offset : undefined;
}

/** The bracket that stands open on a line before, else where the complaint is. */
function openBracket(wrong: YAMLError, text: string, openings: readonly Opening[]): number {
  const open: number[] = [];
  for (const { sign, offset } of openings.filter((one) => one.offset < wrong.pos[0])) {
    if (/[[{]/.test(sign)) open.push(offset);
    else if (/[\]}]/.test(sign)) open.pop();
  }
  const offset = open.at(-1);
  return offset !== undefined && text.slice(offset, wrong.pos[0]).includes('\n') ? offset : wrong.pos[0];
}

/** A quotation mark or bracket, and where. */
interface Opening {
  readonly sign: string;
  readonly offset: number;
}

interface Composed {
  readonly document?: Document.Parsed;
  readonly stopped?: Explained & { readonly offset: number };
  readonly openings: readonly Opening[];
}

/** Lexer, parser and composer one step at a time, so that the bounds hold before the work is done and not after. */
function compose(text: string): Composed {
  const parser = new Parser();
  const composer = new Composer({
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const documents: Document.Parsed[] = [];
  const openings: Opening[] = [];
  const seen: Seen = { lexemes: 0, documents: 0, directives: 0, errors: 0 };
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    if (/^["'[\]{}]/.test(lexeme)) openings.push({ sign: lexeme.charAt(0), offset });
    seen.lexemes += 1;
    for (const token of parser.next(lexeme)) documents.push(...composer.next(noted(token, seen)));
    const stopped = bound(parser, seen);
    if (stopped) return { stopped: { ...stopped, offset }, openings };
    if (seen.errors >= MAX_ERRORS) break;
  }
  if (seen.errors < MAX_ERRORS) for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  return { ...(documents[0] && { document: documents[0] }), openings };
}

interface Seen {
  lexemes: number;
  documents: number;
  directives: number;
  errors: number;
}

function noted<T extends { readonly type: string }>(token: T, seen: Seen): T {
  if (token.type === 'document') seen.documents += 1;
  if (token.type === 'directive') seen.directives += 1;
  if (token.type === 'error') seen.errors += 1;
  return token;
}

/** The parser's stack holds the document, the collections that are open and the scalar at hand; finished documents have left it. */
function bound(parser: Parser, seen: Seen): Explained | undefined {
  if (seen.documents > 0 && parser.stack[0]?.type === 'document') return SEVERAL;
  if (seen.directives > 0) return DIRECTIVE;
  if (parser.stack.length > MAX_DEPTH + 2) return TOO_DEEP;
  return seen.lexemes > MAX_LEXEMES ? TOO_MUCH : undefined;
}
