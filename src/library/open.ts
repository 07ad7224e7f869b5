// A workshop that stays open while its files change: for pages and programs that show it, which build it in the end.
import type { Flags } from '../plan/flags.ts';
import { type LaidSession, openSession } from '../workshop/session.ts';
import { summarise } from '../workshop/summary.ts';
import type { World } from '../world/world.ts';
import type { CheckedWorkshop, OpenWorkshop } from './facts.ts';
import { factsOfPrinted, factsOfWorkshop, located } from './facts-of.ts';

/** As a command line says it. Reads nothing yet. */
export function openByFlags(given: World, flags: Flags): OpenWorkshop {
  const { laid, ...session } = openSession(given, flags);
  const { world } = session;
  return {
    ...session,
    facts: () => {
      const last = laid();
      return last && factsOfLaid(last);
    },
    prepareBuild: async () => void (await loadPrinting()),
    build: async (pause) => {
      const { printWorkshop } = await loadPrinting();
      return located(world, await printWorkshop(world, flags, pause && { pause }), factsOfPrinted);
    },
  };
}

/** A page that shows sheets begins without what makes PDFs. */
const loadPrinting = () => import('../workshop/print.ts');

const factsOfLaid = ({ workshop, sheets }: LaidSession): CheckedWorkshop =>
  factsOfWorkshop(
    workshop,
    workshop.issues.map((issue, i) => summarise({ ...issue, kinds: workshop.kinds }, sheets[i] ?? [])),
  );
