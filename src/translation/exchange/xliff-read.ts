// An XLIFF file as a translation program returned it → what it says, or everything that is wrong with it.
import { error, failed, type Problem, type Result, unless } from '../../problem.ts';
import { ownAttribute, type XmlElement } from '../../xml/node.ts';
import type { Imported, ReturnedText } from './exchange.ts';
import { receive } from './received.ts';
import { together } from './together.ts';
import { isXliff1 } from './xliff-1/inline.ts';
import { toldBy1 } from './xliff-1/read.ts';
import { isXliff2 } from './xliff-text.ts';
import { childrenNamed, itemOf, noteOf, type XliffReading, type XliffTold } from './xliff-unit.ts';
import { rootOf } from './xml.ts';

/**
 * XLIFF 2.0 to 2.2, and 1.2. Segments that a program has made of a text are joined again; codes and annotations become text.
 * `file` is the name that problems show. Problems: `exchange-syntax`, `-doctype`, `-too-deep`, `-version`, `-foreign`,
 * `-code`, `-partial`, `-not-utf8`, `-too-large`, `-empty`.
 */
export function fromXliff(bytes: Uint8Array, file: string): Result<Imported> {
  const text = receive(bytes, file, { wide: true });
  if (!text.ok) return text;
  const tree = rootOf(text.value, file);
  if (!tree.ok) return tree;
  const root = tree.value;
  const format = formatOf(root);
  if (!format) return failed(wrongRoot(root, file));
  const reading: XliffReading = { file, problems: [] };
  const told = format === 'xliff' ? toldBy2(root, reading) : toldBy1(root, reading);
  const { from = '', language = '', version, exported, items } = told;
  const kits = [...new Set(told.kits.flatMap((one) => kitOf(one) ?? []))];
  if (items.length === 0) reading.problems.push(foreign(root, file, 'The file has no texts.'));
  if (kits.length > 1) reading.problems.push(foreign(root, file, 'The file has texts of several kits.'));
  const [kit = ''] = kits;
  return unless(
    together(reading.problems, ({ code, message }) => (code === 'exchange-code' ? message : code)),
    () => ({
      format,
      file,
      language,
      from,
      kit,
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

/** Version 2.1 has the same core as 2.0, in the same namespace; 2.2 has it in another one. */
function formatOf(root: XmlElement): 'xliff' | 'xliff-1.2' | undefined {
  const version = ownAttribute(root, 'version') ?? '';
  if (root.name !== 'xliff') return undefined;
  if (isXliff2(root.namespace) && /^2\.[0-2]$/.test(version)) return 'xliff';
  return isXliff1(root.namespace) && /^1\.[12]$/.test(version) ? 'xliff-1.2' : undefined;
}

function wrongRoot(root: XmlElement, file: string): Problem {
  const { name, namespace, line } = root;
  if (name !== 'xliff' || !/xliff/i.test(namespace || 'xliff'))
    return foreign(root, file, `The file is XML, but not XLIFF: its root element is <${name.slice(0, 40)}>.`);
  const version = ownAttribute(root, 'version') || 'without a version';
  return error('exchange-version', `The file is XLIFF ${version}; Kitpress reads 1.2 and 2.0 to 2.2.`, {
    hint: 'Export it from your program as XLIFF 1.2 or 2.0.',
    file,
    line,
  });
}

/** "innovation-declaration" of "innovation-declaration/sv/actions.yaml", else what the note says. */
const kitOf = ({ original = '', noted }: XliffTold['kits'][number]): string | undefined =>
  /^([\w-]+)\/(?:[\w-]+\/)?[\w.-]+$/.exec(original)?.[1] ?? noted;

function toldBy2(root: XmlElement, reading: XliffReading): XliffTold {
  const files = childrenNamed(root, 'file');
  const noted = (category: string): string | undefined =>
    files.map((one) => noteOf(one, category)).find((one) => one !== undefined);
  return {
    from: ownAttribute(root, 'srcLang'),
    language: ownAttribute(root, 'trgLang'),
    kits: files.map((one) => ({ original: ownAttribute(one, 'original'), noted: noteOf(one, 'kit') })),
    version: noted('version'),
    exported: noted('export'),
    items: files.flatMap((one) => itemsOf(one, reading)),
  };
}

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
