import { INK } from '../page/colours.js';
import { s } from '../page/dom.js';

/** What a force is, as the index of a curve's look; the diagrams also name each one. */
const KINDS = { contact: 0, ligament: 2, muscle: 3, restraint: 5, moment: 5 };

const HEAD = 9;

/** An arrow between two points in pixels. */
export function arrow([x0, y0], [x1, y1], colour, width = 3) {
  const size = Math.hypot(x1 - x0, y1 - y0);
  if (size < 0.5) {
    return s('g', {});
  }
  const [ux, uy] = [(x1 - x0) / size, (y1 - y0) / size];
  const head = Math.min(HEAD, size);
  const [bx, by] = [x1 - head * ux, y1 - head * uy];
  const p = (v) => v.toFixed(1);
  return s('g', { stroke: colour, fill: colour, 'stroke-width': width },
    s('line', { x1: p(x0), y1: p(y0), x2: p(bx), y2: p(by) }),
    s('path', { d: `M${p(x1)} ${p(y1)}L${p(bx - 0.5 * head * uy)} ${p(by + 0.5 * head * ux)}L${p(bx + 0.5 * head * uy)} ${p(by - 0.5 * head * ux)}Z`, 'stroke-width': 1 }));
}

/** Colour of a force: contacts in the colours of their compartments. */
export function colourOf(plan, force, looks) {
  const i = plan.compartments.findIndex((c) => force.kind === 'contact' && force.key.includes(c.key));
  const kind = i >= 0 ? i : KINDS[force.kind];
  return kind === undefined ? INK : looks(kind).text;
}
