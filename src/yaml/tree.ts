// YAML text → nodes, with the package `yaml`, within limits that keep a hostile file from exhausting the machine.
import { Composer, CST, type Document, Lexer, type Node, Parser, type YAMLError } from 'yaml';
import { error, type Problem } from '../problem.ts';
import { positionsIn } from './locate.ts';
import { mixedIn } from './mixed.ts';
import { MAX_DEPTH, MAX_LEXEMES } from './plain.ts';
import {
  BRACKETS,
  DIRECTIVE,
  type Explained,
  explainSyntax,
  OPEN_QUOTE,
  SEVERAL,
  TAG,
  TOO_DEEP,
  TOO_FAR_IN,
  TOO_MUCH,
  tabbed,
} from './syntax.ts';

/** Of a text that is searched for the next line. */
const MAX_LINES = 2000;
const MAX_ERRORS = 20;
/** Errors of `yaml`, before they are reduced to one per line. */
const MAX_RAW_ERRORS = 500;

export interface ParsedTree {
  readonly root: Node | null;
  readonly problems: readonly Problem[];
}

/**
 * Text → the top node, and every syntax error in plain words; if there are errors, do not rely on the node.
 * All keys are texts. Duplicate keys are left to `data.ts`, because `yaml` compares every key with every other.
 */
export function parseTree(text: string, file: string): ParsedTree {
  const { document, stopped, marks } = compose(text);
  const problems: Problem[] = [];
  const lines = new Set<number>();
  const positionOf = positionsIn(text);
  const add = ({ code, message, hint }: Explained, offset: number): void => {
    const position = positionOf(offset);
    // One mistake can cause several errors in `yaml`; the first one about a line is the one that helps.
    if (lines.has(position.line) || lines.size >= MAX_ERRORS) return;
    lines.add(position.line);
    problems.push(error(code, message, { hint, file, ...position }));
  };
  for (const { mark, offset } of marks) if (mark === '!') add(TAG, offset);
  const rawErrors = [...(document?.errors ?? []), ...(document?.warnings ?? [])].slice(0, MAX_RAW_ERRORS);
  for (const { offset, ...explained } of causesOf(rawErrors, text, marks)) {
    // Each cause is searched for in the whole text.
    if (lines.size >= MAX_ERRORS) break;
    add(explained, offset);
  }
  if (stopped) add(stopped, stopped.offset);
  return { root: document?.contents ?? null, problems };
}

/** A key that `yaml` takes for the rest of the text above it, because it is indented further: where it starts. */
function keyTooFarIn(text: string, offset: number): number | undefined {
  const [, before] =
    /^((?:(?!: ).)*\n\s*)[^\s:"'#]+:(?:\s|$)/.exec(text.slice(offset, offset + MAX_LINES)) ?? [];
  if (before === undefined) return undefined;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + before.length);
  const indent = line.length - line.trimStart().length;
  const indentOfKey = before.length - before.lastIndexOf('\n') - 1;
  return indentOfKey > indent ? offset + before.length : undefined;
}

interface Cause extends Explained {
  readonly offset: number;
}

/** The errors without those that only follow from others, one after the other. */
function* causesOf(errors: readonly YAMLError[], text: string, marks: readonly Mark[]): Generator<Cause> {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  const [tab] = tabs;
  // What is indented with tabs belongs nowhere, and neither does what follows.
  if (tab) {
    yield { ...tabbed(tabs.length), offset: tab.pos[0] };
    return;
  }
  const mixed = mixedIn(text);
  const nested = errors.filter(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY').map(({ pos }) => pos[0]);
  let explainedUntil = 0;
  for (const wrong of errors) {
    const [at] = wrong.pos;
    if (at < explainedUntil) continue;
    const tooFar = nested.includes(at) ? keyTooFarIn(text, at) : undefined;
    if (tooFar !== undefined) {
      yield { ...TOO_FAR_IN, offset: tooFar };
      continue;
    }
    const quote = openQuote(wrong, text, marks);
    const explained = quote === undefined ? explainSyntax(wrong, text) : OPEN_QUOTE;
    const bracket = explained === BRACKETS ? openBracket(wrong, text, marks) : undefined;
    const group = explained === OPEN_QUOTE || bracket !== undefined ? undefined : mixed(at);
    yield group ?? { ...explained, offset: quote ?? bracket ?? at };
    if (group) explainedUntil = group.end;
    // Everything after an open bracket is read as if it were in it.
    if (bracket !== undefined) return;
  }
}

/** An unclosed quotation mark takes in the lines after it; people look for it where it was opened. */
function openQuote(wrong: YAMLError, text: string, marks: readonly Mark[]): number | undefined {
  const offset = marks.findLast((one) => one.offset < wrong.pos[0] && /["']/.test(one.mark))?.offset;
  if (offset === undefined || /^Missing closing/.test(wrong.message)) return offset;
  const lines = text.slice(offset, wrong.pos[0]);
  return wrong.code === 'UNEXPECTED_TOKEN' && /\n[^"']*["']\s*$/.test(lines) ? offset : undefined;
}

/** The bracket that was left open on an earlier line. */
function openBracket(wrong: YAMLError, text: string, marks: readonly Mark[]): number | undefined {
  const open: number[] = [];
  for (const { mark, offset } of marks.filter((one) => one.offset < wrong.pos[0])) {
    if (/[[{]/.test(mark)) open.push(offset);
    else if (/[\]}]/.test(mark)) open.pop();
  }
  const offset = open.at(-1);
  return offset !== undefined && text.slice(offset, wrong.pos[0]).includes('\n') ? offset : undefined;
}

/**
 * A quotation mark or bracket, or the exclamation mark of a tag, and its offset. `yaml` accepts some tags: "title: ! Viktigt"
 * would lose its exclamation mark in silence.
 */
interface Mark {
  readonly mark: string;
  readonly offset: number;
}

interface Composed {
  readonly document?: Document.Parsed;
  readonly stopped?: Explained & { readonly offset: number };
  readonly marks: readonly Mark[];
}

/** Runs lexer, parser and composer one step at a time, so that a limit stops the work before it is done. */
function compose(text: string): Composed {
  const parser = new Parser();
  const composer = new Composer({
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const documents: Document.Parsed[] = [];
  const marks: Mark[] = [];
  let inScalar = false;
  const seen: Seen = { lexemes: 0, documents: 0, directives: 0, errors: 0 };
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    if (!inScalar && /^["'[\]{}!]/.test(lexeme)) marks.push({ mark: lexeme.charAt(0), offset });
    if (!inScalar && lexeme.startsWith('!')) seen.errors += 1;
    inScalar = lexeme === CST.SCALAR;
    seen.lexemes += 1;
    for (const token of parser.next(lexeme)) documents.push(...composer.next(noted(token, seen)));
    const stopped = bound(parser, seen);
    if (stopped) return { stopped: { ...stopped, offset }, marks };
    if (seen.errors >= MAX_ERRORS) break;
  }
  if (seen.errors < MAX_ERRORS) for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  return { ...(documents[0] && { document: documents[0] }), marks };
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

/** The parser's stack has the document, the open collections and the current scalar, but no finished documents. */
function bound(parser: Parser, seen: Seen): Explained | undefined {
  if (seen.documents > 0 && parser.stack[0]?.type === 'document') return SEVERAL;
  if (seen.directives > 0) return DIRECTIVE;
  if (parser.stack.length > MAX_DEPTH + 2) return TOO_DEEP;
  return seen.lexemes > MAX_LEXEMES ? TOO_MUCH : undefined;
}
