import { INK, loadColour, MUTED } from '../page/colours.js';
import { h, s, say, set } from '../page/dom.js';
import { fixed } from '../data/number.js';
import { ui } from '../page/words.js';
import { printedLimb } from './facts.js';
import { panel } from './panel.js';

const WIDTH = 200;
const HEIGHT = 430;
const TOP = 26;
const LENGTH = 372;
const BONE = '#efe6d2';
const EDGE = '#a8987a';
const JOINTS = ['upper', 'joint', 'lower'];

/** Outlines in mm along an axis (0 = far end, 1 = knee) and to the lateral side: femur with head and trochanter, tibia. */
const FEMUR = [[0.0, 48], [0.06, 62], [0.12, 44], [0.5, 22], [0.86, 24], [0.94, 42], [1, 40], [1, -40], [0.94, -42],
  [0.86, -12], [0.5, -6], [0.16, 8], [0.09, 22], [0.03, 14]];
const TIBIA = [[1, 38], [0.93, 36], [0.84, 17], [0.5, 12], [0.1, 14], [0, 22], [0, -24], [0.08, -20], [0.5, -12], [0.84, -17],
  [0.93, -36], [1, -38]];

/** The whole limb from the front, line from hip to ankle upright, and where that line crosses the plateau. */
export function limb(plan, store, id) {
  if (!plan.landmark('upper', store.state) || !plan.landmark('lower', store.state) || !plan.landmark('joint', store.state)) {
    return null;
  }
  const outline = { fill: BONE, stroke: EDGE, 'stroke-width': 1.2, 'stroke-linejoin': 'round' };
  const femur = s('path', outline);
  const tibia = s('path', outline);
  const head = s('circle', outline);
  const axes = s('path', { fill: 'none', stroke: INK, 'stroke-width': 1.2 });
  const plateau = s('path', { stroke: INK, 'stroke-width': 3.5 });
  const line = s('path', { stroke: loadColour(), 'stroke-width': 2.2, 'stroke-dasharray': '7 4' });
  const joints = JOINTS.map(() => s('circle', { r: 4, fill: '#fff', stroke: INK, 'stroke-width': 1.6 }));
  const names = JOINTS.map((k) => s('text', { 'font-size': 13, fill: INK, 'text-anchor': plan.left ? 'end' : 'start' }, plan.json.landmarks.names?.[k] ?? ''));
  const svg = s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', class: 'sketch' }, femur, tibia, head, plateau, axes, line, joints, names);
  const angle = h('p', { class: 'reading' });
  const sides = h('p', { class: 'ends', 'aria-hidden': 'true' });
  const lateralRight = plan.left;
  sides.append(h('span', {}, ui(lateralRight ? 'medial' : 'lateral')), h('span', {}, ui(lateralRight ? 'lateral' : 'medial')));

  store.follow((state) => {
    const at = (name) => plan.landmark(name, state);
    const draw = frame(at('upper'), at('lower'));
    const [hip, knee, ankle] = JOINTS.map((n) => draw(at(n)));
    // the front view has the lateral side of a right limb on the left
    const lateral = plan.left ? 1 : -1;
    set(femur, { d: bone(FEMUR, hip, knee, lateral, draw.scale) });
    set(tibia, { d: bone(TIBIA, ankle, knee, lateral, draw.scale) });
    set(head, { cx: hip[0], cy: hip[1], r: 23 * draw.scale });
    set(axes, { d: `M${hip}L${knee}L${ankle}` });
    set(line, { d: `M${hip}L${ankle}` });
    const [m, l] = [at('lineStart'), at('lineEnd')];
    set(plateau, { d: m && l ? `M${draw(m)}L${draw(l)}` : '' });
    [hip, knee, ankle].forEach((p, i) => {
      set(joints[i], { cx: p[0], cy: p[1] });
      // on the medial side: the trochanter stands out on the other
      set(names[i], { x: p[0] - lateral * (i === 1 ? 34 : 16), y: p[1] + 5 });
    });
    const words = plan.limbEntry('hka') ? deviation(plan, state) : '';
    say(angle, words);
    set(svg, { 'aria-label': ui('limb.label', { hka: words }) });
  });
  return panel(`view-limb${id}`, ui('limb.title'), ui('limb.caption'), sides, svg, angle, crossing(plan, store));
}

/** The deviation of the axes with its direction in words. */
function deviation(plan, state) {
  const v = plan.limbValue('hka', state);
  const word = v === null || Math.abs(v) < 0.05 ? 'straight' : v > 0 ? 'valgus' : 'varus';
  return ui('limb.hka', { value: printedLimb(plan, 'hka', state).replace('\u2212', ''), word: ui(word) });
}

