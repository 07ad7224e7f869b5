// An XLIFF 2 file as a translation program returned it → what it says, or everything that is wrong with it.
import { error, failed, type Problem, type Result, unless } from '../../problem.ts';
import { ownAttribute, type XmlElement } from '../../xml/node.ts';
import type { Imported, ReturnedText } from './exchange.ts';
import { receive } from './received.ts';
import { together } from './together.ts';
import { XLIFF } from './xliff-text.ts';
import { childrenNamed, itemOf, noteOf, type XliffReading } from './xliff-unit.ts';
import { rootOf } from './xml.ts';

/**
 * Segments that a program has made of a text are joined again; codes and annotations become text.
 * `file` is the name that problems show. Problems: `exchange-syntax`, `-doctype`, `-too-deep`, `-version`, `-foreign`,
 * `-code`, `-partial`, `-not-utf8`, `-too-large`, `-empty`.
 */
export function fromXliff(bytes: Uint8Array, file: string): Result<Imported> {
  const text = receive(bytes, file);
  if (!text.ok) return text;
  const tree = rootOf(text.value, file);
  if (!tree.ok) return tree;
  const root = tree.value;
  const wrong = wrongRoot(root, file);
  if (wrong) return failed(wrong);
  const reading: XliffReading = { file, problems: [] };
  const files = childrenNamed(root, 'file');
  const items = files.flatMap((one) => itemsOf(one, reading));
  const [from, language] = ['srcLang', 'trgLang'].map((name) => ownAttribute(root, name) ?? '');
  const kits = [...new Set(files.flatMap((one) => kitOf(one) ?? []))];
  const [kit] = kits;
  if (!from || !language)
    reading.problems.push(
      foreign(
        root,
        file,
        `The file does not say its ${from ? 'language (trgLang)' : 'source language (srcLang)'}.`,
      ),
    );
  if (kit === undefined || kits.length > 1)
    reading.problems.push(
      foreign(
        root,
        file,
        kit === undefined
          ? 'The file does not say which kit it belongs to.'
          : 'The file has texts of several kits.',
      ),
    );
  const noted = (category: string): string | undefined =>
    files.map((one) => noteOf(one, category)).find((one) => one !== undefined);
  const [version, exported] = [noted('version'), noted('export')];
  return unless(
    together(reading.problems, ({ code, message }) => (code === 'exchange-code' ? message : code)),
    () => ({
      format: 'xliff',
      file,
      language: language ?? '',
      from: from ?? '',
      kit: kit ?? '',
      ...(version !== undefined && { version }),
      ...(exported !== undefined && { export: exported }),
      items,
    }),
  );
}

const foreign = ({ line }: XmlElement, file: string, message: string): Problem =>
  error('exchange-foreign', message, {
    hint: 'Export the texts from Kitpress, and translate them in that file.',
    file,
    line,
  });

/** Version 2.1 has the same core as 2.0, in the same namespace. */
function wrongRoot(root: XmlElement, file: string): Problem | undefined {
  const version = ownAttribute(root, 'version') ?? '';
  if (root.name !== 'xliff' || !/xliff/i.test(root.namespace || 'xliff'))
    return foreign(
      root,
      file,
      `The file is XML, but not XLIFF: its root element is <${root.name.slice(0, 40)}>.`,
    );
  if (root.namespace === XLIFF && /^2\.[01]$/.test(version)) return undefined;
  return error(
    'exchange-version',
    `The file is XLIFF ${version || 'without a version'}; Kitpress reads 2.0 and 2.1.`,
    {
      hint: 'Export it from your program as XLIFF 2.0. If the program only has 1.2, use a PO file instead.',
      file,
      line: root.line,
    },
  );
}

/** "innovation-declaration" of "innovation-declaration/sv/actions.yaml", else what the note says. */
const kitOf = (file: XmlElement): string | undefined =>
  /^([\w-]+)\/(?:[\w-]+\/)?[\w.-]+$/.exec(ownAttribute(file, 'original') ?? '')?.[1] ?? noteOf(file, 'kit');

function itemsOf(
  element: XmlElement,
  reading: XliffReading,
  file = fileName(element),
): readonly ReturnedText[] {
  return childrenNamed(element, 'unit', 'group').flatMap((one) =>
    one.name === 'group' ? itemsOf(one, reading, file) : [itemOf(one, file, reading)],
  );
}

/** Programs may renumber files, but they keep where a file comes from. */
const fileName = (file: XmlElement): string =>
  ownAttribute(file, 'original')?.split('/').at(-1) ?? ownAttribute(file, 'id') ?? '';
