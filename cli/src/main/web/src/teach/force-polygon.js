import { look } from '../page/colours.js';
import { h, s } from '../page/dom.js';
import { ui } from '../page/words.js';
import { arrow, colourOf } from './arrows.js';

const [WIDTH, HEIGHT, MARGIN] = [300, 420, 20];
const ORDER = ['load', 'muscle', 'contact', 'ligament', 'restraint', 'moment'];
const STRETCHES = [1, 2, 5, 10, 20, 50, 100];

/** The same forces end to end: the last tip meets the first tail. Sideways parts are small and drawn larger, as said below. */
export function forcePolygon(plan, solved) {
  const forces = [...solved.forces].filter((f) => f.size > 0).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const corners = [[0, 0]];
  for (const f of forces) {
    const [u, v] = corners.at(-1);
    corners.push([u - f.force[2], v + f.force[1]]);
  }
  const range = (k) => [Math.min(...corners.map((c) => c[k])), Math.max(...corners.map((c) => c[k]))];
  const [[u0, u1], [v0, v1]] = [range(0), range(1)];
  const scale = (HEIGHT - 2 * MARGIN) / Math.max(1, v1 - v0);
  const room = (WIDTH - 2 * MARGIN) / Math.max(1e-9, (u1 - u0) * scale);
  const stretch = [...STRETCHES].reverse().find((k) => k <= room) ?? 1;
  const x = (u) => WIDTH / 2 + (u - (u0 + u1) / 2) * scale * stretch;
  const y = (v) => HEIGHT - MARGIN - (v - v0) * scale;
  const end = corners.at(-1);
  const svg = s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': ui('forces.polygonLabel', { count: forces.length }), 'font-size': 13,
    'data-gap': Math.hypot(...end).toPrecision(3) },
  forces.map((f, i) => arrow([x(corners[i][0]), y(corners[i][1])], [x(corners[i + 1][0]), y(corners[i + 1][1])], colourOf(plan, f, look), 2.5)),
  s('circle', { cx: x(0), cy: y(0), r: 6, fill: 'none', stroke: '#222', 'stroke-width': 2 }));
  return h('figure', {}, h('h4', {}, ui('forces.polygon')), svg,
    h('p', { class: 'caption' }, stretch > 1 ? ui('forces.stretched', { times: stretch }) : ui('forces.true')));
}
