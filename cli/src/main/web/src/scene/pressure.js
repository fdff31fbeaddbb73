import { uint8 } from '../data/decode.js';

import { Bracket } from '../data/bracket.js';

/**
 * Eight-bit contact pressures of the surfaces, decoded when first asked for, mixed between computed angles. A large plan comes with
 * those of some angles and of one value of the second parameter only; they are mixed between the kept angles, but not across failed ones.
 */
export class Pressure {
  #decoded = new Map();
  #last = new Map();

  constructor(plan) {
    const json = plan.scene?.pressure;
    this.plan = plan;
    this.kept = json?.kept ?? null;
    this.axis = json?.axis2 ?? null;
    this.max = json?.max ?? 1;
    this.unit = json?.unit ?? 'MPa';
    this.surfaces = new Map((json?.surfaces ?? []).map((s) => [s.key, s]));
  }

  count(key) {
    return this.surfaces.get(key)?.count ?? 0;
  }

  /** Values of a surface at a state, 0 to 255, or null where a case has none. */
  at(key, bracket, state) {
    const own = this.kept ? this.#keptAround(state) : bracket;
    if (own === null || (this.axis !== null && this.axis !== state.axis)) {
      return null;
    }
    // several views ask for the same state one after the other
    const last = this.#last.get(key);
    if (last?.low === own.low && last.t === own.t && last.load === state.load && last.axis === state.axis) {
      return last.values;
    }
    const values = this.#mixed(key, own, state);
    this.#last.set(key, { low: own.low, t: own.t, load: state.load, axis: state.axis, values });
    return values;
  }

  /** Where a state stands among the kept angles; null at a failed angle and next to one between them. */
  #keptAround(state) {
    const { plan, kept } = this;
    const among = Bracket.of(kept.map((i) => plan.angles[i]), state.angle);
    const own = new Bracket(kept[among.low], kept[among.high], among.t);
    const broken = plan.standing(state).kind === 'hole' || plan.holes(state).some((i) => i > own.low && i < own.high);
    return broken ? null : own;
  }

  #mixed(key, bracket, state) {
    const a = this.#case(key, state, bracket.low);
    if (a === null || bracket.exact) {
      return a;
    }
    const b = this.#case(key, state, bracket.high);
    if (b === null) {
      return null;
    }
    const out = new Float32Array(a.length);
    for (let i = 0; i < out.length; i++) {
      out[i] = a[i] + bracket.t * (b[i] - a[i]);
    }
    return out;
  }

  #case(key, state, angle) {
    const id = `${key}/${state.axis}/${state.load}/${angle}`;
    if (!this.#decoded.has(id)) {
      const text = this.surfaces.get(key)?.values?.[state.axis]?.[state.load]?.[angle];
      this.#decoded.set(id, text ? uint8(text) : null);
    }
    return this.#decoded.get(id);
  }

  /** The largest pressure of each surface at a state, in the unit of the scale. */
  peaks(bracket, state) {
    const out = {};
    for (const key of this.surfaces.keys()) {
      const values = this.at(key, bracket, state);
      out[key] = values ? (this.max * values.reduce((m, v) => Math.max(m, v), 0)) / 255 : null;
    }
    return out;
  }
}
