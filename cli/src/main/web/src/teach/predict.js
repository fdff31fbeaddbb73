import { INK, look } from '../page/colours.js';
import { h, s, say, set, show } from '../page/dom.js';
import { fixed } from '../data/number.js';
import { nameOf, ui } from '../page/words.js';
import { angleWords } from '../view/facts.js';
import { lineChart } from '../view/line-chart.js';
import { panel } from '../view/panel.js';

/** A guess within this many percent points is called close. */
const CLOSE = 3;
const UNKNOWN = 50;

/** The student sets a guess of the share at an angle; results are covered until it is revealed, then the curve is drawn. */
export function predict(plan, store, id) {
  const side = plan.compartments[0];
  if (!side || !plan.entry(side.key, 'force_share') || plan.angles.length < 2) {
    return null;
  }
  const equal = 100 / plan.compartments.length;
  let revealed = false; // a curve that stands there already leaves nothing to predict
  const values = { side: side.name.toLowerCase() };
  const guess = h('input', { type: 'range', id: `guess${id}`, min: 0, max: 100, step: 1, value: UNKNOWN, oninput: () => draw() });
  const reading = h('output', { for: guess.id });
  const question = h('label', { for: guess.id });
  const place = h('div', { class: 'plot' });
  const start = h('button', { type: 'button', class: 'start', onclick: cover }, ui('predict.start'));
  const reveal = h('button', { type: 'button', class: 'reveal', onclick: uncover }, ui('predict.reveal'));
  const form = h('div', { class: 'guess' }, question, guess, reading, reveal);
  const verdict = h('p', { class: 'verdict', 'aria-live': 'polite' });

  function cover() {
    revealed = false;
    say(verdict, '');
    // a guess of the start would be none: begin where something changes
    const angle = store.state.angle === plan.first ? (plan.target ? plan.clamp(plan.target.angle) : plan.last) : store.state.angle;
    store.set({ covered: true, angle });
    draw();
    guess.focus();
  }

  function uncover() {
    revealed = true;
    store.set({ covered: false });
    const truth = plan.value(side.key, 'force_share', store.state);
    const told = { ...values, guess: guess.value, angle: angleWords(plan, store.state.angle), truth: truth === null ? '' : fixed(truth, 0) };
    const miss = truth === null ? null : Number(guess.value) - truth;
    const key = miss === null ? 'none' : Math.abs(miss) <= CLOSE ? 'close' : miss > 0 ? 'high' : 'low';
    say(verdict, ui(`predict.${key}`, { ...told, miss: miss === null ? '' : fixed(Math.abs(miss), 0) }));
    draw();
    start.focus();
  }

  function draw() {
    const state = store.state;
    const all = plan.series(side.key, 'force_share', state);
    const chart = lineChart({
      label: ui(state.covered || verdict.textContent ? 'predict.label' : 'predict.plainLabel', { ...values, guess: guess.value, angle: angleWords(plan, state.angle) }),
      angles: plan.angles, angleName: plan.json.angleName, least: 0, top: 100, target: null, targetName: '', failed: [], even: equal,
      series: [{ name: side.name, look: look(0), values: revealed ? all : all.map((v, i) => (i === 0 ? v : null)) }],
    }, Math.max(260, Math.min(560, place.clientWidth || 420)));
    chart.dot(state.angle, [revealed ? plan.value(side.key, 'force_share', state) : null]);
    if (state.covered || verdict.textContent) {
      const at = s('g', { transform: `translate(${chart.x(state.angle)} ${chart.y(Number(guess.value))})`, class: 'guessed' },
        s('path', { d: 'M0 -10L10 0L0 10L-10 0Z', fill: '#fff', stroke: INK, 'stroke-width': 2.5 }), s('text', { x: 14, y: 5 }, ui('predict.guess')));
      chart.svg.append(at);
    }
    place.replaceChildren(chart.svg);
    say(reading, `${guess.value}\u00a0%`);
    set(guess, { 'aria-valuetext': `${guess.value} %` });
  }

  store.follow((state, old) => {
    say(question, ui('predict.question', { ...values, angle: angleWords(plan, state.angle) }));
    if (old && !state.covered && !old.covered) {
      say(verdict, ''); // it was about another state
    }
    show(form, state.covered);
    show(start, !state.covered);
    if (place.isConnected) {
      draw();
    }
  });
  new ResizeObserver(() => place.clientWidth && draw()).observe(place);
  return panel(`teach-predict${id}`, ui('predict.title'), null, h('p', {}, ui('predict.intro', values)), start, form, verdict,
    h('h4', {}, `${side.name}: ${nameOf(plan.entry(side.key, 'force_share')).toLowerCase()} (%)`), place);
}
