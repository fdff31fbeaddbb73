import { h, say, set } from '../page/dom.js';
import { look } from '../page/colours.js';
import { ui } from '../page/words.js';
import { factsOf } from './facts.js';
import { panel } from './panel.js';

/** Share of each compartment as a bar from 0 to 100 %, with newtons beside, and where it stood at the first angle. */
export function bars(plan, store, id) {
  if (!plan.compartments.some((c) => plan.entry(c.key, 'force_share'))) {
    return null;
  }
  const equal = 100 / plan.compartments.length;
  const rows = plan.compartments.map((c, i) => row(c, i, equal));
  const before = ui('bars.before', { angle: `${plan.first}°` });
  store.follow((state) => {
    const facts = factsOf(plan, state);
    rows.forEach((r, i) => {
      const side = facts.sides[i];
      const covered = state.covered;
      const share = covered ? null : side.shareValue;
      r.fill.style.width = `${Math.max(0, Math.min(100, share ?? 0))}%`;
      say(r.share, covered ? '?' : side.share);
      say(r.force, covered ? '' : side.force);
      const first = plan.value(side.key, 'force_share', { ...state, angle: plan.first });
      r.ghost.hidden = first === null || plan.angles.length < 2;
      r.ghost.style.left = `${Math.max(0, Math.min(100, first ?? 0))}%`;
      set(r.element, { 'data-share': share ?? '', 'data-width': r.fill.style.width });
    });
  });
  return panel(`view-bars${id}`, ui('bars.title'), ui('bars.caption', { before, equal: `${Math.round(equal)} %` }), h('div', { class: 'bars' }, rows.map((r) => r.element)));
}

/** @param equal share of each compartment if all carried the same, percent */
function row(compartment, index, equal) {
  const { colour, text, square } = look(index);
  const fill = h('div', { class: square ? 'fill hatched' : 'fill' });
  fill.style.backgroundColor = colour;
  const ghost = h('div', { class: 'ghost' });
  const even = h('div', { class: 'even' });
  even.style.left = `${equal}%`;
  const share = h('span', { class: 'share' });
  const force = h('span', { class: 'force' });
  const name = h('span', { class: 'side' }, compartment.name);
  name.style.color = text;
  const track = h('div', { class: 'track', 'aria-hidden': 'true' }, fill, even, ghost);
  const element = h('div', { class: 'bar', 'data-region': compartment.key }, h('div', { class: 'words' }, name, share, force), track);
  return { element, fill, ghost, share, force };
}
