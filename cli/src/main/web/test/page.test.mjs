/** The page of made-up plans: every kind of plan, every way to use it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { agree, dataOf, shown, slideTo } from './agreement.mjs';
import { executable, fileOf, launch, open, SIZES } from './browser.mjs';
import { knee } from './fixture/knee.mjs';
import { violations } from './axe.mjs';

const HOSTILE = '</script><script>window.broken=1</script><img src=x onerror="window.broken=1">&amp;"\'';

const PLANS = {
  usual: {}, 'one angle': { angles: [8] }, 'left limb': { side: 'left' }, 'second parameter': { axis2: true },
  'failed angles': { failed: [[0, 1, 4], [0, 1, 5], [0, 0, 12]] }, 'no forces': { forces: false }, 'no scene': { scene: false },
  'hundred angles': { angles: Array.from({ length: 100 }, (_, i) => i / 8) }, 'hostile words': { words: HOSTILE, failed: [[0, 1, 2]] }, 'no target': { target: null },
};

/** Percent at which the dashed line of the prediction's chart stands, by the numbers of its axis. */
const evenOf = (page) => page.evaluate(() => {
  const svg = document.querySelector('.teach-predict svg');
  const at = (words) => Number([...svg.querySelectorAll('text[text-anchor=end]')].find((t) => t.textContent === words).getAttribute('y')) - 5;
  const line = Number(svg.querySelector('line[stroke-dasharray="9 5"]').getAttribute('y1'));
  return (100 * (line - at('0'))) / (at('100') - at('0'));
});

