// Validates XLIFF 2 files with Okapi's lib-xliff2, with its schemas and its rules for the core and the modules.
// It and the libraries it needs come from Maven Central and are kept in node_modules/.cache.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { works } from './verapdf.mjs';

const run = promisify(execFile);
const HOME = fileURLToPath(new URL('../node_modules/.cache/okapi', import.meta.url));
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

/** Makes sure the jars are there; what stands in the way, or nothing. */
export function obtainOkapi() {
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
export async function wrongXliff(files) {
  const reader = join(HOME, 'Reader.java');
  writeFileSync(reader, READER);
  const { stdout } = await run('java', ['-cp', ARTIFACTS.map(jarOf).join(delimiter), reader, ...files]);
  const lines = stdout.split('\n').filter((line) => /^(PASS|FAIL) /.test(line));
  if (lines.length !== files.length) return [`lib-xliff2 read ${lines.length} of ${files.length} files`];
  return lines.filter((line) => line.startsWith('FAIL'));
}
