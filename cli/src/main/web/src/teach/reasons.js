import { fixed, withUnit } from '../data/number.js';
import { ui } from '../page/words.js';
import { angleWords, factsOf } from '../view/facts.js';
import { lineOffset, seeSaw, solvedForces } from './frontal.js';

/** Limits behind the sentences; their sources stand with the texts. */
const CENTRAL_MM = 2;
const CHANGE_POINTS = 0.5;
const LIGAMENT_PART = 0.05;
const OBLIQUITY_DEG = 5;
const MMPTA_DEG = 95;
const NEARLY_NOTHING_N = 1;

/** Reasons for a state: [{key, values}] into the texts under "why", the most telling first. */
export function reasons(plan, state) {
  const facts = factsOf(plan, state);
  if (facts.standing.kind === 'hole') {
    return [{ key: 'hole', values: { angle: facts.angle } }];
  }
  const solved = solvedForces(plan, state);
  return [line(plan, state), moment(plan, solved), change(plan, state, facts), liftOff(facts, plan, state), ligament(solved),
    obliquity(plan, state), mmpta(plan, state), facts.standing.kind === 'interpolated' ? { key: 'interpolated', values: {} } : null].filter(Boolean);
}

function line(plan, state) {
  const offset = lineOffset(plan, state);
  if (offset === null) {
    return null;
  }
  const values = { arm: fixed(Math.abs(offset), 0), angle: angleWords(plan, state.angle) };
  return { key: Math.abs(offset) < CENTRAL_MM ? 'lineCentral' : offset > 0 ? 'lineMedial' : 'lineLateral', values };
}

function moment(plan, solved) {
  const saw = solved && seeSaw(plan, solved);
  if (!saw) {
    return null;
  }
  const side = plan.compartments[0];
  const share = plan.value(side.key, 'force_share', solved.state);
  return { key: saw.moment < 0 ? 'seesawOpensLateral' : 'seesawOpensMedial', values: {
    moment: fixed(Math.abs(saw.moment), 1), down: fixed(saw.down, 0), apart: fixed(saw.apart, 0), arm: fixed((1000 * Math.abs(saw.moment)) / saw.down, 1),
    estimate: fixed(saw.share, 0), share: fixed(share, 0), side: side.name.toLowerCase(), angle: angleWords(plan, solved.state.angle),
  } };
}

function change(plan, state, facts) {
  const before = factsOf(plan, { ...state, angle: plan.first });
  const [a, b] = [before.sides[0], facts.sides[0]];
  if (!b || a.shareValue === null || b.shareValue === null || state.angle === plan.first) {
    const start = plan.json.loadLine ? 'start' : 'startJoint';
    return state.angle === plan.first ? { key: plan.first === 0 ? start : 'startAngle', values: { angle: angleWords(plan, plan.first) } } : null;
  }
  const points = b.shareValue - a.shareValue;
  const values = { side: b.name.toLowerCase(), points: fixed(Math.abs(points), 0), before: a.force, now: b.force,
    rate: fixed(Math.abs(points) / Math.abs(state.angle - plan.first), 1), other: facts.sides[1]?.name.toLowerCase() ?? '' };
  const rule = Math.abs(points) < CHANGE_POINTS ? 'unchanged' : points < 0 ? 'unloads' : 'loads';
  return { key: ofTwo(plan) ? rule : `${rule}Region`, values };
}

function liftOff(facts, plan, state) {
  const i = plan.compartments.findIndex((c) => (plan.value(c.key, 'force_normal', state) ?? Infinity) < NEARLY_NOTHING_N);
  return i < 0 || plan.compartments.length < 2 ? null : { key: ofTwo(plan) ? 'liftOff' : 'liftOffRegion', values: { side: facts.sides[i].name.toLowerCase() } };
}

function ligament(solved) {
  if (!solved) {
    return null;
  }
  const down = Math.max(...solved.forces.map((f) => f.size));
  const tight = solved.forces.filter((f) => f.kind === 'ligament').sort((a, b) => norm(b.force) - norm(a.force))[0];
  return tight && norm(tight.force) > LIGAMENT_PART * down ? { key: 'ligament', values: { name: tight.name, force: withUnit(norm(tight.force), 0, 'N') } } : null;
}

function obliquity(plan, state) {
  const v = plan.limbValue('joint_line_obliquity', state);
  return v !== null && Math.abs(v) > OBLIQUITY_DEG ? { key: 'obliquity', values: { value: withUnit(v, 1, 'deg') } } : null;
}

function mmpta(plan, state) {
  const v = plan.limbValue('mmpta', state);
  return v !== null && v > MMPTA_DEG ? { key: 'mmpta', values: { value: withUnit(v, 1, 'deg'), word: ui('why.mmpta') } } : null;
}

/** Two regions are sides of each other; more of them are not. */
const ofTwo = (plan) => plan.compartments.length === 2;

const norm = (v) => Math.hypot(...v);
