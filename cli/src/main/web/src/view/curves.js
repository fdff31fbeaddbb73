import { h } from '../page/dom.js';
import { look } from '../page/colours.js';
import { otherThanAngle } from '../page/store.js';
import { fixed, shortest, unitWords } from '../data/number.js';
import { nameOf, ui } from '../page/words.js';
import { lineChart } from './line-chart.js';
import { more, panel, wide } from './panel.js';
import { niceTop } from './ticks.js';

const CHARTS = ['force_share', 'force_normal', 'pressure_peak'];
const PERCENT_TOP = 100;

/** Share, force and peak pressure of the compartments over the angle, with a dot that follows. */
export function curves(plan, store, id) {
  const charts = CHARTS.filter((q) => plan.compartments.some((c) => plan.entry(c.key, q))).map((q) => chart(plan, store, q));
  if (charts.length === 0) {
    return null;
  }
  return panel(`view-curves${id}`, ui('curves.title'), ui('curves.caption'), h('div', { class: 'curves' }, charts));
}

function chart(plan, store, quantity) {
  const sides = plan.compartments.map((c, i) => ({ ...c, look: look(i), entry: plan.entry(c.key, quantity) })).filter((c) => c.entry);
  const entry = sides[0].entry;
  const name = nameOf(entry);
  const title = `${name} (${unitWords(entry.unit)})`;
  const place = h('div', { class: 'plot' });
  const table = h('div', {});
  const element = h('div', { class: 'curve', 'data-quantity': quantity }, h('h4', {}, title), place,
    more(ui('table.of', { name }), table));
  const top = entry.unit === '%' ? PERCENT_TOP : niceTop(largest(sides.map((c) => c.entry.values)), 5);
  let drawn = null;

  const draw = (state) => {
    const values = sides.map((c) => plan.series(c.key, quantity, state).map((v, i) => (plan.failure(state, i) ? null : v)));
    const spec = {
      label: ui('curves.label', { name, angle: plan.json.angleName, load: plan.loads[state.load]?.name ?? '' }),
      angles: plan.angles,
      angleName: plan.json.angleName,
      series: sides.map((c, i) => ({ name: c.name, look: c.look, values: state.covered ? values[i].map(() => null) : values[i] })),
      least: 0,
      top,
      target: plan.target && plan.angles.length > 1 ? plan.target.angle : null,
      targetName: plan.target ? ui('curves.target', { angle: shortest(plan.target.angle, 1) }) : '',
      failed: state.covered ? [] : plan.holes(state),
      even: entry.unit === '%' && sides.length === 2 ? PERCENT_TOP / 2 : null,
    };
    drawn = lineChart(spec, Math.max(260, Math.round(place.clientWidth)));
    place.replaceChildren(drawn.svg);
    table.replaceChildren(state.covered ? '' : tableOf(plan, state, entry, sides, values));
  };
  const dot = (state) => drawn.dot(state.angle, sides.map((c) => (state.covered ? null : plan.value(c.key, quantity, state))));
  store.follow((state, old) => {
    if (drawn && otherThanAngle(state, old)) {
      draw(state);
    }
    if (drawn) {
      dot(state);
    }
  });
  let width = 0;
  new ResizeObserver(() => { // also calls when the chart first has a place on the page
    if (place.clientWidth && place.clientWidth !== width) {
      width = place.clientWidth;
      draw(store.state);
      dot(store.state);
    }
  }).observe(place);
  return element;
}

function largest(values) {
  return values.flat(Infinity).reduce((m, v) => (v === null ? m : Math.max(m, v)), 0);
}

function tableOf(plan, state, entry, sides, values) {
  const head = [`${plan.json.angleName} (°)`, ...sides.map((c) => `${c.name} (${unitWords(entry.unit)})`)];
  const row = (angle, i) => {
    const failed = plan.failure(state, i);
    const cells = sides.map((_, k) => h('td', {}, failed ? failed.kind : fixed(values[k][i], entry.decimals)));
    return h('tr', {}, h('th', { scope: 'row' }, shortest(angle, 2)), cells);
  };
  return wide(nameOf(entry), h('table', {},
    h('caption', {}, `${nameOf(entry)}, ${plan.loads[state.load]?.name ?? ''}`),
    h('thead', {}, h('tr', {}, head.map((t) => h('th', { scope: 'col' }, t)))),
    h('tbody', {}, plan.angles.map(row))));
}
