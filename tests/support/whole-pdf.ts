// Whether the bytes of a PDF are a whole file: a cheap look at its structure that knows nothing of who wrote it.

/** What is not whole about a PDF with a table of cross-references, one line each; nothing if it is whole. `pages` as it should have. */
export function flawsOf(bytes: Uint8Array, pages?: number): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!/^%PDF-[12]\.\d[\r\n]/.test(text)) return ['does not begin as a PDF'];
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64));
  if (!end) return ['does not end as a PDF'];
  const at = Number(end[1]);
  if (!text.startsWith('xref', at)) return [`no cross-references at ${at}`];
  return [...lostObjects(text, at), ...pageFlaws(text, pages)];
}

/** Every object begins where the table says, and ends before the next one begins. */
function lostObjects(text: string, at: number): readonly string[] {
  const head = /^xref\s+0 (\d+)\s+/.exec(text.slice(at, at + 40));
  if (!head) return ['the cross-references have no count'];
  const count = Number(head[1]);
  const table = text.slice(at + head[0].length);
  const entries = [...table.slice(0, 20 * count).matchAll(/(\d{10}) (\d{5}) ([nf])[ \r\n]{2}/g)];
  if (entries.length !== count) return [`${entries.length} cross-references, and there should be ${count}`];
  if (!table.slice(20 * count).startsWith('trailer')) return ['no trailer'];
  const size = Number(/\/Size (\d+)/.exec(table.slice(20 * count))?.[1]);
  const begun = entries.flatMap(([, offset, , use], id) =>
    use === 'n' ? [{ id, offset: Number(offset) }] : [],
  );
  const inOrder = begun.toSorted((a, b) => a.offset - b.offset);
  const lost = inOrder.filter(({ id, offset }, i) => {
    const object = text.slice(offset, inOrder[i + 1]?.offset ?? at);
    return !object.startsWith(`${id} 0 obj`) || !object.trimEnd().endsWith('endobj');
  });
  return [
    ...(size === count ? [] : [`the trailer counts ${size} objects, the table ${count}`]),
    ...lost.slice(0, 3).map(({ id, offset }) => `object ${id} is not whole at ${offset}`),
  ];
}

function pageFlaws(text: string, pages: number | undefined): readonly string[] {
  const counts = [...text.matchAll(/\/Type \/Pages\b[^>]*?\/Count (\d+)/g)].map(([, count]) => Number(count));
  const leaves = [...text.matchAll(/\/Type \/Page\b(?!s)/g)].length;
  const most = Math.max(0, ...counts);
  return [
    ...(most > 0 && most === leaves ? [] : [`${leaves} pages, and the tree counts ${most}`]),
    ...(pages === undefined || most === pages ? [] : [`${most} pages, and there should be ${pages}`]),
  ];
}
