// Validates XLIFF 2 files with Okapi's lib-xliff2, with its schemas and its rules for the core and the modules.
// It and the libraries it needs come from Maven Central and are kept in node_modules/.cache.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SKIPPED, works } from './verapdf.mjs';

const run = promisify(execFile);
const HOME = fileURLToPath(new URL('../node_modules/.cache/okapi', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../bin/kitpress.js', import.meta.url));
const ARTIFACTS = [
  'net.sf.okapi.lib:okapi-lib-xliff2:1.47.0',
  'net.sf.okapi:okapi-core:1.47.0',
  'com.fasterxml.woodstox:woodstox-core:7.0.0',
  'org.codehaus.woodstox:stax2-api:4.2.2',
  'org.slf4j:slf4j-api:2.0.16',
];
const jarOf = (artifact) => join(HOME, `${artifact.split(':').slice(1).join('-')}.jar`);

/** Reads each file whole, and says what is wrong with it. */
const READER = `import java.io.File;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
public class Reader {
  public static void main(String[] files) {
    for (String file : files) {
      XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL);
      try {
        reader.open(new File(file));
        while (reader.hasNext()) reader.next();
        System.out.println("PASS " + file);
      } catch (RuntimeException wrong) {
        System.out.println("FAIL " + file + ": " + wrong.getMessage());
      }
      reader.close();
    }
  }
}
`;

/** Exports translations of kits as XLIFF 2 into a folder and validates them: what to say, and 0, 1 or 77. */
export async function checkXliff(editions, folder) {
  const why = obtain();
  if (why) return [`skipped: ${why}`, SKIPPED];
  const files = [];
  for (const { kit, language } of editions) {
    // An export is recorded in the kit.
    const copy = join(folder, 'exchanged', basename(kit));
    cpSync(kit, copy, { recursive: true });
    const file = join(folder, `${basename(kit)}-${language}.xlf`);
    const flags = ['--kit', copy, '--format', 'xliff', '--out', file];
    await run(process.execPath, [PROGRAM, 'translate', 'export', language, ...flags]);
    files.push(file);
  }
  const wrong = await wrongIn(files);
  for (const line of wrong) process.stdout.write(`${line}\n`);
  return [`${files.length} files, ${wrong.length} failures`, wrong.length > 0 ? 1 : 0];
}

/** Makes sure the jars are there; what stands in the way, or nothing. */
function obtain() {
  if (!works('java', ['-version'])) return 'Java is not installed';
  const missing = () => ARTIFACTS.find((artifact) => !existsSync(jarOf(artifact)));
  if (!missing()) return undefined;
  if (!works('mvn', ['-version'])) return 'Maven is not installed, and it fetches Okapi';
  mkdirSync(HOME, { recursive: true });
  for (const artifact of ARTIFACTS)
    works('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${HOME}`]);
  return missing() && `${missing()} could not be fetched`;
}

/** A line for each file that is wrong. */
async function wrongIn(files) {
  const reader = join(HOME, 'Reader.java');
  writeFileSync(reader, READER);
  const { stdout } = await run('java', ['-cp', ARTIFACTS.map(jarOf).join(delimiter), reader, ...files]);
  const lines = stdout.split('\n').filter((line) => /^(PASS|FAIL) /.test(line));
  if (lines.length !== files.length) return [`lib-xliff2 read ${lines.length} of ${files.length} files`];
  return lines.filter((line) => line.startsWith('FAIL'));
}
