// Whether a file is a zip archive, as workbooks are.

/** By its first bytes: "PK" and two numbers. */
export const isZip = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && three === 3 && four === 4;
