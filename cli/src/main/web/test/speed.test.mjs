/** How fast the page is, with the processor doing the graphics. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { executable, fileOf, launch, open } from './browser.mjs';
import { knee } from './fixture/knee.mjs';

const FRAME_MS = 16;
const READY_MS = 2000;
const STEPS = 60;

describe('speed in software graphics', { skip: executable ? false : 'no Chromium' }, () => {
  let browser;
  before(async () => {
    browser = await launch();
    await (await browser.newPage()).goto('about:blank'); // the first page of a browser pays for its start
  });
  after(() => browser?.close());

  test(`an angle change takes under ${FRAME_MS} ms, the page is ready in ${READY_MS} ms`, async (t) => {
    const { page } = await open(browser, await fileOf([knee({ fine: 3.2 })]));
    const triangles = Number(await page.evaluate(() => document.querySelector('.view-joint').dataset.triangles));
    assert.ok(triangles >= 20000, `the scene has ${triangles} triangles`);
    const ready = await page.evaluate(() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd);
    const times = await page.evaluate(async (steps) => {
      const slider = document.querySelector('#explorer input[type=range]');
      const out = [];
      for (let i = 0; i < steps; i++) {
        slider.value = String((i * 0.37) % 12);
        const began = performance.now();
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        out.push(performance.now() - began);
        await new Promise((r) => requestAnimationFrame(r));
        await new Promise((r) => setTimeout(r, 20));
      }
      return out.sort((a, b) => a - b);
    }, STEPS);
    const median = times[STEPS / 2];
    t.diagnostic(`${triangles} triangles: angle change ${median.toFixed(1)} ms (median), ${times[STEPS - 4].toFixed(1)} ms (95 %); ready after ${Math.round(ready)} ms`);
    assert.ok(median < FRAME_MS, `median ${median} ms`);
    assert.ok(ready < READY_MS, `ready after ${ready} ms`);
  });
});
