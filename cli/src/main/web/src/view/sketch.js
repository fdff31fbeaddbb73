import { INK, loadColour, MUTED } from '../page/colours.js';
import { h, s, say, set } from '../page/dom.js';
import { ui } from '../page/words.js';
import { printedLimb } from './facts.js';
import { panel } from './panel.js';

const LONGEST_PX = 430;
const WIDEST_PX = 330;
const PAD_PX = 8;
const LETTER_PX = 7.2;
const LINE_PX = 15;
const AWAY_PX = 6;
const HEAD_PX = 9;
const END_PX = 5;
const DOT_PX = 4;
const ARC_PART = 0.72;
const EDGE = '#a8987a';
const FILLS = { bone: '#efe6d2', fragment: '#e2cfa4', gap: '#ffffff' };

/** The joint from the front with its angles, arms and forces at the angle shown, and dashed where its bones were at first. */
export function sketch(plan, store, id) {
  const items = plan.json.sketch?.items;
  if (!items) {
    return null;
  }
  const at = (item, angle, axis) => item.still ?? plan.bracket(angle).mixArrays(item.points[axis]);
  const map = frame(plan, items);
  const drawn = items.map((item) => ({ item, shape: shapeOf(item), ...wordsOf(item) }));
  const moved = plan.angles.length > 1 ? items.filter((i) => i.points && (i.kind === 'bone' || i.kind === 'fragment')) : [];
  const ghosts = moved.map((item) => ({ item, path: s('path', { fill: 'none', stroke: MUTED, 'stroke-width': 1, 'stroke-dasharray': '4 3' }) }));
  const svg = s('svg', { viewBox: `0 0 ${map.width} ${map.height}`, role: 'img', class: 'sketch', 'font-size': 13 },
    drawn.filter((d) => d.item.kind in FILLS).map((d) => d.shape), ghosts.map((g) => g.path),
    drawn.filter((d) => !(d.item.kind in FILLS)).map((d) => d.shape), drawn.map((d) => d.text));
  const ends = [ui('lateral'), ui('medial')];
  const sides = h('p', { class: 'ends', 'aria-hidden': 'true' }, (plan.left ? ends.reverse() : ends).map((w) => h('span', {}, w)));

  store.follow((state) => {
    for (const { item, shape, text } of drawn) {
      const points = at(item, state.angle, state.axis);
      draw(item.kind, shape, points && map.points(points));
      if (text) {
        const value = item.quantity ? printedLimb(plan, item.quantity, state) : '';
        say(text, [item.words, value].filter(Boolean).join(' '));
        place(text, item, points && map.points(points), map, plan.left);
      }
    }
    for (const { item, path } of ghosts) {
      set(path, { d: outline(map.points(at(item, plan.first, state.axis))) });
      set(path, { visibility: state.angle === plan.first ? 'hidden' : 'visible' });
    }
    const said = drawn.filter((d) => d.text && d.item.quantity).map((d) => d.text.textContent);
    set(svg, { 'aria-label': ui('sketch.label', { list: said.join('; ') }), 'data-angle': state.angle });
  });
  return panel(`view-sketch${id}`, ui('sketch.title'), ui('sketch.caption'), sides, svg);
}

/** Maps millimetres to the drawing, from the front, so large that everything fits at every angle with its words. */
function frame(plan, items) {
  const mirror = plan.left ? 1 : -1; // the lateral side of a right limb is on the viewer's left
  const all = items.flatMap((i) => (i.still ? [i.still] : i.points.flat()));
  const [us, vs] = [0, 1].map((k) => all.flatMap((p) => p.filter((_, n) => n % 2 === k)));
  const [left, right] = [Math.min(...us.map((u) => mirror * u)), Math.max(...us.map((u) => mirror * u))];
  const [low, high] = [Math.min(...vs), Math.max(...vs)];
  const scale = Math.min(WIDEST_PX / (right - left), LONGEST_PX / (high - low));
  let [before, after] = [PAD_PX, PAD_PX];
  for (const item of items.filter((i) => i.words || i.quantity)) {
    const long = LETTER_PX * (item.words.length + (item.quantity ? 8 : 0)) + AWAY_PX;
    const leftward = (item.side === 'lateral') !== plan.left;
    for (const p of item.still ? [item.still] : item.points.flat()) {
      const [x] = anchor(item.kind, pairs(p.map((v, n) => (n % 2 === 0 ? (mirror * v - left) * scale : v))));
      const [from, to] = item.side === 'middle' ? [x - long / 2, x + long / 2] : leftward ? [x - long, x] : [x, x + long];
      before = Math.max(before, PAD_PX - from);
      after = Math.max(after, PAD_PX + to - (right - left) * scale);
    }
  }
  return {
    width: Math.ceil((right - left) * scale + before + after),
    height: Math.ceil((high - low) * scale + 2 * PAD_PX + LINE_PX),
    points: (p) => pairs(p.map((v, n) => (n % 2 === 0 ? before + (mirror * v - left) * scale : PAD_PX + LINE_PX + (high - v) * scale))),
  };
}

