// The lean bundle of PDFKit: the same bytes as the package as it is, and none of what it leaves out.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { leanPdfkit } from '../../scripts/pdfkit-lean.mjs';
import { writePdf } from '../../src/pdf/write.ts';
import { face, sample } from './sample.ts';

it('writes the same file from a third of the code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-lean-'));
  try {
    const outfile = join(folder, 'write.mjs');
    const entry = join(import.meta.dirname, '../../src/pdf/write.ts');
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      plugins: [leanPdfkit()],
    });
    const source = readFileSync(outfile, 'utf8');
    expect(source.length).toBeLessThan(125_000);
    expect(source).not.toMatch(/require\(|import\.meta|from "(fontkit|linebreak|png-js|@noble)/);
    const lean: { writePdf: typeof writePdf } = await import(pathToFileURL(outfile).href);
    expect(Buffer.compare(lean.writePdf(sample, face), writePdf(sample, face))).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
