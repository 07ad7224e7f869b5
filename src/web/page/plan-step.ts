// Keeping what was chosen as a file, and opening it again.
import { byId } from '../../browser/dom.ts';
import type { DroppedFile, WorkshopChoices } from '../choices.ts';
import type { Engine, PageProblem } from '../protocol.ts';
import { openPicker, saveFile } from './drop.ts';
import { buttonOf } from './fields.ts';
import type { PageModel, Show } from './model.ts';

export interface PlanStep {
  readonly show: Show;
  readonly open: (files: readonly DroppedFile[]) => Promise<void>;
  readonly problems: () => readonly PageProblem[];
}

interface Opening {
  readonly opened: (choices: WorkshopChoices) => void;
  /** Something is to be shown. */
  readonly shown: () => void;
}

export function openPlanStep(
  engine: Engine,
  choices: () => WorkshopChoices | undefined,
  { opened, shown }: Opening,
): PlanStep {
  let model: PageModel | undefined;
  let problems: readonly PageProblem[] = [];
  const open = async (files: readonly DroppedFile[]): Promise<void> => {
    const answer = await engine.open(files).catch(() => undefined);
    if (!answer) return;
    problems = answer.problems;
    const [file] = files;
    const said = byId('plan-said');
    said.textContent = '';
    if (answer.choices) opened(answer.choices);
    else shown();
    if (answer.choices && model)
      said.textContent = model.words.fill(model.words.texts.plan.opened, { file: file?.name ?? '' });
  };
  buttonOf('plan-save').addEventListener('click', async () => {
    const chosen = choices();
    const kept = chosen && (await engine.keep(chosen).catch(() => undefined));
    if (kept) saveFile(kept);
  });
  openPicker('plan-open', 'plan-file', (files) => void open(files));
  return {
    open,
    problems: () => problems,
    show: (next) => {
      model = next;
    },
  };
}
