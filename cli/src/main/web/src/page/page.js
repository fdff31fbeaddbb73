import { h } from './dom.js';
import { backgroundLinks } from '../teach/background-links.js';
import { explorer } from './explorer.js';
import { linked } from './link.js';
import { fragmentOf, readFragment } from './fragment.js';
import { Store } from './store.js';
import { ui } from './words.js';

/** How long the state must rest before it is written to the address, ms: browsers limit how often that may be done. */
const REST_MS = 250;

/** Fills the section: the explorers of all plans, the modes, the state in the address. */
export function page(place, plans) {
  const began = performance.now();
  const shared = readFragment(plans);
  const stores = plans.map((plan, i) => new Store({ ...initial(plan), ...shared?.states[i] }));
  let mode = 'explore';
  place.hidden = false; // first, so that charts know their width
  place.setAttribute('aria-label', ui('explorer'));
  const tabs = ['explore', 'teach'].map((m) =>
    h('button', { type: 'button', class: 'mode', 'data-mode': m, onclick: () => setMode(m) }, ui(`mode.${m}`)));
  const several = plans.length > 1;
  const columns = h('div', { class: several ? 'plans several' : 'plans' });
  const link = several && linked(plans, stores);
  place.append(h('div', { class: 'modes', role: 'group', 'aria-label': ui('modes') }, tabs), link || '', columns);
  plans.forEach((plan, i) => explorer(columns, plan, stores[i], i === 0 ? '' : `-${i + 1}`));

  function setMode(next) {
    mode = next;
    place.dataset.mode = mode;
    tabs.forEach((t) => t.setAttribute('aria-pressed', String(t.dataset.mode === mode)));
    if (mode === 'explore') {
      stores.forEach((s) => s.set({ covered: false }));
    }
    write();
  }

  let waiting = 0;
  function write() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const fragment = fragmentOf(plans, stores.map((s) => s.state), mode);
      if (fragment !== location.hash) {
        history.replaceState(null, '', fragment);
      }
    }, REST_MS);
  }

  backgroundLinks();
  setMode(shared?.mode ?? 'explore');
  stores.forEach((s) => s.follow((_, old) => old && write()));
  addEventListener('hashchange', () => {
    const wanted = readFragment(plans);
    if (wanted) {
      stores.forEach((s, i) => s.set(wanted.states[i]));
      if (wanted.mode) {
        setMode(wanted.mode);
      }
      place.scrollIntoView();
    } else if (location.hash.startsWith('#teach-')) {
      setMode('teach');
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
    }
  });
  place.dataset.ready = String(Math.round(performance.now() - began));
}

/** A plan opens at its target if it has one, since that is the finding; else at its last angle. */
function initial(plan) {
  const angle = plan.target ? plan.clamp(plan.target.solved ?? plan.target.angle) : plan.last;
  return { angle, load: plan.json.shown ?? 0, axis: plan.axis?.own ?? 0, view: 'tilted', upper: true, covered: false };
}
