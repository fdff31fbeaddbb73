import { look, MUTED } from '../page/colours.js';
import { h, s } from '../page/dom.js';
import { fixed } from '../data/number.js';
import { ui } from '../page/words.js';
import { colourOf } from './arrows.js';

const [WIDTH, ROW, TOP] = [460, 44, 44];
const LETTER = 6.4;
const LEAST = 0.01;

/** Moments about the knee centre: those that open the medial side to the right, the others to the left; they sum to nought. */
export function momentBars(plan, solved) {
  const largest = Math.max(1e-9, ...solved.forces.map((f) => Math.abs(f.turn)));
  const shown = solved.forces.filter((f) => Math.abs(f.turn) > LEAST * largest).sort((a, b) => Math.abs(b.turn) - Math.abs(a.turn));
  const rest = solved.forces.filter((f) => !shown.includes(f)).reduce((sum, f) => sum + f.turn, 0);
  const middle = WIDTH / 2;
  const px = (WIDTH / 2 - 64) / largest;
  const rows = [...shown.map((f) => ({ name: f.name, moment: f.turn, arm: f.arm, colour: colourOf(plan, f, look) })),
    ...(shown.length < solved.forces.length ? [{ name: ui('forces.rest'), moment: rest, arm: null, colour: MUTED }] : [])];
  const height = TOP + rows.length * ROW + 6;
  const sum = solved.forces.reduce((t, f) => t + f.turn, 0);
  const svg = s('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'font-size': 13, 'aria-label': ui('forces.momentsLabel', { centre: ui('forces.knee'), list: rows.map((r) => `${r.name} ${fixed(r.moment, 2)} N m`).join('; ') }) },
    s('text', { x: middle - 10, y: 16, 'text-anchor': 'end', fill: MUTED }, ui('forces.opensLateral')),
    s('text', { x: middle + 10, y: 16, fill: MUTED }, ui('forces.opensMedial')),
    s('line', { x1: middle, x2: middle, y1: 24, y2: height, stroke: '#222' }),
    rows.map((r, i) => {
      const y = TOP + i * ROW;
      const w = Math.abs(r.moment) * px;
      const positive = r.moment >= 0;
      const value = `${fixed(r.moment, 1)}\u00a0N\u00a0m`;
      const name = r.arm === null ? r.name : `${r.name}, ${ui('forces.armOf', { arm: fixed(r.arm, 1) })}`;
      const long = Math.min(WIDTH - 4, name.length * LETTER);
      const x = positive ? Math.min(middle + 6, WIDTH - long) : Math.max(middle - 6, long);
      return [
        s('text', { x, y: y - 2, 'text-anchor': positive ? 'start' : 'end', fill: '#222' }, name),
        s('rect', { x: positive ? middle : middle - w, y: y + 4, width: w, height: 16, fill: r.colour }),
        s('text', { x: positive ? middle + w + 5 : middle - w - 5, y: y + 17, 'text-anchor': positive ? 'start' : 'end' }, value)];
    }));
  return h('figure', {}, h('h4', {}, ui('forces.moments', { centre: ui('forces.knee') })), svg, h('p', { class: 'reading' }, ui('forces.momentSum', { sum: fixed(sum, 2) })));
}
