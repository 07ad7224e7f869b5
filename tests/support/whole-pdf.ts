// Whether the bytes of a PDF are a whole file, by the reader of `kitpress verify`, which shares nothing with the writer.
import { openFaults } from '../../src/verify/fault.ts';
import { openWhole } from '../../src/verify/whole.ts';

/** What is not whole about a PDF, one line each; nothing if it is whole. `pages` as it should have. */
export const flawsOf = async (bytes: Uint8Array, pages?: number): Promise<readonly string[]> => {
  const faults = openFaults('');
  const file = await openWhole(bytes, faults);
  const count = file?.dict(file.dict(file.trailer.get('Root'))?.get('Pages'))?.get('Count');
  return [
    ...faults.found.map(({ message }) => message),
    ...(pages === undefined || count === pages ? [] : [`${count} pages, and there should be ${pages}`]),
  ];
};
