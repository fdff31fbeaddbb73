import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { pageOf } from './fixture/page.mjs';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine, or undefined. */
export const executable = PLACES.find((p) => p && existsSync(p));

export const SIZES = { desktop: { width: 1440, height: 900 }, laptop: { width: 1024, height: 700 }, phone: { width: 390, height: 844 } };

/**
 * Starts the browser as it is where no graphics card is: the processor draws the page, and 3-D graphics by SwiftShader. (`--use-angle=swiftshader`
 * would send the page itself through SwiftShader too, whose programs for text and charts take seconds to make in a browser just started.)
 * `webgl: false` takes 3-D graphics away.
 */
export function launch({ webgl = true } = {}) {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', ...(webgl ? ['--enable-unsafe-swiftshader'] : ['--disable-3d-apis'])];
  return chromium.launch({ executablePath: executable, args });
}

/** What Chromium says of its own way of putting a WebGL picture, or a copy of it for printing, on a screen without a graphics card. */
const OF_SOFTWARE = /GPU stall due to ReadPixels/;

/** A file with a page of these plans; its address. */
export async function fileOf(plans) {
  const file = join(await mkdtemp(join(tmpdir(), 'plumbline-page-')), 'report.html');
  await writeFile(file, await pageOf(plans));
  return pathToFileURL(file).href;
}

/** Opens an address and collects what must stay empty: messages of error, requests to anywhere. */
export async function open(browser, address, { size = SIZES.desktop, fragment = '', ...context } = {}) {
  const page = await (await browser.newContext({ viewport: size, ...context })).newPage();
  const errors = [];
  const requests = [];
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && !OF_SOFTWARE.test(m.text()) && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(String(e)));
  page.on('request', (r) => !/^(file|data|blob):/.test(r.url()) && requests.push(r.url()));
  await page.goto(address + fragment);
  await page.waitForSelector('#explorer[data-complete]');
  return { page, errors, requests };
}
