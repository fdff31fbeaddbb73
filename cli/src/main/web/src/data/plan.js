import { Bracket } from './bracket.js';

/**
 * One plan of the page's data, with its numbers at any state. A state is {angle, load, axis}: degrees, index of the load
 * case, index of the second parameter's value.
 */
export class Plan {
  constructor(json) {
    this.json = json;
    this.angles = json.angles ?? [];
    this.loads = json.loadCases ?? [];
    this.axis = json.axis2 ?? null;
    this.compartments = json.compartments ?? [];
    this.target = json.target ?? null;
    this.scene = json.scene ?? null;
    this.left = json.side === 'left';
    this.entries = new Map((json.quantities ?? []).map((q) => [`${q.region}.${q.quantity}`, q]));
    this.limbEntries = new Map((json.limb ?? []).map((q) => [q.quantity, q]));
    this.failures = new Map((json.failed ?? []).map((f) => [`${f.axis2 ?? 0}.${f.load}.${f.angle}`, f]));
  }

  get first() {
    return this.angles[0];
  }

  get last() {
    return this.angles[this.angles.length - 1];
  }

  bracket(angle) {
    return Bracket.of(this.angles, angle);
  }

  /** {name, unit, decimals, …} of a quantity of a region, or null. */
  entry(region, quantity) {
    return this.entries.get(`${region}.${quantity}`) ?? null;
  }

  limbEntry(quantity) {
    return this.limbEntries.get(quantity) ?? null;
  }

  /** Values over the angles, null where there is none. */
  series(region, quantity, state) {
    return this.entry(region, quantity)?.values?.[state.axis]?.[state.load] ?? this.angles.map(() => null);
  }

  value(region, quantity, state) {
    return this.bracket(state.angle).mix(this.series(region, quantity, state));
  }

  limbSeries(quantity, state) {
    return this.limbEntry(quantity)?.values?.[state.axis] ?? this.angles.map(() => null);
  }

  limbValue(quantity, state) {
    return this.bracket(state.angle).mix(this.limbSeries(quantity, state));
  }

  /** Point in the joint's frame, mm, or null. */
  landmark(name, state) {
    return this.bracket(state.angle).mixArrays(this.json.landmarks?.[name]?.[state.axis]);
  }

  /** Forces on the upper bone at this state: [{key, name, kind, point, force, moment}], or null. */
  forces(state) {
    const flat = this.bracket(state.angle).mixArrays(this.json.forces?.values?.[state.axis]?.[state.load]);
    if (!flat) {
      return null;
    }
    return this.json.forces.list.map((f, i) => ({
      ...f,
      point: flat.slice(9 * i, 9 * i + 3),
      force: flat.slice(9 * i + 3, 9 * i + 6),
      moment: flat.slice(9 * i + 6, 9 * i + 9),
    }));
  }

  /** The failed case at an index of the angles, or null. */
  failure(state, index) {
    return this.failures.get(`${state.axis}.${state.load}.${this.angles[index]}`) ?? null;
  }

  /** Indices of angles without a result for this load case. */
  holes(state) {
    const share = this.mainSeries(state);
    return this.angles.map((_, i) => i).filter((i) => share[i] === null || this.failure(state, i));
  }

  /** The share of the first compartment if there is one, else the first number of the plan. */
  mainSeries(state) {
    const first = this.compartments[0]?.key;
    if (first && this.entry(first, 'force_share')) {
      return this.series(first, 'force_share', state);
    }
    const any = this.json.quantities?.[0];
    return any ? this.series(any.region, any.quantity, state) : this.angles.map(() => 0);
  }

  /** What stands behind the numbers of a state: 'computed', 'interpolated' or 'hole', and the failed cases that make the hole. */
  standing(state) {
    const b = this.bracket(state.angle);
    const ends = b.exact ? [b.low] : [b.low, b.high];
    const main = this.mainSeries(state);
    const broken = ends.filter((i) => this.failure(state, i) || main[i] === null);
    if (broken.length > 0) {
      return {
        kind: 'hole',
        failures: broken.map((i) => this.failure(state, i)).filter(Boolean),
        angles: broken.map((i) => this.angles[i]),
      };
    }
    return { kind: b.exact ? 'computed' : 'interpolated', failures: [], angles: ends.map((i) => this.angles[i]) };
  }

  /** Kept within the computed angles: nothing is extrapolated. */
  clamp(angle) {
    return Math.min(this.last, Math.max(this.first, angle));
  }
}
