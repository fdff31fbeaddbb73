import { h } from '../page/dom.js';
import { ui } from '../page/words.js';

const COLUMNS = ['study', 'load_case', 'angle_deg', 'axis2', 'axis2_value', 'region', 'quantity', 'value', 'unit', 'standing'];

/** Quoted where it must be. A text that a spreadsheet could take for a formula is led by an apostrophe. */
function field(value) {
  if (typeof value === 'number') {
    return String(value);
  }
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What is shown, as rows of results.csv: all computed angles of the load case, then the state itself if it lies between. */
export function csvOf(plan, state) {
  const load = plan.loads[state.load]?.key ?? '';
  const axis = plan.axis ? [plan.axis.key, plan.axis.values[state.axis]] : ['', ''];
  const lines = [COLUMNS.join(',')];
  const add = (angle, standing, region, q, value) => {
    if (value !== null) {
      lines.push([plan.json.study, region === 'limb' ? '' : load, angle, ...axis, region, q.quantity, value, q.unit, standing].map(field).join(','));
    }
  };
  const at = (s, standing) => {
    (plan.json.limb ?? []).forEach((q) => add(s.angle, standing, 'limb', q, plan.limbValue(q.quantity, s)));
    (plan.json.quantities ?? []).forEach((q) => add(s.angle, standing, q.region, q, plan.value(q.region, q.quantity, s)));
  };
  plan.angles.forEach((angle, i) => {
    if (!plan.failure(state, i)) {
      at({ ...state, angle }, 'computed');
    }
  });
  if (plan.standing(state).kind === 'interpolated') {
    at(state, 'interpolated');
  }
  return `${lines.join('\n')}\n`;
}

/** A link that saves what is shown; its address is made when it is followed. */
export function csvLink(plan, store) {
  const name = `${String(plan.json.study ?? 'plan').replace(/[^\w.-]+/g, '-')}.csv`;
  const link = h('a', { class: 'button', download: name, href: 'data:text/csv;charset=utf-8,' }, ui('csv'));
  link.addEventListener('click', () => {
    link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(plan, store.state))}`;
  });
  return link;
}
