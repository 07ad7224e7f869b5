// "npm run kit --participants 7": npm keeps flags for itself that stand before "--", and leaves a trace of them in the environment.
import type { Command, Option } from 'commander';
import { error, type Problem } from '../problem.ts';
import { argument } from '../shell.ts';
import type { Terminal } from './terminal.ts';

/** The script of package.json that takes the flags of build. */
const SCRIPT = 'kit';

/** Nothing unless npm has kept a flag of `build`; `words` is what it passed on. */
export function keptByNpm(
  { env }: Pick<Terminal, 'env'>,
  build: Command | undefined,
  words: readonly string[],
): Problem | undefined {
  if (!build || env.npm_lifecycle_event !== SCRIPT) return undefined;
  const kept = build.options.filter((option) => traceOf(env, option));
  const [first] = kept;
  if (!first) return undefined;
  const flags = typed(env, kept, words);
  return error('usage-npm', `npm kept ${kept.map(({ long }) => long).join(', ')} for itself.`, {
    hint: `Put two dashes before the flags: "npm run ${SCRIPT} -- ${flags}"; in PowerShell run "npx kitpress build ${flags}".`,
  });
}

/** Empty for a flag that was denied: "--no-split". */
const traceOf = (env: Terminal['env'], { long = '' }: Option): string | undefined =>
  env[`npm_config_${long.slice(2)}`] || undefined;

/** As it was meant: a value without "=" is among the words that were passed on; of several flags, nobody knows which has which. */
function typed(env: Terminal['env'], kept: readonly Option[], words: readonly string[]): string {
  const bare = kept.filter((option) => option.required && traceOf(env, option) === 'true');
  const [first, ...rest] = bare.length === 1 ? words : ['…'];
  const flags = kept.flatMap((option) => {
    if (!option.required) return [option.long];
    return [option.long, bare.includes(option) ? (first ?? '…') : (traceOf(env, option) ?? '')];
  });
  return [...flags, ...(bare.length === 0 ? words : rest)]
    .map((word = '') => (/^(?:--|…)/.test(word) ? word : argument(word)))
    .join(' ');
}
