// Check: blanks before and after marks, by the rules of the language.
import { PLACEHOLDER } from '../exchange/exchange.ts';
import { listed, mainLanguage, type TextCheck, without } from './check.ts';

/** What no text should have: a mark with what is around it, and what to say of it. */
type Rule = readonly [form: RegExp, message: (found: string) => string];

const close = (found: string): string => `There is a blank in ${found}, before a mark or inside a bracket.`;
const joined = (found: string): string => `There is no blank after the mark in ${found}.`;
const wide = (found: string): string =>
  `A blank is missing in ${found}, beside a mark that has one in this language.`;

const EVERYWHERE: readonly Rule[] = [
  [/(?<=\S)\s+(?:[,)\]](?!\S)|\.(?!\S))|[([]\s+/gu, close],
  [/(?<=\p{L})[,;!?](?=\p{L})/gu, joined],
];

/** Marks stand at their words. */
const USUAL: readonly Rule[] = [...EVERYWHERE, [/(?<=\S)\s+[;:!?](?!\S)/gu, close]];

/** High marks have a blank before them in French, and guillemets one inside (Lexique des règles typographiques, Imprimerie nationale). */
const french = (marks: string): readonly Rule[] => [
  ...EVERYWHERE,
  [new RegExp(`(?<=[^\\s;:!?…(«])[${marks}](?!\\S)|(?<=\\S)»|«(?=\\S)`, 'gu'), wide],
];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  fr: french(';:!?'),
  // Only the colon has one in Canada (Le guide du rédacteur).
  'fr-CA': french(':'),
  // Its marks have rules of their own.
  hy: [],
};

/** Words with a mark inside. */
const WORDS: Readonly<Record<string, RegExp>> = { el: /ό,τι/giu };

/** Addresses and placeholders are no words of a language. */
const bare = (text: string): string =>
  text.replace(/\S+:\/\/\S+|\S+@\S+|www\.\S+/g, 'x').replace(PLACEHOLDER, 'x');

const rulesOf = (language: string): readonly Rule[] =>
  RULES[language] ?? RULES[mainLanguage(language)] ?? USUAL;

export const spacingCheck: TextCheck = {
  code: 'translation-spacing',
  open: ({ from, language }) => {
    const rules = rulesOf(language);
    const theirs = new Set(rulesOf(from));
    const words = WORDS[mainLanguage(language)];
    return ({ source, text }) => {
      const ours = bare(words ? text.replace(words, 'x') : text);
      for (const rule of rules) {
        const [form, message] = rule;
        const found = around(ours, form);
        if (found.length === 0) continue;
        const meant = around(bare(source), form);
        const fresh = without(found, meant);
        // What the source has against its own rules is meant, as is a word that is the same in both.
        if (fresh.length > 0 && !(theirs.has(rule) && found.length <= meant.length))
          return message(listed(fresh));
      }
      return undefined;
    };
  },
};

/** Each place with the words beside it. */
const around = (text: string, form: RegExp): readonly string[] =>
  [...text.matchAll(form)].map(({ 0: mark, index }) => {
    const before = /\S*$/.exec(text.slice(Math.max(0, index - NEAR), index))?.[0] ?? '';
    const after = /^\S*/.exec(text.slice(index + mark.length, index + mark.length + NEAR))?.[0] ?? '';
    return before + mark + after;
  });
const NEAR = 20;
