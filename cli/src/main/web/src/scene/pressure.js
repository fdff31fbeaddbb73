import { uint8 } from '../data/decode.js';

/** Eight-bit contact pressures of the surfaces, decoded when first asked for, mixed between computed angles. */
export class Pressure {
  #decoded = new Map();
  #last = new Map();

  constructor(json) {
    this.max = json?.max ?? 1;
    this.unit = json?.unit ?? 'MPa';
    this.surfaces = new Map((json?.surfaces ?? []).map((s) => [s.key, s]));
  }

  count(key) {
    return this.surfaces.get(key)?.count ?? 0;
  }

  /** Values of a surface at a state, 0 to 255, or null where a case has none. */
  at(key, bracket, state) {
    // several views ask for the same state one after the other
    const last = this.#last.get(key);
    if (last?.low === bracket.low && last.t === bracket.t && last.load === state.load && last.axis === state.axis) {
      return last.values;
    }
    const values = this.#mixed(key, bracket, state);
    this.#last.set(key, { low: bracket.low, t: bracket.t, load: state.load, axis: state.axis, values });
    return values;
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