const pairs = (flat) => Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);

function shapeOf({ kind }) {
  if (kind in FILLS) {
    return s('path', { fill: FILLS[kind], stroke: EDGE, 'stroke-width': 1.2, 'stroke-linejoin': 'round' });
  }
  const stroke = kind.startsWith('load') ? loadColour() : kind === 'axis' || kind === 'arm' || kind === 'angle' ? MUTED : INK;
  const width = { surface: 4, axis: 1, arm: 1.6, angle: 1.4, 'load-line': 2.2, cut: 2.4, point: 1.8 }[kind] ?? 3;
  return s('path', { fill: kind.endsWith('force') ? stroke : kind === 'point' ? '#fff' : 'none', stroke, 'stroke-width': width, 'stroke-dasharray': { 'load-line': '7 4', axis: '9 3 2 3', cut: '5 3' }[kind] });
}

function wordsOf(item) {
  return { text: (item.words || item.quantity) && s('text', { fill: item.kind.startsWith('load') ? loadColour() : INK, stroke: '#fff', 'stroke-width': 3.5, 'paint-order': 'stroke', 'font-weight': 700 }) };
}

function draw(kind, shape, points) {
  set(shape, { d: points ? pathOf(kind, points) : '' });
}

function pathOf(kind, points) {
  if (kind in FILLS) {
    return outline(points);
  }
  return { force: arrow, 'load-force': arrow, arm: bar, angle: arc, point: dot, words: () => '' }[kind]?.(points) ?? `M${points.map(pair).join('L')}`;
}

const outline = (points) => `M${points.map(pair).join('L')}Z`;

const pair = ([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`;

function unit([x0, y0], [x1, y1]) {
  const size = Math.hypot(x1 - x0, y1 - y0) || 1;
  return [(x1 - x0) / size, (y1 - y0) / size, size];
}

function arrow([tail, tip]) {
  const [ux, uy, size] = unit(tail, tip);
  const head = Math.min(HEAD_PX, size);
  const base = [tip[0] - head * ux, tip[1] - head * uy];
  const wing = (k) => [base[0] - k * 0.5 * head * uy, base[1] + k * 0.5 * head * ux];
  return `M${pair(tail)}L${pair(base)}M${pair(tip)}L${pair(wing(1))}L${pair(wing(-1))}Z`;
}

/** A distance: a line with a stroke across either end. */
function bar([a, b]) {
  const [ux, uy] = unit(a, b);
  const end = ([x, y]) => `M${pair([x - END_PX * uy, y + END_PX * ux])}L${pair([x + END_PX * uy, y - END_PX * ux])}`;
  return `M${pair(a)}L${pair(b)}${end(a)}${end(b)}`;
}

/** A small ring. */
function dot([[x, y]]) {
  return `M${pair([x - DOT_PX, y])}a${DOT_PX} ${DOT_PX} 0 1 0 ${2 * DOT_PX} 0a${DOT_PX} ${DOT_PX} 0 1 0 ${-2 * DOT_PX} 0`;
}

/** Two legs and an arc between them. */
function arc([from, vertex, to]) {
  const [a, b] = [unit(vertex, from), unit(vertex, to)];
  const r = ARC_PART * Math.min(a[2], b[2]);
  const [p, q] = [a, b].map(([x, y]) => [vertex[0] + r * x, vertex[1] + r * y]);
  const sweep = a[0] * b[1] - a[1] * b[0] > 0 ? 1 : 0;
  return `M${pair(from)}L${pair(vertex)}L${pair(to)}M${pair(p)}A${r.toFixed(1)} ${r.toFixed(1)} 0 0 ${sweep} ${pair(q)}`;
}

/** Where words stand: in the middle of a distance, else at the last point. */
function anchor(kind, points) {
  return kind === 'arm' ? [0, 1].map((k) => (points[0][k] + points.at(-1)[k]) / 2) : points.at(-1);
}

function place(text, item, points, map, left) {
  set(text, { visibility: points ? 'visible' : 'hidden' });
  if (!points) {
    return;
  }
  const [x, y] = anchor(item.kind, points);
  const leftward = (item.side === 'lateral') !== left;
  const away = item.side === 'middle' ? 0 : leftward ? -AWAY_PX : AWAY_PX;
  const up = item.side === 'middle' ? -AWAY_PX : 4;
  set(text, { x: (x + away).toFixed(1), y: (y + up).toFixed(1), 'text-anchor': item.side === 'middle' ? 'middle' : leftward ? 'end' : 'start' });
}
