// For the bench: how long an open workshop takes to show a changed text, on the page that is looked at and on all of them, without a browser or a server.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../bundle.mjs';
import { FILE, saver } from './preview.mjs';

/** The first of them warm the program up. */
const WARM_UP = 20;
const SAVES = 60;
/** A page whose text changes. */
const LOOK = { issue: 0, sheet: 'principle', page: 0 };

/** Milliseconds of each change: until the page that is looked at is drawn, and until all are laid out. */
export async function measureWarm() {
  const { diskWorld, openWorkshop } = await import(join(root, 'dist', 'kitpress.mjs'));
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-bench-warm-'));
  try {
    cpSync(join(root, 'content', 'innovation-declaration'), folder, { recursive: true });
    const path = join(folder, FILE);
    const save = saver(path);
    const workshop = openWorkshop({ kit: folder }, diskWorld({ cwd: folder }));
    await workshop.update();
    const [inView, all] = [[], []];
    for (let i = 0; i < SAVES; i += 1) {
      save();
      workshop.forget(path);
      const start = performance.now();
      const first = () => inView.push(performance.now() - start);
      const { current } = await workshop.update({ look: LOOK, first });
      if (!current) throw new Error('the changed kit has problems');
      all.push(performance.now() - start);
    }
    return { inView: inView.slice(WARM_UP), all: all.slice(WARM_UP) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
