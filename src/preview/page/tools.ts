// Buttons and keys: each button says its key, and a key does what its button does.
import { byId, make } from '../../browser/dom.ts';
import { type SheetLayer, type SheetView, SIGHTS, type Sight } from './view.ts';

/** What can be done, by name. */
export interface Actions {
  readonly go: (where: 'previous' | 'next' | 'first' | 'last') => void;
  readonly zoom: (how: 'in' | 'out' | 'fit' | 'a4') => void;
  readonly layer: (layer: SheetLayer) => void;
  readonly sight: (sight: Sight) => void;
  readonly beside: () => void;
}

interface Tool {
  readonly name: string;
  /** What is shown, if it is not the name. */
  readonly sign?: string;
  readonly keys: readonly string[];
  readonly run: () => void;
  /** Of tools that stay on. */
  readonly on?: (view: SheetView) => boolean;
}

const toolsOf = ({ go, zoom, layer, beside }: Actions): readonly Tool[] => [
  { name: 'Previous', sign: '←', keys: ['ArrowLeft', 'ArrowUp'], run: () => go('previous') },
  { name: 'Next', sign: '→', keys: ['ArrowRight', 'ArrowDown'], run: () => go('next') },
  { name: 'Smaller', sign: '−', keys: ['-', '−'], run: () => zoom('out') },
  { name: 'Larger', sign: '+', keys: ['+', '='], run: () => zoom('in') },
  { name: 'Fit', keys: ['0'], run: () => zoom('fit'), on: (view) => view.zoom === 'fit' },
  { name: 'As A4', keys: ['a'], run: () => zoom('a4'), on: (view) => view.zoom === 'a4' },
  { name: 'Grid', keys: ['g'], run: () => layer('grid'), on: has('grid') },
  { name: 'Margins', keys: ['m'], run: () => layer('margins'), on: has('margins') },
  { name: 'Cut lines', keys: ['c'], run: () => layer('cuts'), on: has('cuts') },
  { name: 'Beside source', keys: ['b'], run: beside, on: (view) => view.beside },
];

const has =
  (layer: SheetLayer) =>
  ({ layers }: SheetView): boolean =>
    layers.includes(layer);

/** Returns what shows the state of a view. */
export function openToolbar(actions: Actions): (view: SheetView) => void {
  const tools = toolsOf(actions).map((tool) => ({ ...tool, button: buttonOf(tool) }));
  const sight = sightChoice(actions);
  byId('tools').append(...tools.map(({ button }) => button), sight);
  const more: readonly Pick<Tool, 'keys' | 'run'>[] = [
    { keys: ['Home'], run: () => actions.go('first') },
    { keys: ['End'], run: () => actions.go('last') },
    { keys: ['v'], run: () => actions.sight(sightAfter(sight.value)) },
  ];
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const tool = [...tools, ...more].find(({ keys }) => keys.includes(event.key));
    if (!tool || scrollsInstead(event.key, event.target)) return;
    event.preventDefault();
    tool.run();
  });
  return (view) => {
    for (const { button, on } of tools) if (on) button.setAttribute('aria-pressed', String(on(view)));
    sight.value = view.sight;
  };
}

function buttonOf({ name, sign = name, keys, run }: Tool): HTMLButtonElement {
  const title = `${name} (${keys[0]})`;
  const button = make('button', { type: 'button', title, 'aria-label': name, 'aria-keyshortcuts': keys[0] });
  button.append(sign);
  button.addEventListener('click', run);
  return button;
}

function sightAfter(sight: string): Sight {
  const all = Object.keys(SIGHTS) as Sight[];
  return all[(all.indexOf(sight as Sight) + 1) % all.length] ?? 'usual';
}

function sightChoice({ sight }: Actions): HTMLSelectElement {
  const options = Object.entries(SIGHTS).map(([value, words]) => make('option', { value }, words));
  const choice = make(
    'select',
    { 'aria-label': 'Colours', title: 'Colours (v)', 'aria-keyshortcuts': 'v' },
    ...options,
  );
  choice.addEventListener('change', () => sight(choice.value as Sight));
  return choice;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('select, input, textarea');

/** A sheet that is larger than its window is scrolled by the arrows. */
const scrollsInstead = (key: string, target: EventTarget | null): boolean => {
  const stage = byId('stage');
  if (target !== stage) return false;
  if (key === 'ArrowUp' || key === 'ArrowDown') return stage.scrollHeight > stage.clientHeight;
  return /^Arrow/.test(key) && stage.scrollWidth > stage.clientWidth;
};
