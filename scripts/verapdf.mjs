// Validates PDFs with veraPDF, the reference validator of PDF/UA and PDF/A.
// Usage: node scripts/verapdf.mjs FILE…   One line a file and profile: "PASS ua1 kit.pdf", or FAIL and the broken rules.
// Exit 0: all passed; 1: something failed; 77: skipped, because Java, Maven or veraPDF could not be had.
// veraPDF comes from Maven Central as org.verapdf.apps:greenfield-apps and is kept in node_modules/.cache.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = process.env.VERAPDF_VERSION ?? '1.28.2';
/** What veraPDF calls them, and everybody else. */
export const PROFILES = { ua1: 'PDF/UA-1', '2a': 'PDF/A-2a' };
export const SKIPPED = 77;
const HOME = fileURLToPath(new URL('../node_modules/.cache/verapdf', import.meta.url));
const JAR = join(HOME, `greenfield-apps-${VERSION}.jar`);

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2).map((file) => resolve(file)));
}

async function main(files) {
  const missing = files.find((file) => !existsSync(file));
  if (files.length === 0 || missing) return say(missing ? `no such file: ${missing}` : 'say which files', 2);
  const why = obtain();
  if (why) return say(`skipped: ${why}`, SKIPPED);
  const found = (await validate(files)).flat();
  for (const { profile, file, passed, broken } of found) {
    const head = `${passed ? 'PASS' : 'FAIL'} ${profile} ${basename(file)}`;
    process.stdout.write(`${[head, ...broken].join('\n')}\n`);
  }
  return found.every(({ passed }) => passed) ? 0 : 1;
}

function say(text, exitCode) {
  process.stdout.write(`veraPDF: ${text}\n`);
  return exitCode;
}

/** Makes sure the jar is there; what stands in the way, or nothing. */
export function obtain() {
  if (!works('java', ['-version'])) return 'Java is not installed';
  if (existsSync(JAR)) return undefined;
  if (!works('mvn', ['-version'])) return 'Maven is not installed, and it fetches veraPDF';
  mkdirSync(HOME, { recursive: true });
  const artifact = `-Dartifact=org.verapdf.apps:greenfield-apps:${VERSION}`;
  works('mvn', ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${HOME}`]);
  return existsSync(JAR) ? undefined : `org.verapdf.apps:greenfield-apps:${VERSION} could not be fetched`;
}

export function works(command, args) {
  const { error, status } = spawnSync(command, args, {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return error === undefined && status === 0;
}

/**
 * All files against every profile, one start of Java a profile, side by side. For each profile what was found about each
 * file: { profile, file, passed, broken }, `broken` being lines about the rules it breaks.
 */
export function validate(files) {
  return Promise.all(Object.keys(PROFILES).map((profile) => validateOne(profile, files)));
}

async function validateOne(profile, files) {
  const options = ['-f', profile, '--format', 'json', '--maxfailuresdisplayed', '3'];
  const { stdout, stderr } = await run('java', [
    '-cp',
    JAR,
    'org.verapdf.apps.GreenfieldCliWrapper',
    ...options,
    ...files,
  ]);
  const jobs = jobsOf(stdout);
  if (jobs?.length === files.length) return jobs.map((job) => finding(profile, job));
  const why = `veraPDF told of ${jobs?.length ?? 0} of ${files.length} files`;
  return [{ profile, file: 'all files', passed: false, broken: [`  ${why}`, stderr.trim()] }];
}

function run(command, args) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        output[name] += text;
      });
    }
    child.on('error', fail).on('close', () => done(output));
  });
}

function jobsOf(report) {
  try {
    return JSON.parse(report).report.jobs;
  } catch {
    return undefined;
  }
}

function finding(profile, { itemDetails, validationResult, taskException }) {
  const result = [validationResult ?? []].flat()[0];
  const passed = result?.compliant === true;
  const rules = (result?.details?.ruleSummaries ?? []).map(
    ({ clause, testNumber, failedChecks, description, checks }) =>
      `  ${clause}-${testNumber} ×${failedChecks}: ${description}\n    at ${checks?.[0]?.context ?? '?'}`,
  );
  const unread = result ? [] : [`  ${taskException?.exceptionMessage ?? 'not parsed'}`];
  return { profile, file: itemDetails.name, passed, broken: passed ? [] : [...unread, ...rules] };
}
