import { INK, MUTED, PALE } from '../page/colours.js';
import { s, set } from '../page/dom.js';
import { shortest } from '../data/number.js';
import { niceTicks } from './ticks.js';

const FONT = 14;
const MANY_POINTS = 40;
const LONGEST_NAME = 18;

/**
 * Lines over the angle, drawn for a width in pixels. `spec`: {label, angles, angleName, series: [{name, values, look}],
 * least, top, target, targetName, failed: [index], even}. Returns the drawing,
 * its scales x and y, and `dot(angle, values)`.
 */
export function lineChart(spec, width) {
  const height = Math.round(Math.min(330, Math.max(230, width * 0.62)));
  const right = 12 + Math.max(...spec.series.map((e) => short(e.name).length)) * 8;
  const box = { left: 46, right: width - right, top: spec.target === null ? 14 : 32, bottom: height - 44 };
  const [a0, a1] = [spec.angles[0], spec.angles[spec.angles.length - 1]];
  const x = (angle) => (a1 === a0 ? (box.left + box.right) / 2 : box.left + ((angle - a0) / (a1 - a0)) * (box.right - box.left));
  const y = (v) => box.bottom - ((v - spec.least) / (spec.top - spec.least)) * (box.bottom - box.top);
  const svg = s('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': spec.label, 'font-size': FONT, fill: INK });
  grid(svg, spec, box, x, y);
  spec.series.forEach((series) => curve(svg, spec, series, x, y));
  ends(svg, spec, box, y);
  spec.failed.forEach((i) => failure(svg, x(spec.angles[i]), box.bottom));
  const cursor = s('line', { y1: box.top, y2: box.bottom, stroke: INK, 'stroke-width': 1 });
  const dots = spec.series.map(({ look }) => mark(look, 7, { fill: look.colour, stroke: '#fff', 'stroke-width': 2 }));
  svg.append(cursor, ...dots);
  return {
    svg,
    x,
    y,
    dot(angle, values) {
      set(cursor, { x1: x(angle).toFixed(2), x2: x(angle).toFixed(2) });
      dots.forEach((d, i) => {
        const v = values[i];
        set(d, { visibility: v === null ? 'hidden' : 'visible', 'data-value': v ?? '' });
        if (v !== null) {
          set(d, { transform: `translate(${x(angle).toFixed(2)} ${y(v).toFixed(2)})` });
        }
      });
    },
  };
}

function grid(svg, spec, box, x, y) {
  for (const v of niceTicks(spec.least, spec.top, 5)) {
    svg.append(s('line', { x1: box.left, x2: box.right, y1: y(v), y2: y(v), stroke: v === 0 ? '#888' : PALE }),
      s('text', { x: box.left - 8, y: y(v) + 5, 'text-anchor': 'end' }, shortest(v, 3)));
  }
  for (const a of niceTicks(spec.angles[0], spec.angles[spec.angles.length - 1], 6, true)) {
    svg.append(s('line', { x1: x(a), x2: x(a), y1: box.bottom, y2: box.bottom + 5, stroke: '#888' }),
      s('text', { x: x(a), y: box.bottom + 20, 'text-anchor': 'middle' }, shortest(a, 2)));
  }
  svg.append(s('text', { x: (box.left + box.right) / 2, y: box.bottom + 39, 'text-anchor': 'middle', fill: MUTED }, `${spec.angleName} (°)`));
  if (spec.even !== null) {
    svg.append(s('line', { x1: box.left, x2: box.right, y1: y(spec.even), y2: y(spec.even), stroke: MUTED, 'stroke-dasharray': '9 5' }));
  }
  if (spec.target !== null) {
    const at = x(spec.target);
    const anchor = at > box.right - 40 ? 'end' : at < box.left + 40 ? 'start' : 'middle';
    svg.append(s('line', { x1: at, x2: at, y1: box.top - 8, y2: box.bottom, stroke: INK, 'stroke-dasharray': '2 4' }),
      s('text', { x: at, y: box.top - 14, 'text-anchor': anchor, fill: MUTED }, spec.targetName));
  }
}

/** A name that leaves room for the lines. */
const short = (name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

/** A line that breaks where there is no number. */
function curve(svg, spec, { values, look }, x, y) {
  let path = '';
  values.forEach((v, i) => {
    if (v !== null) {
      path += `${i > 0 && values[i - 1] !== null ? 'L' : 'M'}${x(spec.angles[i]).toFixed(1)} ${y(v).toFixed(1)}`;
    }
  });
  svg.append(s('path', { d: path, fill: 'none', stroke: look.colour, 'stroke-width': 2.5, 'stroke-dasharray': look.dash }));
  if (values.length > MANY_POINTS) {
    return;
  }
  values.forEach((v, i) => {
    if (v !== null) {
      const point = mark(look, 4, { fill: '#fff', stroke: look.colour, 'stroke-width': 2 });
      set(point, { transform: `translate(${x(spec.angles[i]).toFixed(1)} ${y(v).toFixed(1)})` });
      svg.append(point);
    }
  });
}

/** Names beside the last points, moved apart where they would overlap. */
function ends(svg, spec, box, y) {
  const rows = spec.series
    .map(({ name, look, values }) => ({ name, look, at: y([...values].reverse().find((v) => v !== null) ?? spec.least) }))
    .sort((p, q) => p.at - q.at);
  rows.forEach((row, i) => {
    row.at = i > 0 ? Math.max(row.at, rows[i - 1].at + FONT + 3) : row.at;
  });
  const over = Math.max(0, (rows.at(-1)?.at ?? 0) - box.bottom + 2);
  for (const { name, look, at } of rows) {
    svg.append(s('text', { x: box.right + 10, y: at - over + 5, fill: look.text, 'font-weight': 700 }, short(name)));
  }
}

function failure(svg, x, y) {
  const d = `M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x - 5} ${y + 5}L${x + 5} ${y - 5}`;
  svg.append(s('path', { d, stroke: '#b3001b', 'stroke-width': 2.5, class: 'failed' }));
}

/** A circle, or a square for the other compartment. */
export function mark(look, r, attributes) {
  return look.square ? s('rect', { x: -r, y: -r, width: 2 * r, height: 2 * r, ...attributes }) : s('circle', { r, ...attributes });
}
