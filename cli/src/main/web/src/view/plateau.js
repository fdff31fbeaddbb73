import { loadColour } from '../page/colours.js';
import { h, s, set } from '../page/dom.js';
import { ui } from '../page/words.js';
import { AboveMap } from '../scene/above-map.js';
import { colourBar } from './colour-bar.js';
import { printed } from './facts.js';
import { panel } from './panel.js';

/** Pixels across, somewhat more than on the screen so that edges look smooth. */
const PIXELS = 420;
const MOST_PIXELS = 560;

/** Contact pressure on the plateau from above, with the centres of pressure and the crossing of the line of load. */
export function plateau(plan, pressure, store, id) {
  const map = plan.scene ? new AboveMap(plan.scene) : null;
  if (!map || map.empty) {
    return null;
  }
  const canvas = h('canvas', { role: 'img' });
  const overlay = s('svg', { class: 'over', 'aria-hidden': 'true' });
  const frame = h('div', { class: 'map' }, canvas, overlay);
  const context = canvas.getContext('2d');
  map.resize(Math.min(MOST_PIXELS, Math.round(PIXELS * (globalThis.devicePixelRatio || 1))));
  canvas.width = map.width;
  canvas.height = map.height;
  set(overlay, { viewBox: `0 0 ${map.width} ${map.height}` });
  const image = context.createImageData(map.width, map.height);
  const centres = plan.compartments.map(() => mark(map.width / 50));
  const cross = lineMark(map.width / 60);
  overlay.append(...centres, cross);
  // centres of pressure are given for a right limb; the scene is that of the true side
  const side = plan.left ? -1 : 1;

  store.follow((state) => {
    const bracket = plan.bracket(state.angle);
    map.paint(image, (key) => (state.covered ? null : pressure.at(key, bracket, state)));
    context.putImageData(image, 0, 0);
    plan.compartments.forEach((c, i) => {
      const [x, z] = ['x', 'z'].map((k) => plan.value(c.key, `center_of_pressure_${k}`, state));
      const shown = x !== null && z !== null && !state.covered && plan.value(c.key, 'force_normal', state) !== 0;
      place(centres[i], shown ? map.pixel(x, side * z) : null);
    });
    place(cross, crossing(plan, state, map));
    set(canvas, { 'aria-label': label(plan, state) });
  });
  const ends = [ui(plan.left ? 'lateral' : 'medial'), ui(plan.left ? 'medial' : 'lateral')];
  return panel(`view-plateau${id}`, ui('plateau.title'), ui('plateau.caption'),
    h('p', { class: 'ends middle', 'aria-hidden': 'true' }, h('span', {}, ends[0]), h('span', {}, ui('anterior')), h('span', {}, ends[1])),
    frame, h('p', { class: 'key' }, key('centre'), ui('plateau.centre'), plan.json.landmarks ? [key('line'), ui('plateau.line')] : ''), colourBar(pressure));
}

function crossing(plan, state, map) {
  const [a, b] = [plan.landmark('upper', state), plan.landmark('lower', state)];
  if (!a || !b || a[1] === b[1]) {
    return null;
  }
  const t = a[1] / (a[1] - b[1]);
  const [px, py] = map.pixel(a[0] + t * (b[0] - a[0]), a[2] + t * (b[2] - a[2]));
  return [Math.max(8, Math.min(map.width - 8, px)), Math.max(8, Math.min(map.height - 8, py))];
}

function place(element, at) {
  set(element, at ? { transform: `translate(${at.map((v) => v.toFixed(1)).join(' ')})`, visibility: 'visible' } : { visibility: 'hidden' });
}

function mark(r) {
  return s('g', {}, s('circle', { r, fill: '#fff', stroke: '#000', 'stroke-width': r / 4 }),
    s('path', { d: `M${-r} 0H${r}M0 ${-r}V${r}`, stroke: '#000', 'stroke-width': r / 3.5 }));
}

function lineMark(r) {
  return s('path', { d: `M0 ${-r * 1.4}L${r * 1.4} 0L0 ${r * 1.4}L${-r * 1.4} 0Z`, fill: loadColour(), stroke: '#fff', 'stroke-width': r / 3 });
}

function key(kind) {
  const sign = kind === 'centre' ? mark(7) : lineMark(6);
  return s('svg', { viewBox: '-10 -10 20 20', width: 20, height: 20, 'aria-hidden': 'true' }, sign);
}

function label(plan, state) {
  const sides = plan.compartments.map((c) => ui('plateau.side', { side: c.name, peak: printed(plan, c.key, 'pressure_peak', state) }));
  return state.covered ? ui('plateau.title') : ui('plateau.label', { sides: sides.join('; ') });
}
