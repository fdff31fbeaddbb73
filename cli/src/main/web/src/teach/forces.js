import { h, say } from '../page/dom.js';
import { fixed, shortest } from '../data/number.js';
import { ui } from '../page/words.js';
import { panel, more, wide } from '../view/panel.js';
import { bodyDiagram } from './body-diagram.js';
import { forcePolygon } from './force-polygon.js';
import { momentBars } from './moment-bars.js';
import { solvedForces, sums } from './frontal.js';

/** The upper bone cut free: its forces in place, end to end, and their moments about the knee centre. All of them balance. */
export function forces(plan, store, id) {
  if (!plan.json.forces) {
    return null;
  }
  const note = h('p', { class: 'standing' });
  const place = h('div', { class: 'free-body' });
  const balance = h('p', { class: 'balance' });
  const table = h('div', {});
  let last = '';
  const draw = (state) => {
    const solved = state.covered ? null : solvedForces(plan, state);
    const now = solved && [state.load, state.axis, solved.state.angle].join();
    say(note, state.covered ? ui('forces.covered') : !solved ? ui('forces.none') : solved.exact ? '' : ui('forces.nearest', { angle: shortest(solved.state.angle, 2) }));
    if (now === last) {
      return;
    }
    last = now;
    place.replaceChildren(...(solved ? [bodyDiagram(plan, solved), forcePolygon(plan, solved), momentBars(plan, solved)] : []));
    table.replaceChildren(solved ? tableOf(solved) : '');
    if (solved) {
      const { force, moment } = sums(solved);
      say(balance, ui('forces.balance', { centre: ui('forces.knee'), fx: fixed(force[0], 1), fy: fixed(force[1], 1), fz: fixed(force[2], 1), mx: fixed(moment[0], 2), my: fixed(moment[1], 2), mz: fixed(moment[2], 2) }));
    } else {
      say(balance, '');
    }
  };
  store.follow(draw);
  return panel(`teach-forces${id}`, ui('forces.title'), ui('forces.caption'), note, place, balance, more(ui('forces.table'), table));
}

function tableOf(solved) {
  const head = ['forces.name', 'forces.up', 'forces.out', 'forces.size', 'forces.arm', 'forces.moment'].map((k) => ui(k));
  const row = (f) => h('tr', {}, h('th', { scope: 'row', class: 'words' }, f.name),
    [fixed(f.up, 1), fixed(f.out, 1), fixed(f.size, 1), fixed(f.arm, 1), fixed(f.turn, 2)].map((t) => h('td', {}, t)));
  const total = (k) => solved.forces.reduce((sum, f) => sum + f[k], 0);
  return wide(ui('forces.table'), h('table', {}, h('thead', {}, h('tr', {}, head.map((t, i) => h('th', { scope: 'col', class: i ? '' : 'words' }, t)))),
    h('tbody', {}, solved.forces.map(row), h('tr', { class: 'sum' }, h('th', { scope: 'row', class: 'words' }, ui('forces.sum')),
      [fixed(total('up'), 1), fixed(total('out'), 1), '', '', fixed(total('turn'), 2)].map((t) => h('td', {}, t))))));
}
