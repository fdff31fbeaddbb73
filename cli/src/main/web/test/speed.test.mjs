/** How fast the page is, with the processor doing the graphics. */
import assert from 'node:assert/strict';
import { cpus, loadavg } from 'node:os';
import { after, before, describe, test } from 'node:test';
import { executable, fileOf, launch, SIZES } from './browser.mjs';
import { knee } from './fixture/knee.mjs';

const FRAME_MS = 16;
const READY_MS = 2000;
const READY_WAIT_MS = 60000;
const STEPS = 40;
/** Other work on the machine disturbs; the best round counts, and limits hold only with PLUMBLINE_SPEED=assert. */
const ROUNDS = 3;

/** Runnable jobs a core beyond which times say nothing about the page. */
const BUSY = 3;
const busy = loadavg()[0] / cpus().length;
const reason = !executable ? 'no Chromium' : busy > BUSY ? `the machine is busy: ${busy.toFixed(1)} jobs a core` : false;

describe('speed in software graphics', { skip: process.env.PLUMBLINE_SPEED ? false : reason }, () => {
  let browser;
  before(async () => {
    browser = await launch(); // the first round is the first page of a browser just started
  });
  after(() => browser?.close());

  test(`tells how long an angle change takes (aim ${FRAME_MS} ms) and when the page stands on the screen with the joint in it (aim ${READY_MS} ms)`, async (t) => {
    const address = await fileOf([knee({ fine: 3.8 })]);
    const runs = [];
    for (let i = 0; i < ROUNDS; i++) {
      runs.push(await round(browser, address));
    }
    const { triangles } = runs[0];
    assert.ok(triangles >= 20000, `the scene has ${triangles} triangles`);
    const best = (key) => Math.min(...runs.map((r) => r[key]));
    t.diagnostic(`${triangles} triangles, best of ${ROUNDS}: angle change ${best('median').toFixed(1)} ms (median), ${best('high').toFixed(1)} ms (95 %), `
      + `drawn to the last pixel ${best('pixels').toFixed(1)} ms (median); ready after ${runs.map((r) => Math.round(r.ready)).join(', ')} ms`);
    if (process.env.PLUMBLINE_SPEED === 'assert') {
      assert.ok(best('median') < FRAME_MS, `median ${best('median')} ms`);
      assert.ok(best('ready') < READY_MS, `ready after ${best('ready')} ms`);
    }
  });
});

/**
 * Runs in the page before its own script. Ready is when the finding, the bars, the sketch, the plateau, all curves and the joint are
 * there, the last pixel of the joint's first picture can be read, and the browser has put all of it on the screen: it has begun the second
 * frame after, and reported its first contentful paint.
 */
function watch() {
  const there = () => {
    const all = (s) => [...document.querySelectorAll(`#explorer ${s}`)];
    const [curves, bars] = [all('.curve'), all('.bar')];
    return all('.finding')[0]?.textContent && all('.numbers')[0]?.textContent && bars.length > 0 && bars.every((b) => parseFloat(b.dataset.width) >= 0)
      && all('.sketch path').some((p) => p.getAttribute('d')) && all('.view-plateau canvas').length > 0
      && curves.length > 0 && curves.every((c) => c.querySelector('.plot svg [data-value]')) && Number(all('.view-joint')[0]?.dataset.renders) > 0;
  };
  const paint = new Promise((resolve) => {
    new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach((e) => resolve(e.startTime))).observe({ type: 'paint', buffered: true });
  });
  const observer = new MutationObserver(() => {
    if (there()) {
      observer.disconnect();
      const gl = document.querySelector('.stage canvas').getContext('webgl2');
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      requestAnimationFrame(() => requestAnimationFrame(async () => {
        const frame = performance.now();
        globalThis.readyAfter = Math.max(frame, await paint);
      }));
    }
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** One page: when it was ready, and how long a change of angle keeps the page busy, and then the graphics until its pixels can be read. */
async function round(browser, address) {
  const page = await (await browser.newContext({ viewport: SIZES.desktop })).newPage();
  await page.addInitScript(watch);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.readyAfter, null, { timeout: READY_WAIT_MS });
  const figures = await page.evaluate(async (steps) => {
    const slider = document.querySelector('#explorer input[type=range]');
    const gl = document.querySelector('.stage canvas').getContext('webgl2');
    const [busy, drawn] = [[], []];
    for (let i = 0; i < steps; i++) {
      slider.value = String((i * 0.37) % 12);
      const began = performance.now();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      busy.push(performance.now() - began);
      await new Promise((r) => requestAnimationFrame(r));
      const rest = performance.now();
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      drawn.push(performance.now() - rest);
      await new Promise((r) => setTimeout(r, 20));
    }
    const sorted = (v) => v.sort((a, b) => a - b);
    return { median: sorted(busy)[steps / 2], high: busy[Math.floor(steps * 0.95)], pixels: sorted(drawn)[steps / 2],
      triangles: Number(document.querySelector('.view-joint').dataset.triangles),
      ready: globalThis.readyAfter };
  }, STEPS);
  await page.context().close();
  return figures;
}
