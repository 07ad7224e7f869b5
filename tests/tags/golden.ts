// Tags as YAML: "H1: Var tar det emot?", with alt, href and lang beside it; list items and rows on a line each.
import { Document, isCollection, isPair, isScalar, visit } from 'yaml';
import type { Tag } from '../support/tags.ts';

/** `{ H1: text }`, `{ L: [ … ] }`, `{ Figure: null, alt: … }`. */
interface Plain {
  readonly [key: string]: unknown;
}

const plain = ({ role, kids, ...facts }: Tag): Plain => {
  const inner = kids.map((kid) => (typeof kid === 'string' ? kid : plain(kid)));
  const said = inner.every((kid) => typeof kid === 'string') ? inner.join(' | ') : inner;
  return { [role]: said === '' ? null : said, ...facts };
};

/** Elements that read as one line where all that is in them is words. */
const SHORT = /^(LI|TR)$/;

export const toYaml = (tags: readonly Tag[]): string => {
  const document = new Document(tags.map(plain));
  visit(document, {
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || !SHORT.test(String(pair.key.value)) || !isCollection(pair.value)) return;
      const flat = pair.value.items.every((item) => isCollection(item) && item.items.every(isWords));
      if (flat) pair.value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, nullStr: '' });
};

const isWords = (pair: unknown): boolean => isPair(pair) && !isCollection(pair.value);
