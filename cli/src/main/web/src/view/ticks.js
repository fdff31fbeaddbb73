const STEPS = [1, 2, 2.5, 5, 10];
const WHOLE_STEPS = [1, 2, 5, 10];

/** Round numbers from least to most, about `count` of them; `whole` leaves out steps of two and a half. */
export function niceTicks(least, most, count, whole = false) {
  const raw = (most - least) / Math.max(1, count);
  if (!(raw > 0)) {
    return [least];
  }
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (whole ? WHOLE_STEPS : STEPS).find((k) => k * power >= raw * 0.999) * power;
  const ticks = [];
  for (let i = Math.ceil(least / step - 1e-9); i * step <= most + step * 1e-9; i++) {
    ticks.push(Number((i * step).toPrecision(12)));
  }
  return ticks;
}

/** The round number at or above `value` that ends an axis. */
export function niceTop(value, count) {
  if (!(value > 0)) {
    return 1;
  }
  const ticks = niceTicks(0, value, count);
  const step = ticks.length > 1 ? ticks[1] : value;
  return Math.ceil(value / step - 1e-9) * step;
}
