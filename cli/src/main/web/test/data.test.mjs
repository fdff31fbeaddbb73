/** Numbers, brackets and plans, without a browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bracket } from '../src/data/bracket.js';
import { fixed, shortest, signed, withUnit } from '../src/data/number.js';
import { Plan } from '../src/data/plan.js';
import { Pressure } from '../src/scene/pressure.js';
import { expected } from './agreement.mjs';
import { knee } from './fixture/knee.mjs';

test('numbers are rounded as in decimal, ties away from zero, with a true minus', () => {
  assert.equal(fixed(1.005, 2), '1.01');
  assert.equal(fixed(-2.5, 0), '\u22123');
  assert.equal(fixed(-0.04, 1), '0.0');
  assert.equal(fixed(null, 1), '–');
  assert.equal(fixed(1e-12, 2), '0.00');
  assert.equal(withUnit(12.34, 1, 'deg'), '12.3°');
  assert.equal(withUnit(12.34, 1, 'N'), '12.3\u00a0N');
  assert.equal(signed(3, 0, '%'), '+3\u00a0%');
  assert.equal(shortest(8.5, 2), '8.5');
  for (let i = 0; i < 2000; i++) {
    const v = Math.round(Math.sin(i * 12.9898) * 43758.5453 * 1000) / 1000;
    assert.equal(fixed(v, i % 3), expected(v, i % 3, '1'), String(v));
  }
});

test('an angle lies on a computed one or between two', () => {
  const angles = [0, 1, 4];
  assert.deepEqual({ ...Bracket.of(angles, 1) }, { low: 1, high: 1, t: 0 });
  assert.deepEqual({ ...Bracket.of(angles, 2.5) }, { low: 1, high: 2, t: 0.5 });
  assert.deepEqual({ ...Bracket.of(angles, 9) }, { low: 2, high: 2, t: 0 });
  assert.deepEqual({ ...Bracket.of(angles, -9) }, { low: 0, high: 0, t: 0 });
  assert.equal(Bracket.of(angles, 2.5).mix([5, 10, 20]), 15);
  assert.equal(Bracket.of(angles, 2.5).mix([5, 10, null]), null);
});

test('a plan knows what is computed, interpolated and missing', () => {
  const plan = new Plan(knee({ failed: [[0, 1, 4]] }));
  const at = (angle) => plan.standing({ angle, load: 1, axis: 0 }).kind;
  assert.equal(at(3), 'computed');
  assert.equal(at(2.5), 'interpolated');
  assert.equal(at(4), 'hole');
  assert.equal(at(3.5), 'hole');
  assert.deepEqual(plan.holes({ load: 1, axis: 0 }), [4]);
  assert.equal(plan.clamp(40), 12);
});

test('pressures of some angles are mixed between these, and not across a failed one', () => {
  const thin = (options) => {
    const json = knee(options);
    json.scene.pressure.kept = [0, 6, 12];
    json.scene.pressure.surfaces.forEach((s) => s.values.forEach((a) => a.forEach((l) => l.forEach((_, i) => {
      l[i] = i % 6 === 0 ? l[i] : null;
    }))));
    const plan = new Plan(json);
    const pressure = new Pressure(plan);
    return (angle) => pressure.at('medial', plan.bracket(angle), { angle, load: 1, axis: 0 });
  };
  const whole = new Plan(knee());
  const full = (angle) => new Pressure(whole).at('medial', whole.bracket(angle), { angle, load: 1, axis: 0 });
  const some = thin({});
  assert.deepEqual([...some(6)], [...full(6)], 'a kept angle is as it was');
  const middle = some(3);
  full(0).forEach((v, i) => assert.ok(Math.abs(middle[i] - (v + full(6)[i]) / 2) < 1e-4));
  const broken = thin({ failed: [[0, 1, 4]] });
  assert.equal(broken(4), null, 'at the failed angle');
  assert.equal(broken(2), null, 'between kept angles around it');
  assert.ok(broken(8), 'beyond it');
});
