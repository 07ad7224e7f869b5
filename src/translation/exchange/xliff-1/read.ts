// An XLIFF 1.2 file as a translation program returned it → what it says of itself, and its texts.
import { ownAttribute, textIn, type XmlElement } from '../../../xml/node.ts';
import { keyOfId, type ReturnedText } from '../exchange.ts';
import { stateUnsaid, VERSION } from '../version.ts';
import type { Unknown } from '../xliff-text.ts';
import { halfDone, unknownCode, type XliffReading, type XliffTold } from '../xliff-unit.ts';
import { codesMeant, saidIn1 } from './inline.ts';
import { elementsNamed, sentencesOf } from './sentences.ts';
import { stateSaid } from './states.ts';

/** Problems: `exchange-code`, `exchange-partial`. */
export function toldBy1(root: XmlElement, reading: XliffReading): XliffTold {
  const files = elementsNamed(root, 'file');
  const said = (name: string): string | undefined =>
    files.map((file) => ownAttribute(file, name)).find((value) => value);
  const headers = files.flatMap((file) => elementsNamed(file, 'header'));
  const exported = headers.map((header) => noteFrom(header, 'kitpress:export')).find((one) => one);
  return {
    from: said('source-language'),
    language: said('target-language'),
    kits: files.map((file) => ({
      original: ownAttribute(file, 'original'),
      noted: ownAttribute(file, 'product-name'),
    })),
    version: said('product-version'),
    exported,
    items: files.flatMap((file) =>
      elementsNamed(file, 'body').flatMap((body) => unitsIn(body).map((unit) => itemOf1(unit, reading))),
    ),
  };
}

function unitsIn(element: XmlElement): readonly XmlElement[] {
  return elementsNamed(element, 'trans-unit', 'group').flatMap((one) =>
    one.name === 'group' ? unitsIn(one) : [one],
  );
}

function noteFrom(element: XmlElement, from: string): string | undefined {
  const found = elementsNamed(element, 'note').find((note) => ownAttribute(note, 'from') === from);
  return found && textIn(found).trim();
}

function itemOf1(unit: XmlElement, reading: XliffReading): ReturnedText {
  const unknown: Unknown[] = [];
  const [source] = elementsNamed(unit, 'source');
  const [target] = elementsNamed(unit, 'target');
  const codes = codesMeant(source?.content ?? []);
  const key = keyOfId(ownAttribute(unit, 'resname') ?? '') ?? ownAttribute(unit, 'id') ?? '';
  const line = target?.line ?? unit.line;
  const where = { file: reading.file, key };
  const { partial, content } = sentencesOf(unit, target);
  const text = partial ? '' : saidIn1(content, codes, unknown);
  if (partial) reading.problems.push(halfDone({ ...where, line }));
  const said = saidIn1(source?.content ?? [], codes, unknown);
  reading.problems.push(...unknown.map((one) => unknownCode(one, where)));
  const noted = noteFrom(unit, 'kitpress:version') ?? '';
  const exported = VERSION.test(noted) ? noted : undefined;
  const previous = formerSource(unit);
  return {
    key,
    source: said,
    text,
    state: text.trim() === '' ? 'untranslated' : (stateSaid(unit, target) ?? stateUnsaid(text, exported)),
    ...(previous !== undefined && { previous }),
    remarks: elementsNamed(unit, 'note').filter(isRemark).map(textIn),
    ...(exported !== undefined && { exported }),
    line,
  };
}

/** Ours are from "developer" and from Kitpress; whoever else writes a note is a translator. */
const isRemark = (note: XmlElement): boolean => {
  const from = ownAttribute(note, 'from') ?? '';
  return !/^(developer|kitpress:)/.test(from) && textIn(note).trim() !== '';
};

function formerSource(unit: XmlElement): string | undefined {
  const former = elementsNamed(unit, 'alt-trans').find(
    (one) => ownAttribute(one, 'alttranstype') === 'previous-version',
  );
  const [source] = former ? elementsNamed(former, 'source') : [];
  return source && saidIn1(source.content, codesMeant(source.content), []);
}
