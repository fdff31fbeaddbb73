import { look, MUTED } from '../page/colours.js';
import { h, s } from '../page/dom.js';
import { fixed } from '../data/number.js';
import { ui } from '../page/words.js';
import { arrow, colourOf } from './arrows.js';

const WIDTH = 420;
/** The end of a thigh bone, and what the drawing shows of the frontal plane, mm about the knee centre: unless the joint says otherwise. */
const KNEE = { reach: 75, above: 88, below: 62, outline: [14, 100, 14, 60, 26, 36, 39, 22, 40, 8, 33, -4, 22, -8, 12, -4, 5, 4, -5, 4, -12, -4, -22, -8, -33, -4,
  -40, 8, -39, 22, -26, 36, -14, 60, -14, 100] };
/** Room for arrows above, and a little below, px. */
const [ROOM_PX, FOOT_PX] = [112, 14];
const LONGEST_PX = 120;
const SHORT_PX = 24;
const NAMED = 0.06;
const DRAWN = 0.004;

/** The free body from the front with the forces on it where they act; a point outside is moved along its line of action. */
export function bodyDiagram(plan, solved) {
  const { knee, forces } = solved;
  const shown = plan.json.body ?? KNEE;
  const scale = WIDTH / (2 * shown.reach);
  const height = Math.round((shown.above + shown.below) * scale);
  const middle = height - shown.below * scale;
  const x = (z) => WIDTH / 2 - (z - knee[2]) * scale; // from the front: +z to the left
  const y = (v) => middle - (v - knee[1]) * scale;
  const largest = Math.max(1, ...forces.map((f) => f.size));
  const px = LONGEST_PX / largest;
  const drawn = forces.filter((f) => f.size > DRAWN * largest);
  const arrows = drawn.map((f) => {
    const [z, v] = inside(f, knee, shown, scale);
    const at = [x(z), y(v)];
    const along = [-f.force[2] * px, -f.force[1] * px];
    // a push ends where it acts, a pull begins there
    const push = f.kind === 'contact' || f.kind === 'load';
    const [tail, tip] = push ? [[at[0] - along[0], at[1] - along[1]], at] : [at, [at[0] + along[0], at[1] + along[1]]];
    const named = f.size > NAMED * largest;
    return { shape: arrow(tail, tip, colourOf(plan, f, look), named ? 4 : 2), f, named, far: push ? tail : tip, length: f.size * px };
  });
  const labels = place(arrows.filter((a) => a.named), height);
  const svg = s('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'font-size': 14, 'aria-label': ui('forces.bodyLabel', { list: drawn.map((f) => `${f.name} ${fixed(f.size, 0)} N`).join('; ') }) },
    s('path', { d: outline(x, y, knee, shown.outline, plan.left), fill: '#f4eddd', stroke: '#a8987a' }),
    s('path', { d: `M${WIDTH / 2 - 7} ${middle}h14M${WIDTH / 2} ${middle - 7}v14`, stroke: MUTED, 'stroke-width': 2 }),
    s('text', { x: WIDTH / 2 + 10, y: middle - 8, fill: MUTED, 'font-size': 12 }, ui('forces.knee')),
    arrows.map((a) => a.shape), labels,
    s('text', { x: 6, y: height - 8, fill: MUTED }, ui(plan.left ? 'medial' : 'lateral')),
    s('text', { x: WIDTH - 6, y: height - 8, fill: MUTED, 'text-anchor': 'end' }, ui(plan.left ? 'lateral' : 'medial')));
  return h('figure', {}, h('h4', {}, ui('forces.body')), svg);
}

/** The point of action, or where the line of action enters what is shown. */
function inside(f, knee, shown, scale) {
  let [, v, z] = f.point;
  const [top, bottom] = [knee[1] + shown.above - ROOM_PX / scale, knee[1] - shown.below + FOOT_PX / scale];
  if ((v > top || v < bottom) && f.force[1] !== 0) {
    const to = v > top ? top : bottom;
    z += ((to - v) * f.force[2]) / f.force[1];
    v = to;
  }
  return [z, v];
}

/** A closed outline, across (lateral > 0) and up from the centre; the medial and lateral sides change places on a left limb. */
function outline(x, y, knee, flat, left) {
  const points = [];
  for (let i = 0; i < flat.length; i += 2) {
    points.push(`${x((left ? -flat[i] : flat[i]) + knee[2]).toFixed(1)} ${y(flat[i + 1] + knee[1]).toFixed(1)}`);
  }
  return `M${points.join('L')}Z`;
}

/** Names beside the far ends of their arrows, moved down where two would overlap. */
function place(arrows, height) {
  const rows = arrows.map((a) => ({ ...a, at: Math.max(14, Math.min(height - 26, a.far[1] + (a.far[1] > height / 2 ? 16 : -6))) })).sort((p, q) => p.at - q.at);
  const taken = [];
  return rows.map(({ f, far, shape, at, length }) => {
    const text = `${f.name} ${fixed(f.size, 0)}\u00a0N`;
    const half = (text.length * 7.2) / 2;
    // a short arrow would vanish under its name
    const beside = length < SHORT_PX ? (far[0] < WIDTH / 2 ? -1 : 1) * (half + 12) : 0;
    const x = Math.max(half + 2, Math.min(WIDTH - half - 2, far[0] + beside));
    let y = at;
    while (taken.some((t) => Math.abs(t.y - y) < 17 && Math.abs(t.x - x) < t.half + half)) {
      y += 4;
    }
    taken.push({ x, y, half });
    return s('text', { x, y, 'text-anchor': 'middle', 'font-weight': 700, fill: shape.getAttribute('fill'), stroke: '#fff', 'stroke-width': 4, 'paint-order': 'stroke' }, text);
  });
}
