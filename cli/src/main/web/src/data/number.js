const MINUS = '\u2212';
const DASH = '\u2013';
const FIXED_SPACE = '\u00a0';

/** Fixed decimals, ties away from zero as in the tables of the page, a true minus sign; a dash where there is no number. */
export function fixed(value, decimals) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return DASH;
  }
  const text = rounded(Math.abs(value), decimals);
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** Nearer to a tie than this part of the last digit, the number is rounded by its digits. */
const TIE = 1e-6;
const MOST_SCALED = 1e9;

function rounded(size, decimals) {
  const scaled = size * 10 ** decimals;
  if (scaled < MOST_SCALED && Math.abs(scaled - Math.floor(scaled) - 0.5) > TIE) {
    return (Math.round(scaled) / 10 ** decimals).toFixed(decimals);
  }
  const plain = String(size);
  if (plain.includes('e')) {
    return size.toFixed(decimals);
  }
  return (Math.round(Number(`${plain}e${decimals}`)) / 10 ** decimals).toFixed(decimals);
}

/** Number and unit, with a space that does not break; degrees stand close. */
export function withUnit(value, decimals, unit) {
  const number = fixed(value, decimals);
  if (number === DASH || !unit || unit === '1') {
    return number;
  }
  return unit === 'deg' || unit === '°' ? `${number}°` : `${number}${FIXED_SPACE}${unitWords(unit)}`;
}

/** With a plus sign where the value grows. */
export function signed(value, decimals, unit) {
  const text = withUnit(value, decimals, unit);
  return value > 0 && /[1-9]/.test(text.split(FIXED_SPACE)[0]) ? `+${text}` : text;
}

/** As few decimals as show the number to at most `most`. */
export function shortest(value, most) {
  const text = fixed(value, most);
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}

/** The unit as printed. */
export function unitWords(unit) {
  return unit === 'mm2' ? 'mm²' : unit === 'mm3' ? 'mm³' : unit === 'deg' ? '°' : unit;
}
