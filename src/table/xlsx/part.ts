// A part of a workbook as XML, bounded: what its elements say, without keeping them.

import { scanXml, type XmlHandlers } from '../../xml/read.ts';
import { decodeText } from '../encoding.ts';
import { Broken, TooLarge } from './archive.ts';

/** A sheet is read no further than its rows, so that this many are reached by none. */
const LIMITS = { elements: 1_200_000, depth: 32, attributes: 64, plain: true };

/** Goes through the part; throws Broken or TooLarge. */
export function scanPart(bytes: Uint8Array | undefined, handlers: XmlHandlers): void {
  if (!bytes) throw new Broken('a part is missing');
  const fault = scanXml(decodeText(bytes)?.text ?? '', LIMITS, handlers);
  if (fault?.kind === 'size') throw new TooLarge(fault.what);
  if (fault) throw new Broken(fault.what);
}

/** "_x000D_" stands for a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
