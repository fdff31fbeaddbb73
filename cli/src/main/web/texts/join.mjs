import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** All words of one language, from the JSON files of its folder in order of name; each file adds keys of its own. */
export async function joinTexts(folder) {
  const all = {};
  for (const name of (await readdir(folder)).filter((n) => n.endsWith('.json')).sort()) {
    const part = JSON.parse(await readFile(join(folder, name), 'utf8'));
    for (const [key, value] of Object.entries(part)) {
      if (key in all) {
        throw new Error(`${name}: ${key} stands in another file already`);
      }
      all[key] = value;
    }
  }
  return all;
}
