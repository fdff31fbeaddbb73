import { Bracket } from '../data/bracket.js';

/** Mechanics in the frontal plane, seen from the front. z is taken to the lateral side, whichever limb it is. */

const N_MM_PER_N_M = 1000;

/** Less is no force but rounding, and has no line of action, N. */
const LEAST_N = 1e-3;

/** The forces of the nearest computed angle that has some: balance holds for what was solved, not for what lies between. */
export function solvedForces(plan, state) {
  const kept = plan.json.forces?.kept?.map((i) => plan.angles[i]) ?? plan.angles; // a large plan comes with those of some angles
  const bracket = Bracket.of(kept, state.angle);
  const solved = { ...state, angle: kept[bracket.t > 0.5 ? bracket.high : bracket.low] };
  const forces = plan.forces(solved);
  const knee = plan.json.body?.centre ?? plan.landmark('joint', solved);
  if (!forces || !knee) {
    return null;
  }
  const side = plan.left ? -1 : 1;
  return { state: solved, exact: bracket.exact, knee, forces: forces.map((f) => ({ ...f, ...frontal(f, knee, side) })) };
}

/**
 * `turn` is the moment about the knee centre in N m, positive where it opens the medial side of the joint; `arm` in mm, the distance
 * of the line of action from the knee centre, or null for a moment without a force; `up` and `out` (lateral) in N.
 */
function frontal(f, knee, side) {
  const [, py, pz] = f.point.map((v, i) => v - knee[i]);
  const [, fy, fz] = f.force;
  const size = Math.hypot(fy, fz);
  const turn = (side * (py * fz - pz * fy + f.moment[0])) / N_MM_PER_N_M;
  return { turn, arm: size > LEAST_N ? (Math.abs(turn) * N_MM_PER_N_M) / size : null, up: fy, out: side * fz, size };
}

/** Sums of all three components of force (N) and of moment about the knee centre (N m). */
export function sums({ forces, knee }) {
  const force = [0, 0, 0];
  const moment = [0, 0, 0];
  for (const f of forces) {
    const r = f.point.map((v, i) => v - knee[i]);
    for (let i = 0; i < 3; i++) {
      const [j, k] = [(i + 1) % 3, (i + 2) % 3];
      force[i] += f.force[i];
      moment[i] += (r[j] * f.force[k] - r[k] * f.force[j] + f.moment[i]) / N_MM_PER_N_M;
    }
  }
  return { force, moment };
}

/** How far the line from hip to ankle passes medial (> 0) or lateral (< 0) of the knee centre, mm, or null. */
export function lineOffset(plan, state) {
  const [hip, knee, ankle] = ['upper', 'joint', 'lower'].map((n) => plan.landmark(n, state));
  if (!hip || !knee || !ankle || hip[1] === ankle[1]) {
    return null;
  }
  const t = (hip[1] - knee[1]) / (hip[1] - ankle[1]);
  return (plan.left ? 1 : -1) * (hip[2] + t * (ankle[2] - hip[2]) - knee[2]);
}

/**
 * The joint as a see-saw: the share of the first compartment that balances what is applied from outside (loads, muscles,
 * moments) on the two centres of pressure alone, without ligaments; null if a number is missing.
 */
export function seeSaw(plan, solved) {
  const outside = solved.forces.filter((f) => ['load', 'muscle', 'moment'].includes(f.kind));
  const down = -outside.reduce((sum, f) => sum + f.up, 0);
  const moment = -outside.reduce((sum, f) => sum + f.turn, 0); // what the contacts must make, opening the medial side
  const centres = plan.compartments.map((c) => plan.value(c.key, 'center_of_pressure_z', solved.state));
  if (centres.length !== 2 || centres.some((z) => z === null) || !(down > 0)) {
    return null;
  }
  const side = plan.left ? -1 : 1;
  const [z0, z1] = centres.map((z) => z - side * solved.knee[2]);
  // moment of an upward force at z (lateral) about the knee centre opens the medial side by -z
  const first = ((moment * N_MM_PER_N_M) + down * z1) / (z1 - z0);
  return { share: Math.max(0, Math.min(100, (100 * first) / down)), apart: Math.abs(z1 - z0), moment: -moment, down };
}
