import { h } from '../page/dom.js';
import { fixed, shortest } from '../data/number.js';
import { about, fillIn, texts, ui } from '../page/words.js';
import { panel } from '../view/panel.js';

/** Guided questions with answers in the numbers of this plan, and a button that sets the page to what is asked about. */
export function questions(plan, store, id) {
  const has = possible(plan);
  const asked = about(texts.questions, plan.json.joint).filter((q) => (q.needs ?? []).every((n) => has[n]));
  if (asked.length === 0) {
    return null;
  }
  const items = asked.map((q) => {
    const answer = h('p', {});
    const element = h('details', { ontoggle: () => {
      answer.textContent = fillIn(q.answer, numbers(plan, store.state));
    } }, h('summary', {}, fillIn(q.question, numbers(plan, store.state))), answer, q.to && h('p', {}, h('a', { href: q.to }, ui('why.more'))));
    const go = q.show && h('button', { type: 'button', class: 'show-me', 'aria-label': `${ui('questions.show')}: ${fillIn(q.question, numbers(plan, store.state))}`,
      onclick: () => store.set({ covered: false, ...stateOf(plan, q.show) }) }, ui('questions.show'));
    return h('li', {}, element, go);
  });
  return panel(`teach-questions${id}`, ui('questions.title'), null, h('ol', { class: 'questions' }, items));
}

/** What a question may need of a plan. */
function possible(plan) {
  return {
    target: Boolean(plan.target), angles: plan.angles.length > 1, before: plan.first === 0, loads: plan.loads.length > 1, two: plan.compartments.length === 2,
    line: Boolean(plan.json.loadLine && plan.limbEntry(plan.json.loadLine.quantity)), forces: Boolean(plan.json.forces), axis2: Boolean(plan.axis),
    share: Boolean(plan.compartments[0] && plan.entry(plan.compartments[0].key, 'force_share')), scene: Boolean(plan.scene),
    sketch: Boolean(plan.json.sketch), turned: Boolean(plan.scene?.motions?.some((m) => m.per !== 'case')),
  };
}

function stateOf(plan, { angle, load, view }) {
  const out = {};
  if (angle) {
    out.angle = { first: plan.first, last: plan.last, target: plan.target ? plan.clamp(plan.target.angle) : plan.last }[angle];
  }
  if (load !== undefined && plan.loads[load]) {
    out.load = load;
  }
  if (view) {
    Object.assign(out, { view, upper: view !== 'above' });
  }
  return out;
}

/** Numbers that questions and answers may name, for the load case and second parameter of the state. */
function numbers(plan, state) {
  const [one, two] = plan.compartments;
  const at = (angle, region, quantity, of = state) => {
    const entry = plan.entry(region?.key, quantity);
    const v = entry ? plan.value(region.key, quantity, { ...of, angle }) : null;
    return v === null ? fixed(null, 0) : fixed(v, entry.decimals);
  };
  const target = plan.target ? plan.clamp(plan.target.angle) : plan.last;
  const line = (angle) => fixed(plan.json.loadLine ? plan.limbValue(plan.json.loadLine.quantity, { ...state, angle }) : null, 0);
  const shares = plan.loads.map((l, i) => `${l.name}: ${at(target, one, 'force_share', { ...state, load: i })}\u00a0%`);
  return {
    side: one?.name.toLowerCase(), other: two?.name.toLowerCase(), load: plan.loads[state.load]?.name, first: shortest(plan.first, 1), last: shortest(plan.last, 1),
    target: shortest(target, 1), aim: plan.target?.words ?? '', shareFirst: at(plan.first, one, 'force_share'), shareTarget: at(target, one, 'force_share'),
    shareLast: at(plan.last, one, 'force_share'), forceFirst: at(plan.first, one, 'force_normal'), forceTarget: at(target, one, 'force_normal'),
    forceLast: at(plan.last, one, 'force_normal'), otherFirst: at(plan.first, two, 'force_normal'), otherTarget: at(target, two, 'force_normal'), otherLast: at(plan.last, two, 'force_normal'),
    peakFirst: at(plan.first, one, 'pressure_peak'), peakLast: at(plan.last, one, 'pressure_peak'), otherPeakFirst: at(plan.first, two, 'pressure_peak'),
    otherPeakLast: at(plan.last, two, 'pressure_peak'), lineFirst: line(plan.first), lineTarget: line(target), shares: shares.join('; '),
  };
}