/** Maps points of the joint's frame to the drawing: seen from the front, hip straight above the ankle. */
function frame(hip, ankle) {
  const flat = (p) => [-p[2], p[1]];
  const [hu, hv] = flat(hip);
  const [au, av] = flat(ankle);
  const long = Math.hypot(hu - au, hv - av);
  const [du, dv] = [(hu - au) / long, (hv - av) / long];
  const scale = LENGTH / long;
  const map = (p) => {
    const [u, v] = flat(p);
    const across = (u - au) * dv - (v - av) * du;
    const along = (u - au) * du + (v - av) * dv;
    return [round(WIDTH / 2 + across * scale), round(TOP + LENGTH - along * scale)];
  };
  map.scale = scale;
  return map;
}

/** An outline set along the axis from the far joint to the knee, with the lateral side on `lateral`. */
function bone(points, far, knee, lateral, scale) {
  const [dx, dy] = [knee[0] - far[0], knee[1] - far[1]];
  const size = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [(lateral * Math.abs(dy)) / size, (-lateral * dx * Math.sign(dy)) / size];
  return `M${points.map(([t, side]) => [round(far[0] + t * dx + side * scale * nx), round(far[1] + t * dy + side * scale * ny)]).join('L')}Z`;
}

/** Where the line of load crosses the plateau, on a rule from 0 to 100 %, with the targets. */
function crossing(plan, store) {
  const line = plan.json.loadLine;
  if (!line || !plan.limbEntry(line.quantity)) {
    return null;
  }
  const [w, left, right, y] = [300, 24, 276, 46];
  // as in the sketch above: 0 %, the medial edge, is on the right of a right limb
  const x = (percent) => (plan.left ? left + (percent / 100) * (right - left) : right - (percent / 100) * (right - left));
  const clampX = (percent) => Math.max(8, Math.min(w - 8, x(percent)));
  // names below each other, the one nearest the medial edge first, so that no leader crosses a name
  const targets = [...(line.targets ?? [])].sort((a, b) => a.percent - b.percent);
  const pointer = s('path', { d: 'M-7 -14L7 -14L0 0Z', fill: loadColour() });
  const reading = s('text', { y: 24, 'text-anchor': 'middle', 'font-size': 16, 'font-weight': 700, fill: INK });
  const first = plan.limbValue(line.quantity, { ...store.state, angle: plan.first });
  const svg = s('svg', { viewBox: `0 0 ${w} ${106 + 17 * Math.max(0, targets.length - 1)}`, role: 'img', class: 'crossing', 'font-size': 13 },
    s('rect', { x: left, y, width: right - left, height: 13, fill: BONE, stroke: EDGE }),
    [0, 50, 100].map((p) => [
      s('line', { x1: x(p), x2: x(p), y1: y, y2: y + 18, stroke: MUTED }),
      s('text', { x: x(p), y: y + 32, 'text-anchor': 'middle', fill: MUTED }, `${p}\u00a0%`)]),
    targets.map((t, i) => {
      const at = y + 52 + 17 * i;
      return [s('path', { d: `M${x(t.percent)} ${y - 3}V${at - 5}${plan.left ? 'h-6' : 'h6'}`, fill: 'none', stroke: INK, 'stroke-dasharray': '2 3' }),
        s('text', { x: x(t.percent) + (plan.left ? -9 : 9), y: at, 'text-anchor': plan.left ? 'end' : 'start' }, t.name)];
    }),
    first === null ? '' : s('circle', { cx: clampX(first), cy: y + 6.5, r: 4.5, fill: '#fff', stroke: INK, 'stroke-width': 1.5 }),
    pointer, reading);
  store.follow((state) => {
    const value = plan.limbValue(line.quantity, state);
    const text = printedLimb(plan, line.quantity, state);
    set(pointer, { transform: `translate(${round(clampX(value ?? 50))} ${y})`, visibility: value === null ? 'hidden' : 'visible' });
    set(reading, { x: Math.max(34, Math.min(w - 34, clampX(value ?? 50))) });
    say(reading, text);
    set(svg, { 'aria-label': `${line.name}: ${text}. ${line.scale}`, 'data-value': value === null ? '' : fixed(value, 6) });
  });
  return h('div', {}, h('p', { class: 'reading' }, line.name), svg);
}

const round = (v) => Math.round(v * 100) / 100;
