import { fixed, shortest, withUnit } from '../data/number.js';
import { ui } from '../page/words.js';

/** The numbers of a state that several views say in words, printed once so that all agree. */
export function factsOf(plan, state) {
  const standing = plan.standing(state);
  const sides = plan.compartments.map((c) => ({
    key: c.key,
    name: c.name,
    share: printed(plan, c.key, 'force_share', state),
    force: printed(plan, c.key, 'force_normal', state),
    peak: printed(plan, c.key, 'pressure_peak', state),
    shareValue: plan.value(c.key, 'force_share', state),
  }));
  return { standing, sides, angle: angleWords(plan, state.angle), load: plan.loads[state.load]?.name ?? '' };
}

/** A quantity of a region as printed, with ≈ before a number that was interpolated. */
export function printed(plan, region, quantity, state) {
  return withMark(plan.entry(region, quantity), plan.value(region, quantity, state), plan.bracket(state.angle));
}

export function printedLimb(plan, quantity, state) {
  return withMark(plan.limbEntry(quantity), plan.limbValue(quantity, state), plan.bracket(state.angle));
}

function withMark(entry, value, bracket) {
  if (!entry || value === null) {
    return fixed(null, 0);
  }
  return (bracket.exact ? '' : '≈\u00a0') + withUnit(value, entry.decimals, entry.unit);
}

/** The angle itself: as computed, or to a tenth between computed ones. */
export function angleWords(plan, angle) {
  return `${shortest(angle, plan.bracket(angle).exact ? 2 : 1)}°`;
}

/** Says whether numbers were computed or interpolated, or which case failed and why. */
export function standingWords(plan, state) {
  const standing = plan.standing(state);
  const at = standing.angles.map((a) => `${shortest(a, 2)}°`);
  if (standing.kind === 'computed') {
    return ui('standing.computed', { angle: at[0] });
  }
  if (standing.kind === 'interpolated') {
    return ui('standing.interpolated', { low: at[0], high: at[1] });
  }
  const why = standing.failures.map((f) => ui('standing.why', { angle: shortest(f.angle, 2), kind: f.kind, reason: f.reason }));
  return [ui('standing.hole', { angles: at.join(ui('and')) }), ...why].join(' ');
}
