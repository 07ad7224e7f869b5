// Files that a page hands to the browser to save, by their names. Firefox tells nobody outside when such a download begins.
import type { Page } from 'playwright-core';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the page keeps for us. */
interface Saving {
  readonly saved: { readonly name: string; readonly blob: Blob | undefined }[];
}

/** Before the page is opened. The browser saves them all the same. */
export const noteSaved = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { saved } = Object.assign(globalThis, { saved: [] as Saving['saved'] });
    const blobs = new Map<string, Blob>();
    const address = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (of) => {
      const made = address(of);
      if (of instanceof Blob) blobs.set(made, of);
      return made;
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.download !== '') saved.push({ name: this.download, blob: blobs.get(this.href) });
      click.call(this);
    };
  });

/** Does something, and waits for the file that is saved because of it. */
export async function savedBy(page: Page, act: () => Promise<unknown>): Promise<SavedFile> {
  await act();
  await page.waitForFunction(() => (globalThis as unknown as Saving).saved.length > 0);
  const { name, base64 } = await page.evaluate(async () => {
    const next = (globalThis as unknown as Saving).saved.shift();
    const reader = new FileReader();
    await new Promise<unknown>((resolve) => {
      reader.onload = resolve;
      reader.readAsDataURL(next?.blob ?? new Blob());
    });
    return { name: next?.name ?? '', base64: String(reader.result).split(',')[1] ?? '' };
  });
  return { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}
