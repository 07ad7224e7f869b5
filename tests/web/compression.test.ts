// The library's compression beside Node's: what either writes, the other reads; damaged and endless data is refused.
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { libraryZlib, zipped } from '../../src/web/compression.ts';

const LIMIT = 1024 * 1024;

test('what the library writes, Node reads, and the other way round', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 40 }), (part, times) => {
      const bytes = new Uint8Array(Buffer.concat(Array.from({ length: times }, () => part)));
      expect(new Uint8Array(inflateSync(libraryZlib.deflate(bytes)))).toEqual(bytes);
      expect(libraryZlib.inflate(deflateSync(bytes), LIMIT)).toEqual(bytes);
    }),
    { numRuns: 60 },
  );
});

test('as much as the limit is inflated, and no byte more', () => {
  const packed = deflateSync(new Uint8Array(70_000));
  expect(libraryZlib.inflate(packed, 70_000)?.length).toBe(70_000);
  expect(libraryZlib.inflate(packed, 69_999)).toBeUndefined();
  expect(libraryZlib.inflate(deflateSync(new Uint8Array(64 * LIMIT)), LIMIT)).toBeUndefined();
});

test('damaged data is refused, also where only its checksum is wrong', () => {
  const packed = new Uint8Array(deflateSync(Buffer.from('Innovation för alla '.repeat(50))));
  for (let at = 0; at < packed.length; at += 1) {
    const damaged = packed.with(at, (packed[at] ?? 0) ^ 0x55);
    const read = libraryZlib.inflate(damaged, LIMIT);
    const byNode = (() => {
      try {
        return new Uint8Array(inflateSync(damaged));
      } catch {
        return undefined;
      }
    })();
    expect(read).toEqual(byNode);
  }
  expect(libraryZlib.inflate(packed.subarray(0, -1), LIMIT)).toBeUndefined();
  expect(libraryZlib.inflate(packed.subarray(0, 3), LIMIT)).toBeUndefined();
  expect(libraryZlib.inflate(new Uint8Array(), LIMIT)).toBeUndefined();
});

test('an archive of the same files has the same bytes', () => {
  const files = [
    { name: 'å.yaml', bytes: new Uint8Array(500) },
    { name: 'kit.pdf', bytes: new Uint8Array(500) },
  ];
  expect(zipped(files)).toEqual(zipped(files));
  expect(zipped(files).length).toBeLessThan(900);
  expect(zipped(files.slice(1)).length).toBeGreaterThan(500);
});
