// Files that somebody chooses or drops, as bytes.
import { byId } from '../../browser/dom.ts';
import type { DroppedFile } from '../choices.ts';
import { buttonOf, inputOf } from './fields.ts';

/** What any file on the page is smaller than; the readers have limits of their own, and say so. */
const MOST_BYTES = 40 * 1024 * 1024;

const bytesOf = async (files: FileList | null | undefined): Promise<readonly DroppedFile[]> =>
  Promise.all(
    [...(files ?? [])].map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer()),
    })),
  );

/** A button that lets somebody choose a file. */
export function openPicker(
  button: string,
  input: string,
  take: (files: readonly DroppedFile[]) => void,
): void {
  const field = inputOf(input);
  buttonOf(button).addEventListener('click', () => field.click());
  field.addEventListener('change', async () => {
    const files = await bytesOf(field.files);
    // The same file may be chosen again after it was changed.
    field.value = '';
    if (files.length > 0) take(files);
  });
}

/** Whatever is dropped anywhere on the page. */
export function openDropping(take: (files: readonly DroppedFile[]) => void): void {
  const sign = byId('dropping');
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    sign.hidden = false;
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) sign.hidden = true;
  });
  document.addEventListener('drop', async (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    sign.hidden = true;
    const files = await bytesOf(event.dataTransfer?.files);
    if (files.length > 0) take(files);
  });
}

/** Hands a file to the browser, which saves it. */
export function saveFile({ name, bytes }: DroppedFile): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
