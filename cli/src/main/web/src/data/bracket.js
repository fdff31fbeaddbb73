/** Two angles closer than this, in degrees, are one. */
const SAME_DEG = 1e-6;

/** Where an angle stands among the computed ones: on `low` if exact, else a part `t` of the way from `low` to `high`. */
export class Bracket {
  constructor(low, high, t) {
    this.low = low;
    this.high = high;
    this.t = t;
  }

  get exact() {
    return this.low === this.high;
  }

  static of(angles, angle) {
    const last = angles.length - 1;
    let low = 0;
    while (low < last && angles[low + 1] <= angle + SAME_DEG) {
      low++;
    }
    if (low === last || angle <= angles[low] + SAME_DEG) {
      return new Bracket(low, low, 0);
    }
    return new Bracket(low, low + 1, (angle - angles[low]) / (angles[low + 1] - angles[low]));
  }

  /** Linear between the two values; null if one that is needed is missing. */
  mix(values) {
    const a = values?.[this.low] ?? null;
    if (this.exact || a === null) {
      return a;
    }
    const b = values[this.high] ?? null;
    return b === null ? null : a + this.t * (b - a);
  }

  mixArrays(arrays) {
    const a = arrays?.[this.low] ?? null;
    if (this.exact || a === null) {
      return a;
    }
    const b = arrays[this.high] ?? null;
    return b === null ? null : a.map((v, i) => v + this.t * (b[i] - v));
  }
}
