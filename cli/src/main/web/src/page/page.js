import { documentRead, h } from './dom.js';
import { backgroundLinks } from '../teach/background-links.js';
import { explorer } from './explorer.js';
import { linked } from './link.js';
import { fragmentOf, readFragment } from './fragment.js';
import { Store } from './store.js';
import { ui } from './words.js';

/** How long the state must rest before it is written to the address, ms: browsers limit how often that may be done. */
const REST_MS = 250;

/**
 * Fills the section: the explorers of all plans, the modes, the state in the address. `data-ready` on the section says after how many
 * milliseconds of the page everything shown stood there with the first picture of the joint, `data-complete` that the rest is there too.
 */
export async function page(place, plans) {
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
  const explorers = plans.map((plan, i) => explorer(columns, plan, stores[i], i === 0 ? '' : `-${i + 1}`));

  function setMode(next) {
    mode = next;
    if (mode === 'teach') {
      explorers.forEach((e) => e.teach());
    }
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

  setMode(shared?.mode ?? 'explore');
  stores.forEach((s) => s.follow((_, old) => old && write()));
  addEventListener('hashchange', (event) => {
    // A waiting write may have put the old state in the address again before this is heard.
    const { hash } = new URL(event.newURL);
    const wanted = readFragment(plans, hash);
    if (wanted) {
      stores.forEach((s, i) => s.set(wanted.states[i]));
      if (wanted.mode) {
        setMode(wanted.mode);
      }
      place.scrollIntoView();
    } else if (hash.startsWith('#teach-')) {
      setMode('teach');
      document.getElementById(hash.slice(1))?.scrollIntoView();
    }
  });
  await Promise.all(explorers.map((e) => e.drawn));
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
  place.dataset.ready = String(Math.round(performance.now()));
  await documentRead();
  explorers.forEach((e) => e.teach());
  backgroundLinks();
  place.dataset.complete = '';
}

/** A plan opens at its target if it has one, since that is the finding; else at its last angle. */
function initial(plan) {
  const angle = plan.target ? plan.clamp(plan.target.solved ?? plan.target.angle) : plan.last;
  return { angle, load: plan.json.shown ?? 0, axis: plan.axis?.own ?? 0, view: 'tilted', upper: true, covered: false };
}
