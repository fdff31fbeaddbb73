import { h } from '../page/dom.js';
import { ui } from '../page/words.js';
import { shortest } from '../data/number.js';
import { GRADIENT, UNLOADED } from '../scene/viridis.js';
import { niceTicks } from './ticks.js';

/** Says what was left out to keep the file small; nothing where all is there. */
function left({ plan, kept, axis }) {
  const words = [kept && ui('pressure.kept', { kept: kept.length, all: plan.angles.length }),
    axis !== null && ui('pressure.axis', { name: plan.axis.name, value: plan.axis.values[axis] })].filter(Boolean);
  return words.length > 0 && h('p', { class: 'left-out' }, words.join(' '));
}

/** The fixed scale of contact pressure, with the neutral colour of what carries nothing. */
export function colourBar(pressure) {
  const ramp = h('div', { class: 'ramp' });
  ramp.style.backgroundImage = `linear-gradient(to right, ${GRADIENT})`;
  const swatch = h('span', { class: 'swatch' });
  swatch.style.backgroundColor = `rgb(${UNLOADED.join(',')})`;
  const ticks = niceTicks(0, pressure.max, 4).map((v) => {
    const tick = h('span', {}, shortest(v, 2));
    tick.style.left = `${(100 * v) / pressure.max}%`;
    return tick;
  });
  return h('div', { class: 'colour-bar' },
    h('p', {}, `${ui('pressure.scale')} (${pressure.unit})`),
    h('div', { class: 'scale' }, ramp, h('div', { class: 'ramp-ticks' }, ticks)),
    h('p', { class: 'unloaded' }, swatch, ui('pressure.unloaded')), left(pressure));
}
