// Names of texts before there were lists, with the file in them: exports and records of that time have them.

/** "actions.yaml:…decks.A.title" */
export const oldKey = (file: string, key: string): string => `${file}:${key}`;

const OLD_KEY = /^([\w.-]+\.yaml):(.+)$/s;

/** The file and the key in it of such a name. */
export function oldParts(key: string): { readonly file: string; readonly key: string } | undefined {
  const [, file, rest] = OLD_KEY.exec(key) ?? [];
  return file === undefined || rest === undefined ? undefined : { file, key: rest };
}
