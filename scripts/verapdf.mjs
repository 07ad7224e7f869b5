// Validates PDFs with veraPDF, the reference validator of PDF/UA and PDF/A.
// Usage: node scripts/verapdf.mjs FILE…   One line a file and profile: "PASS ua1 kit.pdf", or FAIL and the broken rules.
// Exit 0: all passed; 1: something failed; 77: skipped, because Java, Maven or veraPDF could not be had.
// veraPDF comes from Maven Central as org.verapdf.apps:greenfield-apps and is kept in node_modules/.cache.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = process.env.VERAPDF_VERSION ?? '1.28.2';
const PROFILES = ['ua1', '2a'];
const HOME = fileURLToPath(new URL('../node_modules/.cache/verapdf', import.meta.url));
const JAR = join(HOME, `greenfield-apps-${VERSION}.jar`);
const SKIPPED = 77;

const files = process.argv.slice(2).map((file) => resolve(file));
process.exitCode = main();

function main() {
  const missing = files.find((file) => !existsSync(file));
  if (files.length === 0 || missing) return say(missing ? `no such file: ${missing}` : 'say which files', 2);
  const why = obtain();
  if (why) return say(`skipped: ${why}`, SKIPPED);
  return PROFILES.map(validate).every(Boolean) ? 0 : 1;
}

function say(text, exitCode) {
  process.stdout.write(`veraPDF: ${text}\n`);
  return exitCode;
}

/** Makes sure the jar is there; what stands in the way, or nothing. */
function obtain() {
  if (!works('java', ['-version'])) return 'Java is not installed';
  if (existsSync(JAR)) return undefined;
  if (!works('mvn', ['-version'])) return 'Maven is not installed, and it fetches veraPDF';
  mkdirSync(HOME, { recursive: true });
  const artifact = `-Dartifact=org.verapdf.apps:greenfield-apps:${VERSION}`;
  works('mvn', ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${HOME}`]);
  return existsSync(JAR) ? undefined : `org.verapdf.apps:greenfield-apps:${VERSION} could not be fetched`;
}

function works(command, args) {
  const { error, status } = spawnSync(command, args, {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return error === undefined && status === 0;
}

/** All files against one profile; says a line for each and answers whether all passed. */
function validate(profile) {
  const options = ['-f', profile, '--format', 'json', '--maxfailuresdisplayed', '3'];
  const args = ['-cp', JAR, 'org.verapdf.apps.GreenfieldCliWrapper', ...options, ...files];
  const { stdout, stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const jobs = jobsOf(stdout);
  if (jobs?.length !== files.length) {
    process.stdout.write(
      `FAIL ${profile}: veraPDF told of ${jobs?.length ?? 0} of ${files.length} files\n${stderr}`,
    );
    return false;
  }
  return jobs.map((job) => tell(profile, job)).every(Boolean);
}

function jobsOf(report) {
  try {
    return JSON.parse(report).report.jobs;
  } catch {
    return undefined;
  }
}

function tell(profile, { itemDetails, validationResult, taskException }) {
  const result = [validationResult ?? []].flat()[0];
  const passed = result?.compliant === true;
  const rules = result?.details?.ruleSummaries ?? [];
  const lines = rules.map(
    ({ clause, testNumber, failedChecks, description, checks }) =>
      `  ${clause}-${testNumber} ×${failedChecks}: ${description}\n    at ${checks?.[0]?.context ?? '?'}`,
  );
  const unread = result ? [] : [`  ${taskException?.exceptionMessage ?? 'not parsed'}`];
  const head = `${passed ? 'PASS' : 'FAIL'} ${profile} ${basename(itemDetails.name)}`;
  process.stdout.write(`${[head, ...(passed ? [] : [...unread, ...lines])].join('\n')}\n`);
  return passed;
}
