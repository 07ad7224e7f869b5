// The plugin's type, for tests written in TypeScript.
import type { Plugin } from 'esbuild';

/** Bundles of PDFKit only what src/pdf uses; fails the build when PDFKit has changed. */
export function leanPdfkit(): Plugin;
