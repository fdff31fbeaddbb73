import assert from 'node:assert/strict';

/** Rows of results.csv as objects; the fields used here hold no quotes. */
export function rowsOf(csv) {
  const [head, ...lines] = csv.trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((v, i) => [names[i], v])));
}

/** A number as the page must print it: decimals and a true minus sign, worked out apart from the page's own code. */
export function expected(value, decimals, unit) {
  const exact = BigInt(Math.round(Math.abs(value) * 1e9));
  const step = 10n ** BigInt(9 - decimals);
  const whole = (exact + step / 2n) / step;
  const digits = whole.toString().padStart(decimals + 1, '0');
  const text = decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
  const sign = value < 0 && whole > 0n ? '\u2212' : '';
  const units = { deg: '°', mm2: '\u00a0mm²', '1': '' };
  return sign + text + (units[unit] ?? `\u00a0${unit}`);
}

/** What the page shows of its first plan, read from the document. */
export function shown(page) {
  return page.evaluate(() => {
    const plan = document.querySelector('.plan');
    const text = (s, e = plan) => e.querySelector(s)?.textContent ?? '';
    const ticks = (svg) => [...svg.querySelectorAll('text[text-anchor=end]')].filter((t) => /^[\d.]+$/.test(t.textContent)).map((t) => [Number(t.textContent), Number(t.getAttribute('y')) - 5]);
    return {
      finding: text('.finding'), numbers: text('.numbers'), standing: plan.querySelector('.standing').dataset.kind,
      bars: [...plan.querySelectorAll('.bar')].map((b) => ({ region: b.dataset.region, share: text('.share', b), force: text('.force', b), width: parseFloat(b.dataset.width) })),
      curves: [...plan.querySelectorAll('.curve')].map((c) => ({ quantity: c.dataset.quantity, ticks: ticks(c.querySelector('svg')),
        dots: [...c.querySelectorAll('[data-value]')].map((d) => ({ value: d.dataset.value, y: Number(/ (-?[\d.]+)\)/.exec(d.getAttribute('transform') ?? '')?.[1]) })) })),
      crossing: plan.querySelector('.crossing')?.dataset.value, crossingText: text('.crossing text[font-weight]'),
      joint: { ...plan.querySelector('[id^=view-joint]')?.dataset },
      table: Object.fromEntries([...plan.querySelectorAll('.view-table tbody tr')].map((r) => [r.dataset.key, [...r.querySelectorAll('td')].map((d) => d.textContent)])),
    };
  });
}

/**
 * Asserts that all views agree with the rows of a state. `lookup(region, quantity)` gives the row's value or undefined,
 * `plan` is the page's data of the plan (for decimals and names only).
 */
export function agree(seen, plan, lookup, where) {
  const entry = (region, q) => plan.quantities.find((e) => e.region === region && e.quantity === q);
  plan.compartments.forEach((side, i) => {
    const share = lookup(side.key, 'force_share');
    const force = lookup(side.key, 'force_normal');
    const bar = seen.bars[i];
    assert.equal(bar.share, expected(share, entry(side.key, 'force_share').decimals, '%'), `${where}: share in the bar of ${side.key}`);
    assert.equal(bar.force, expected(force, entry(side.key, 'force_normal').decimals, 'N'), `${where}: newtons beside the bar of ${side.key}`);
    assert.ok(Math.abs(bar.width - share) < 1e-3, `${where}: bar of ${side.key} is ${bar.width} % long, its share is ${share} %`);
    for (const curve of seen.curves) {
      const value = lookup(side.key, curve.quantity);
      const dot = curve.dots[i];
      assert.ok(Math.abs(Number(dot.value) - value) <= 1e-8 * Math.max(1, Math.abs(value)), `${where}: dot of ${curve.quantity} of ${side.key}`);
      const [[v0, y0], [v1, y1]] = [curve.ticks[0], curve.ticks.at(-1)];
      const y = y0 + ((value - v0) / (v1 - v0)) * (y1 - y0);
      assert.ok(Math.abs(dot.y - y) < 0.1, `${where}: dot of ${curve.quantity} of ${side.key} is drawn at ${dot.y}, its value stands at ${y}`);
    }
    const peak = lookup(side.key, 'pressure_peak');
    if (seen.joint.mode === 'webgl' && peak !== undefined) {
      const drawn = JSON.parse(seen.joint.peaks)[side.key];
      const step = plan.scene.pressure.max / 255;
      assert.ok(Math.abs(drawn - Math.min(peak, plan.scene.pressure.max)) <= step, `${where}: colours of ${side.key} end at ${drawn} MPa, the peak is ${peak} MPa`);
    }
    assert.equal(seen.table[`${side.key}.force_normal`][1], bar.force, `${where}: table`);
    assert.ok(seen.numbers.includes(bar.share) && seen.numbers.includes(bar.force), `${where}: line of numbers`);
  });
  assert.ok(seen.finding.includes(seen.bars[0].share), `${where}: "${seen.finding}" says the share`);
  const line = lookup('limb', 'weight_bearing_line');
  if (line !== undefined && plan.loadLine) {
    const limb = plan.limb.find((e) => e.quantity === 'weight_bearing_line');
    assert.ok(Math.abs(Number(seen.crossing) - line) < 1e-5, `${where}: the line crosses at ${seen.crossing} %, computed ${line} %`);
    assert.equal(seen.crossingText, expected(line, limb.decimals, '%'), `${where}: reading of the line`);
  }
  const limbs = plan.limb.filter((e) => seen.table[`limb.${e.quantity}`]);
  for (const e of limbs) {
    assert.equal(seen.table[`limb.${e.quantity}`][1], expected(lookup('limb', e.quantity), e.decimals, e.unit), `${where}: ${e.quantity} in the table`);
  }
}

/** Sets the slider as a hand would and lets the page follow. */
export async function slideTo(page, angle) {
  await page.locator('.plan input[type=range]').first().evaluate((s, a) => {
    s.value = a;
    s.dispatchEvent(new Event('input', { bubbles: true }));
  }, angle);
}

/** The page's own data. */
export const dataOf = (page) => page.evaluate(() => JSON.parse(document.getElementById('plumbline-data').textContent));
