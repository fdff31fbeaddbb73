import { h } from './dom.js';
import { ui } from './words.js';

/** A box that, while ticked, moves the sliders of all plans together, and their load cases where they have the same ones. */
export function linked(plans, stores) {
  const box = h('input', { type: 'checkbox', class: 'link', checked: true });
  let moving = false;
  stores.forEach((store, i) => store.follow((state, old) => {
    if (!old || !box.checked || moving) {
      return;
    }
    moving = true;
    stores.forEach((other, k) => {
      if (k !== i) {
        const load = plans[k].loads.findIndex((l) => l.key === plans[i].loads[state.load]?.key);
        other.set({ angle: plans[k].clamp(state.angle), ...(load >= 0 && state.load !== old.load ? { load } : {}) });
      }
    });
    moving = false;
  }));
  return h('label', { class: 'linked' }, box, ui('plans.link'));
}