describe('pages of made-up plans', { skip: executable ? false : 'no Chromium' }, () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  for (const [name, options] of Object.entries(PLANS)) {
    for (const [where, size] of Object.entries(SIZES)) {
      test(`${name}, ${where}: views agree, nothing is loaded, nothing overflows`, async () => {
        const { page, errors, requests } = await open(browser, await fileOf([knee(options)]), { size, fragment: '#mode=teach' });
        const plan = (await dataOf(page)).plans[0];
        const middle = plan.axis2?.own ?? 0;
        for (const i of [0, Math.floor(plan.angles.length / 2), plan.angles.length - 1]) {
          if (plan.angles.length > 1) {
            await slideTo(page, plan.angles[i]);
          }
          const lookup = (region, q) => (region === 'limb' ? plan.limb.find((e) => e.quantity === q)?.values[middle][i]
            : plan.quantities.find((e) => e.region === region && e.quantity === q)?.values[middle][plan.shown][i]);
          const seen = await shown(page);
          if (seen.standing !== 'hole') {
            agree(seen, plan, lookup, `${name} at ${plan.angles[i]}°`);
          }
        }
        assert.deepEqual(errors, []);
        assert.deepEqual(requests, []);
        assert.equal(await page.evaluate(() => window.broken), undefined, 'words of the data were run');
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the window');
        await page.context().close();
      });
    }
  }

  for (const [name, mode, width] of [['usual', 'explore', 'desktop'], ['usual', 'teach', 'phone'], ['failed angles', 'teach', 'laptop'], ['second parameter', 'explore', 'phone'], ['one angle', 'teach', 'desktop']]) {
    test(`axe finds nothing: ${name}, ${mode}, ${width}`, async () => {
      const { page } = await open(browser, await fileOf([knee(PLANS[name])]), { size: SIZES[width], fragment: `#mode=${mode}` });
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => d.setAttribute('open', '')));
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });
  }

  test('between computed angles numbers are marked, and none beyond the ends', async () => {
    const { page } = await open(browser, await fileOf([knee()]));
    await slideTo(page, 3.5);
    let seen = await shown(page);
    assert.equal(seen.standing, 'interpolated');
    assert.match(seen.bars[0].share, /^≈/);
    assert.match(await page.locator('.standing').first().textContent(), /between the computed angles 3° and 4°/);
    await slideTo(page, 99);
    seen = await shown(page);
    assert.equal(seen.standing, 'computed');
    assert.match(seen.finding, /12°/);
    await page.context().close();
  });

  test('a failed angle leaves a hole that nothing is drawn across, and is said', async () => {
    const { page } = await open(browser, await fileOf([knee(PLANS['failed angles'])]));
    for (const angle of [4, 4.5, 3.6, 5]) {
      await slideTo(page, angle);
      const seen = await shown(page);
      assert.equal(seen.standing, 'hole', `${angle}°`);
      assert.equal(seen.bars[0].share, '–');
      assert.equal(seen.curves[0].dots[0].value, '');
    }
    assert.match(await page.locator('.standing').first().textContent(), /unstable.*slides off/);
    assert.equal(await page.locator('.curve').first().locator('path.failed').count(), 2);
    const lines = await page.locator('.curve').first().locator('svg > path[fill=none]').first().getAttribute('d');
    assert.equal(lines.match(/M/g).length, 2, 'the line breaks once');
    await page.context().close();
  });

  test('everything can be done with the keyboard alone', async () => {
    const { page } = await open(browser, await fileOf([knee({ axis2: true })]), { fragment: '#angle=8' });
    const focused = () => page.evaluate(() => ({ id: document.activeElement.id, className: document.activeElement.className, tag: document.activeElement.tagName }));
    const until = async (test_, what) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const f = await focused();
        if (test_(f)) {
          return;
        }
      }
      assert.fail(`Tab does not reach ${what}`);
    };
    await until((f) => f.id === 'angle', 'the slider');
    await page.keyboard.press('ArrowRight');
    assert.match((await shown(page)).finding, /At 9°/);
    await page.keyboard.press('Shift+ArrowRight');
    assert.equal((await shown(page)).standing, 'interpolated');
    await page.keyboard.press('Home');
    assert.match((await shown(page)).finding, /Before/);
    await page.keyboard.press('PageUp');
    assert.match((await shown(page)).finding, /At 5°/);
    await until((f) => f.className === 'target', 'the button of the target');
    await page.keyboard.press('Enter');
    assert.equal((await shown(page)).standing, 'interpolated');
    await until((f) => f.tag === 'SELECT', 'the switch of load cases');
    await page.keyboard.press('ArrowUp');
    assert.match((await shown(page)).numbers, /^Static axis/);
    await until((f) => f.className === 'stage', 'the joint');
    const renders = () => page.evaluate(() => Number(document.querySelector('.view-joint').dataset.renders));
    const before_ = await renders();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((n) => Number(document.querySelector('.view-joint').dataset.renders) > n, before_);
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(ring, 'none', 'focus is seen');
    await page.context().close();
  });

  test('controls are large enough to touch', async () => {
    const { page } = await open(browser, await fileOf([knee({ axis2: true })]), { size: SIZES.phone, fragment: '#mode=teach' });
    const small = await page.evaluate(() => [...document.querySelectorAll('#explorer button, #explorer select, #explorer input, #explorer summary, #explorer a.button')]
      .filter((e) => e.offsetParent !== null && (e.offsetHeight < 43.5 || e.offsetWidth < 43.5)).map((e) => `${e.tagName} ${e.className} ${e.offsetWidth}×${e.offsetHeight}`));
    assert.deepEqual(small, []);
    await page.context().close();
  });

  test('the state is in the address and comes back from it', async () => {
    const address = await fileOf([knee({ axis2: true })]);
    const first = await open(browser, address);
    await slideTo(first.page, 5);
    await first.page.locator('select[id^=load]').selectOption('0');
    await first.page.locator('select[id^=axis]').selectOption('2');
    await first.page.locator('button[data-view=side]').click();
    await first.page.waitForFunction(() => location.hash.includes('view=side'));
    const hash = await first.page.evaluate(() => location.hash);
    assert.equal(hash, '#angle=5&load=static-axis&axis2=1&view=side&mode=explore');
    const before_ = await shown(first.page);
    const second = await open(browser, address, { fragment: hash });
    const after_ = await shown(second.page);
    assert.deepEqual(after_.bars, before_.bars);
    assert.equal(after_.finding, before_.finding);
    await first.page.context().close();
    await second.page.context().close();
  });

  test('a prediction covers the results until they are revealed', async () => {
    const { page, errors } = await open(browser, await fileOf([knee()]), { fragment: '#angle=8&mode=teach' });
    const drawn = () => page.evaluate(() => document.querySelectorAll('.teach-predict svg circle').length);
    assert.equal(await drawn(), 2, 'the start and the hidden dot, no curve to copy from');
    await page.locator('button.start').click();
    let seen = await shown(page);
    assert.equal(seen.bars[0].share, '?');
    assert.doesNotMatch(JSON.stringify([seen.finding, seen.numbers, seen.table['medial.force_share'][1]]), /51/);
    await page.locator('input[id^=guess]').evaluate((g) => {
      g.value = 70;
      g.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.locator('button.reveal').click();
    seen = await shown(page);
    assert.match(await page.locator('.verdict').textContent(), /You said 70 %, the model finds 51 % at 8°: 19 points too much/);
    assert.equal(seen.bars[0].share, '51\u00a0%');
    assert.ok((await drawn()) > 10, 'now the curve is there');
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test('the line of equal share stands at a quarter for a joint of four', async () => {
    const two = knee();
    const more = [{ key: 'front', name: 'Front' }, { key: 'back', name: 'Back' }];
    const copies = more.flatMap(({ key }) => two.quantities.filter((q) => q.region === 'lateral').map((q) => ({ ...q, region: key, regionName: key })));
    const four = { ...two, compartments: [...two.compartments, ...more], quantities: [...two.quantities, ...copies] };
    for (const [plan, equal] of [[two, 50], [four, 25]]) {
      const { page, errors } = await open(browser, await fileOf([plan]), { fragment: '#angle=8&mode=teach' });
      assert.ok(Math.abs((await evenOf(page)) - equal) < 0.1, `${plan.compartments.length} compartments`);
      assert.deepEqual(errors, []);
      await page.context().close();
    }
  });

  test('a page speaks in the words of its joint', async () => {
    const other = { ...knee(), joint: 'ball', texts: { 'plateau.title': 'Socket from below', 'why.startJoint': 'So it stands.' }, landmarks: null, loadLine: null, forces: null };
    const { page, errors } = await open(browser, await fileOf([other]), { fragment: '#mode=teach&a=0' });
    await slideTo(page, 0);
    assert.equal(await page.textContent('#view-plateau h3'), 'Socket from below');
    assert.match(await page.textContent('#teach-why'), /So it stands\./);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  for (const side of ['right', 'left']) {
    test(`a joint that draws itself from the front shows its angle and its first state, ${side}`, async () => {
      const angles = [0, 4, 8, 12];
      const over = (f) => [angles.map(f)];
      const items = [
        { kind: 'bone', words: '', quantity: '', side: 'middle', still: [-20, 0, 20, 0, 20, 60, -20, 60] },
        { kind: 'fragment', words: '', quantity: '', side: 'middle', points: over((a) => [-10, -60, 10, -60, 10 + a, 0, -10 + a, 0]) },
        { kind: 'angle', words: 'lean', quantity: 'hka', side: 'lateral', points: over((a) => [0, 50, 0, 0, 4 * a, 50]) },
        { kind: 'load-force', words: 'load', quantity: '', side: 'medial', still: [0, 50, 0, 0] },
        { kind: 'arm', words: '20 mm', quantity: '', side: 'middle', still: [0, 0, -20, 0] },
      ];
      const other = { ...knee({ side, angles }), landmarks: null, loadLine: null, sketch: { items, readings: ['hka'] },
        body: { centre: [0, 8, 0], outline: [-10, 0, 10, 0, 10, 30, -10, 30], reach: 60, above: 70, below: 50 } };
      const { page, errors } = await open(browser, await fileOf([other]), { fragment: '#angle=0&mode=teach' });
      const seen = () => page.evaluate(() => [...document.querySelectorAll('#view-sketch svg text')].map((t) => t.textContent));
      const ghost = () => page.locator('#view-sketch path[stroke-dasharray="4 3"]').getAttribute('visibility');
      assert.deepEqual(await seen(), ['lean \u22126.0°', 'load', '20 mm']);
      assert.equal(await ghost(), 'hidden', 'at the first angle nothing has moved');
      await slideTo(page, 8);
      assert.deepEqual(await seen(), ['lean 1.6°', 'load', '20 mm']);
      assert.equal(await ghost(), 'visible');
      await slideTo(page, 6);
      assert.equal((await seen())[0], 'lean ≈\u00a0\u22120.3°', 'between computed angles');
      const box = await page.evaluate(() => {
        const svg = document.querySelector('#view-sketch svg');
        const all = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].every((t) => t.getBoundingClientRect().left >= all.left - 1 && t.getBoundingClientRect().right <= all.right + 1);
      });
      assert.ok(box, 'words stay within the drawing');
      const legs = await page.locator('#view-sketch svg > path').nth(3).getAttribute('d');
      const [, vertex, leg] = legs.match(/[\d.]+ [\d.]+/g).map((p) => p.split(' ').map(Number));
      assert.ok(side === 'left' ? leg[0] > vertex[0] : leg[0] < vertex[0], 'lateral is on the left of a right limb');
      assert.ok(await page.locator('[data-key="limb.hka"]').isVisible());
      assert.match(await page.locator('.balance').textContent(), /0\.00, 0\.00, 0\.00 N m/);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }

  test('chapters of the background lead to what they speak of', async () => {
    const { page, errors } = await open(browser, await fileOf([knee()]), { fragment: '#angle=8' });
    const dead = await page.evaluate(() => [...document.querySelectorAll('#explorer a[href^="#"], #background a[href^="#"]')].map((a) => a.getAttribute('href'))
      .filter((to) => !to.includes('=') && !document.querySelector(to)));
    assert.deepEqual(dead, [], 'links that lead nowhere');
    await page.locator('#background-healing a').first().scrollIntoViewIfNeeded();
    await page.locator('#background-why a[href*="angle=0"]').click();
    await page.waitForFunction(() => /^Before/.test(document.querySelector('.finding').textContent));
    await page.locator('#background-model a').first().click();
    await page.waitForFunction(() => document.querySelector('#explorer').dataset.mode === 'teach');
    assert.ok(await page.locator('#teach-forces').isVisible());
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test('a link is followed though the old state is written into the address right after it', async () => {
    const { page, errors } = await open(browser, await fileOf([knee()]), { fragment: '#angle=8' });
    await page.evaluate(() => {
      const old = location.hash;
      location.hash = '#angle=0';
      history.replaceState(null, '', old);
    });
    await page.waitForFunction(() => /^Before/.test(document.querySelector('.finding').textContent));
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test('the forces of the free body close and their moments vanish', async () => {
    const { page } = await open(browser, await fileOf([knee({ side: 'left' })]), { fragment: '#angle=3&mode=teach' });
    assert.match(await page.locator('.balance').textContent(), /0\.0 N forward, 0\.0 N up, 0\.0 N sideways.*0\.00, 0\.00, 0\.00 N m/);
    const gap = await page.locator('svg[data-gap]').getAttribute('data-gap');
    assert.ok(Number(gap) < 1e-3, `the chain ends ${gap} N from where it began`);
    await page.context().close();
  });

  test('the file that is saved holds the computed rows and the interpolated state', async () => {
    const { page } = await open(browser, await fileOf([knee({ words: '=1+1,"a"' })]), { fragment: '#angle=3.5' });
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()]);
    const csv = await readFile(await download.path(), 'utf8');
    const lines = csv.trim().split('\n');
    assert.match(lines[0], /^study,load_case,angle_deg/);
    assert.ok(lines.some((l) => l.endsWith('%,interpolated')));
    assert.ok(lines.slice(1).every((l) => l.startsWith('"\'=1+1,""a""",')), 'a formula stays text, commas stay inside');
    await page.context().close();
  });

  test('with reduced motion play goes from one computed angle to the next', async () => {
    const { page } = await open(browser, await fileOf([knee()]), { reducedMotion: 'reduce', fragment: '#angle=0' });
    await page.locator('button.play').click();
    await page.waitForFunction(() => document.querySelector('.finding').textContent.includes('At 1°'), null, { timeout: 4000 });
    assert.equal((await shown(page)).standing, 'computed');
    await page.locator('button.play').click();
    assert.equal(await page.locator('button.play').textContent(), 'Play');
    await page.context().close();
  });

  test('the joint is drawn only when something changes', async () => {
    const { page } = await open(browser, await fileOf([knee()]));
    await page.waitForTimeout(500);
    const renders = () => page.evaluate(() => Number(document.querySelector('.view-joint').dataset.renders));
    const before_ = await renders();
    await page.waitForTimeout(800);
    assert.equal(await renders(), before_);
    await page.context().close();
  });

  test('a wedge that was taken out is named, and only where there is one', async () => {
    const address = await fileOf([knee({ closing: true }), knee()]);
    const { page, errors } = await open(browser, address);
    const captions = await page.locator('.view-joint .caption').allTextContents();
    assert.deepEqual(captions.map((c) => c.includes('wedge that was taken out')), [true, false]);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test('plans stand side by side, and move together when linked', async () => {
    const { page, errors } = await open(browser, await fileOf([knee(), knee({ side: 'left', angles: [0, 4, 8] })]));
    assert.equal(await page.locator('.plan').count(), 2);
    await slideTo(page, 4);
    const findings = await page.locator('.finding').allTextContents();
    assert.match(findings[0], /At 4°/);
    assert.match(findings[1], /At 4°/);
    await page.locator('input.link').uncheck();
    await slideTo(page, 2);
    assert.match((await page.locator('.finding').allTextContents())[1], /At 4°/);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(errors, []);
    await page.context().close();
  });
});

describe('pages without WebGL', { skip: executable ? false : 'no Chromium' }, () => {
  let browser;
  before(async () => {
    browser = await launch({ webgl: false });
  });
  after(() => browser?.close());

  test('pictures stand in for the joint and all else follows the slider', async () => {
    const { page, errors } = await open(browser, await fileOf([knee()]));
    assert.equal((await shown(page)).joint.mode, 'stills');
    assert.equal(await page.locator('.stills img').count(), 1);
    await slideTo(page, 2);
    const seen = await shown(page);
    assert.match(seen.finding, /At 2°/);
    assert.deepEqual(errors.filter((e) => !/WebGL/.test(e)), []);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
});
