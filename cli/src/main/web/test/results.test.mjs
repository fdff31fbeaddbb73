/** The page of a real results folder against its results.csv: PLUMBLINE_RESULTS=folder. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { agree, dataOf, rowsOf, shown, slideTo } from './agreement.mjs';
import { executable, launch, open, SIZES } from './browser.mjs';
import { violations } from './axe.mjs';

const folder = process.env.PLUMBLINE_RESULTS && resolve(process.env.PLUMBLINE_RESULTS);
const skip = !executable ? 'no Chromium' : !folder || !existsSync(join(folder, 'report.html')) ? 'PLUMBLINE_RESULTS names no results folder' : false;

describe('the page of a results folder', { skip }, () => {
  const address = folder && pathToFileURL(join(folder, 'report.html')).href;
  let rows;
  let browsers;
  before(async () => {
    rows = rowsOf(await readFile(join(folder, 'results.csv'), 'utf8'));
    browsers = { webgl: await launch(), flat: await launch({ webgl: false }) };
  });
  after(async () => {
    await browsers?.webgl.close();
    await browsers?.flat.close();
  });

  const lookup = (load, angle, axis) => {
    const of = rows.filter((r) => Number(r.angle_deg) === angle && (r.axis2_value === '' || r.axis2_value === axis));
    return (region, quantity) => {
      const row = of.find((r) => r.region === region && r.quantity === quantity && (r.load_case === load || (region === 'limb' && r.load_case === '')));
      return row && Number(row.value);
    };
  };

  for (const kind of ['webgl', 'flat']) {
    for (const [name, size] of Object.entries(SIZES)) {
      test(`agrees with results.csv, ${name}, ${kind === 'webgl' ? 'with' : 'without'} WebGL`, async () => {
        const { page, errors, requests } = await open(browsers[kind], address, { size });
        const plan = (await dataOf(page)).plans[0];
        let compared = 0;
        for (const [l, load] of plan.loadCases.entries()) {
          if (plan.loadCases.length > 1) {
            await page.locator('select[id^=load]').selectOption(String(l));
          }
          for (const [i, angle] of plan.angles.entries()) {
            await slideTo(page, angle);
            const seen = await shown(page);
            const axis = plan.axis2 ? plan.axis2.values[plan.axis2.own] : '';
            if (plan.failed.some((f) => f.load === l && f.angle === angle && f.axis2 === (plan.axis2?.own ?? 0)) || plan.quantities[0].values[plan.axis2?.own ?? 0][l][i] === null) {
              assert.equal(seen.standing, 'hole');
            } else {
              agree(seen, plan, lookup(load.key, angle, axis), `${load.key} at ${angle}°`);
              compared++;
            }
          }
        }
        assert.ok(compared > 0, 'no state was compared');
        assert.deepEqual(errors, []);
        assert.deepEqual(requests, []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the window');
        await page.context().close();
      });
    }
  }

  for (const mode of ['explore', 'teach']) {
    test(`axe finds nothing, ${mode}`, async () => {
      const { page } = await open(browsers.webgl, address, { fragment: `#mode=${mode}` });
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });
  }

  test('the forces on the upper bone balance', async () => {
    const { page } = await open(browsers.webgl, address, { fragment: '#mode=teach' });
    const plan = (await dataOf(page)).plans[0];
    if (plan.forces) {
      for (const angle of plan.angles) {
        await slideTo(page, angle);
        const text = await page.locator('.balance').textContent();
        if (text) {
          for (const number of text.match(/\d+\.\d+/g)) {
            assert.equal(Number(number), 0, `${angle}°: ${text}`);
          }
        }
      }
    }
    await page.context().close();
  });
});
