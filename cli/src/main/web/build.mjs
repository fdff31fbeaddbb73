/**
 * Builds the three files that the report takes from the jar. The same sources and the same lock file give the same bytes.
 *
 *   node build.mjs [folder]      default: ../resources/org/plumbline/report/web
 */
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinTexts } from './texts/join.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, '../resources/org/plumbline/report/web'));

const three = JSON.parse(await readFile(join(here, 'node_modules/three/package.json'), 'utf8'));
const licence = (await readFile(join(here, 'node_modules/three/LICENSE'), 'utf8')).trim();
const notice = `/*!\nPlumbline, explorer of the report page. Copyright 2026 The Plumbline authors, Apache-2.0.\n`
  + `Contains three.js ${three.version}, https://threejs.org, under its own licence:\n\n${licence}\n*/\n`;

const texts = await joinTexts(join(here, 'texts/en'));
const words = `${JSON.stringify(texts, null, 1)}\n`;

const result = await build({
  absWorkingDir: here,
  entryPoints: ['src/main.js'],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'ascii',
  legalComments: 'none',
  write: false,
  plugins: [{
    name: 'texts',
    setup(b) {
      b.onResolve({ filter: /^texts$/ }, () => ({ path: 'texts.json', namespace: 'texts' }));
      b.onLoad({ filter: /.*/, namespace: 'texts' }, () => ({ contents: words, loader: 'json' }));
    },
  }],
});
const script = notice + result.outputFiles[0].text;
for (const forbidden of ['</script', '<!--']) {
  if (script.toLowerCase().includes(forbidden)) {
    throw new Error(`explorer.min.js holds ${forbidden}, which would end the script element it stands in`);
  }
}

await mkdir(target, { recursive: true });
await writeFile(join(target, 'explorer.min.js'), script);
await writeFile(join(target, 'explorer.css'), await readFile(join(here, 'src/explorer.css'), 'utf8'));
await writeFile(join(target, 'texts.en.json'), words);
console.log(`explorer.min.js ${(script.length / 1024).toFixed(0)} KiB`);
