import { h, s, say, set } from '../page/dom.js';
import { shortest } from '../data/number.js';
import { ui } from '../page/words.js';
import { player } from './player.js';
import { angleWords, standingWords } from './facts.js';
import { niceTicks } from './ticks.js';

const FINE_DEG = 0.1;
const PAGE = 5;

/** The one slider with its number box and buttons, and the switches of load case and second parameter. */
export function controls(plan, store, id) {
  const go = (angle) => store.set({ angle: plan.clamp(snap(plan, angle)) });
  const single = plan.angles.length < 2;
  const slider = h('input', {
    type: 'range', id: `angle${id}`, min: plan.first, max: plan.last, step: 'any', disabled: single,
    oninput: () => go(Number(slider.value)), onkeydown: (e) => key(e, plan, store, go),
  });
  const box = h('input', {
    type: 'number', min: plan.first, max: plan.last, step: FINE_DEG, disabled: single, 'aria-label': ui('angle.box', { name: plan.json.angleName }),
    onchange: () => go(box.value === '' ? store.state.angle : Number(box.value)),
  });
  const play = player(plan, store, go);
  const target = plan.target && !single && h('button', { type: 'button', class: 'target', title: plan.target.words, onclick: () => go(plan.target.angle) },
    ui('target.go', { angle: shortest(plan.target.angle, 1) }));
  const start = { ...store.state };
  const reset = h('button', { type: 'button', class: 'reset', onclick: () => {
    play.stop();
    store.set({ ...start, covered: false });
  } }, ui('reset'));
  const note = h('p', { class: 'angle-note' });

  store.follow((state) => {
    slider.value = state.angle;
    set(slider, { 'aria-valuetext': `${angleWords(plan, state.angle)}, ${standingWords(plan, state)}` });
    if (document.activeElement !== box || Number(box.value) !== state.angle) {
      box.value = shortest(state.angle, 2).replace('\u2212', '-');
    }
    say(note, single ? ui('angle.single') : '');
  });
  const switches = [loadSwitch(plan, store, id), axisSwitch(plan, store, id)].filter(Boolean);
  return h('div', { class: 'controls', role: 'group', 'aria-label': ui('controls') },
    h('div', { class: 'angle' },
      h('label', { for: slider.id }, plan.json.angleName),
      h('div', { class: 'slide' }, slider, single ? '' : ticks(plan, store)),
      h('span', { class: 'box' }, box, h('span', { 'aria-hidden': 'true' }, '°'))),
    h('div', { class: 'buttons' }, single ? '' : play.button, target || '', reset),
    switches, note);
}

/** Close to a computed angle is at it: a slider cannot be set to the last digit. */
function snap(plan, angle) {
  const reach = (plan.last - plan.first) / 400;
  const near = plan.angles.find((a) => Math.abs(a - angle) <= reach);
  return near ?? Math.round(angle * 1000) / 1000;
}

/** Arrows go from one computed angle to the next, with Shift by a tenth of a degree; Page keys go five. */
function key(e, plan, store, go) {
  const now = store.state.angle;
  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: PAGE, PageDown: -PAGE };
  if (e.key === 'Home' || e.key === 'End') {
    go(e.key === 'Home' ? plan.first : plan.last);
  } else if (steps[e.key] && e.shiftKey) {
    store.set({ angle: plan.clamp(Math.round((now + Math.sign(steps[e.key]) * FINE_DEG) * 10) / 10) });
  } else if (steps[e.key]) {
    const b = plan.bracket(now);
    const from = b.exact || steps[e.key] > 0 ? b.low : b.high;
    go(plan.angles[Math.max(0, Math.min(plan.angles.length - 1, from + steps[e.key]))]);
  } else {
    return;
  }
  e.preventDefault();
}

/** Numbers under the slider, about: more would touch where switches stand beside it. */
const LABELS = 8;

/** Marks under the slider: computed angles, failed ones, the target. */
function ticks(plan, store) {
  const x = (a) => `${(100 * (a - plan.first)) / (plan.last - plan.first)}%`;
  const svg = s('svg', { class: 'ticks', 'aria-hidden': 'true' });
  store.follow((state, old) => {
    if (old && old.load === state.load && old.axis === state.axis) {
      return;
    }
    const holes = new Set(plan.holes(state));
    svg.replaceChildren(
      ...plan.angles.map((a, i) => s('line', { x1: x(a), x2: x(a), y1: 0, y2: holes.has(i) ? 12 : 6, class: holes.has(i) ? 'hole' : '' })),
      ...niceTicks(plan.first, plan.last, LABELS).map((a) => s('text', { x: x(a), y: 20, 'text-anchor': 'middle' }, shortest(a, 2))),
    );
    if (plan.target) {
      svg.append(s('svg', { x: x(plan.target.angle), overflow: 'visible' }, s('path', { d: 'M0 0L-5 9L5 9Z', class: 'aim' })));
    }
  });
  return svg;
}

function loadSwitch(plan, store, id) {
  if (plan.loads.length < 2) {
    return null;
  }
  const groups = [...new Set(plan.loads.map((l) => l.group))];
  const options = groups.map((g) => {
    const inside = plan.loads.map((l, i) => (l.group === g ? h('option', { value: i }, l.name) : null)).filter(Boolean);
    return g ? h('optgroup', { label: g }, inside) : inside;
  });
  return choice(ui('load'), `load${id}`, options, (v) => store.set({ load: v }), store, 'load');
}

function axisSwitch(plan, store, id) {
  if (!plan.axis || plan.axis.values.length < 2) {
    return null;
  }
  const options = plan.axis.values.map((v, i) => h('option', { value: i }, v));
  return choice(plan.axis.name, `axis${id}`, options, (v) => store.set({ axis: v }), store, 'axis');
}

function choice(name, id, options, choose, store, key_) {
  const select = h('select', { id, onchange: () => choose(Number(select.value)) }, options);
  store.follow((state) => {
    select.value = String(state[key_]);
  });
  return h('div', { class: 'switch' }, h('label', { for: id }, name), select);
}
