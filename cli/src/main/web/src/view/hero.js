import { h, say } from '../page/dom.js';
import { ui } from '../page/words.js';
import { factsOf, printedLimb, standingWords } from './facts.js';

/** A change of share below this many percent points is said to be none. */
const NO_CHANGE = 0.5;

/** How long the slider must rest before the sentence is read out, ms. */
const REST_MS = 400;

/** The finding in one sentence that changes with the state, the numbers behind it, and the plan it belongs to. */
export function hero(plan, store, id) {
  const title = h('h2', { id: `${id}-finding`, class: 'finding' });
  const numbers = h('p', { class: 'numbers' });
  const standing = h('p', { class: 'standing' });
  const live = h('p', { class: 'unseen', 'aria-live': 'polite', 'aria-atomic': 'true' });
  let waiting = 0;

  store.follow((state, old) => {
    const facts = factsOf(plan, state);
    say(title, state.covered ? ui('hero.covered', { angle: facts.angle }) : finding(plan, store.state, facts));
    say(numbers, state.covered ? '' : numbersOf(plan, state, facts));
    const kind = facts.standing.kind;
    standing.dataset.kind = kind;
    say(standing, standingWords(plan, state));
    clearTimeout(waiting);
    if (old) {
      waiting = setTimeout(() => say(live, state.covered ? title.textContent : spoken(plan, state, facts)), REST_MS);
    }
  });
  return h('div', { class: 'hero' }, title, numbers, standing, live);
}

function finding(plan, state, facts) {
  const [first] = facts.sides;
  if (facts.standing.kind === 'hole') {
    return ui('hero.hole', { angle: facts.angle });
  }
  if (!first || first.shareValue === null) {
    return ui('hero.plain', { angle: facts.angle });
  }
  const values = { angle: facts.angle, side: first.name.toLowerCase(), share: first.share };
  const before = factsOf(plan, { ...state, angle: plan.first }).sides[0];
  if (state.angle === plan.first) {
    return ui(plan.first === 0 ? 'hero.before' : 'hero.first', values);
  }
  if (before.shareValue === null) {
    return ui('hero.only', values);
  }
  const change = first.shareValue - before.shareValue;
  const key = Math.abs(change) < NO_CHANGE ? 'hero.same' : change < 0 ? 'hero.down' : 'hero.up';
  return ui(key, { ...values, before: before.share });
}

function numbersOf(plan, state, facts) {
  const parts = facts.sides.map((s) => ui('hero.side', { side: s.name, share: s.share, force: s.force, peak: s.peak }));
  const line = plan.json.loadLine;
  if (line && plan.limbValue(line.quantity, state) !== null) {
    parts.push(ui('hero.line', { percent: printedLimb(plan, line.quantity, state) }));
  }
  return facts.standing.kind === 'hole' ? facts.load : [facts.load, ...parts].join(' · ');
}

/** One sentence for a state, to be read out. */
export function spoken(plan, state, facts) {
  if (facts.standing.kind === 'hole') {
    return `${facts.angle}: ${standingWords(plan, state)}`;
  }
  const sides = facts.sides.map((s) => ui('live.side', { side: s.name, share: s.share, force: s.force }));
  const key = facts.standing.kind === 'computed' ? 'live.computed' : 'live.interpolated';
  return ui(key, { angle: facts.angle, sides: sides.join('; ') });
}
