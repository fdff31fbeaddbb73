import { Pressure } from '../scene/pressure.js';
import { bars } from '../view/bars.js';
import { changeTable } from '../view/change-table.js';
import { controls } from '../view/controls.js';
import { csvLink } from '../view/csv.js';
import { curves } from '../view/curves.js';
import { hero } from '../view/hero.js';
import { joint } from '../view/joint.js';
import { limb } from '../view/limb.js';
import { plateau } from '../view/plateau.js';
import { sketch } from '../view/sketch.js';
import { learnFirst, learnThen } from '../teach/learn.js';
import { h } from './dom.js';

/** Patient and plan in a line; the title too where several stand side by side. */
function whose(plan, several) {
  const json = plan.json;
  return [several ? json.title || json.study : '', json.facts?.[0]?.value, json.operation, json.label, json.modelNote].filter(Boolean).join(' · ');
}

/** All views of one plan, which follow its store: `teach` adds what is learned from, `drawn` promises the first picture of the joint. */
export function explorer(place, plan, store, id) {
  const pressure = new Pressure(plan);
  const root = h('div', { class: 'plan', 'data-study': plan.json.study });
  place.append(root);
  root.append(
    h('p', { class: 'whose' }, whose(plan, place.classList.contains('several'))),
    hero(plan, store, `plan${id}`),
    controls(plan, store, id));
  const front = limb(plan, store, id) ?? sketch(plan, store, id);
  const views = h('div', { class: front ? 'views' : 'views no-limb' });
  const learn = [h('div', { class: 'learn' }), h('div', { class: 'learn' })];
  root.append(learn[0], views, learn[1]);
  const add = (view) => view && views.append(view);
  add(front);
  const solids = joint(plan, pressure, store, id);
  add(solids.element);
  const drawn = solids.begin();
  add(h('div', { class: 'stack' }, [bars(plan, store, id), plateau(plan, pressure, store, id)].filter(Boolean)));
  add(curves(plan, store, id));
  add(changeTable(plan, store, id));
  add(h('p', { class: 'saves' }, csvLink(plan, store)));
  return {
    drawn,
    teach() {
      if (!learn[0].hasChildNodes()) {
        learn[0].append(...learnFirst(plan, store, id));
        learn[1].append(...learnThen(plan, store, id));
      }
    },
  };
}
