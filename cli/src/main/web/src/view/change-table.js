import { h, say } from '../page/dom.js';
import { shortest, signed, withUnit } from '../data/number.js';
import { nameOf, ui } from '../page/words.js';
import { angleWords, printed, printedLimb } from './facts.js';
import { panel, wide } from './panel.js';

const OF_SIDES = ['force_share', 'force_normal', 'pressure_peak', 'pressure_p95', 'pressure_mean', 'contact_area'];
const OF_LIMB = ['hka', 'weight_bearing_line', 'mmpta', 'mldfa', 'joint_line_obliquity', 'gap_height'];

/** Every number of interest at the first angle and at the one shown, with the change. */
export function changeTable(plan, store, id) {
  const rows = [
    ...OF_SIDES.flatMap((q) => plan.compartments.filter((c) => plan.entry(c.key, q)).map((c) => sideRow(plan, c, q))),
    ...[...new Set([...OF_LIMB, ...(plan.json.sketch?.readings ?? [])])].filter((q) => plan.limbEntry(q)).map((q) => limbRow(plan, q)),
  ];
  const now = h('th', { scope: 'col' });
  const body = h('tbody', {}, rows.map((r) => r.element));
  store.follow((state) => {
    say(now, ui('change.now', { angle: angleWords(plan, state.angle) }));
    rows.forEach((r) => r.show(state));
  });
  const first = ui(plan.first === 0 ? 'change.before' : 'change.first', { angle: `${shortest(plan.first, 2)}°` });
  const table = h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col', class: 'words' }, ui('change.quantity')),
    h('th', { scope: 'col' }, first), now, h('th', { scope: 'col' }, ui('change.change')))), body);
  return panel(`view-table${id}`, ui('change.title'), null, wide(ui('change.title'), table));
}

function sideRow(plan, side, quantity) {
  const entry = plan.entry(side.key, quantity);
  return row(`${side.name}: ${nameOf(entry).toLowerCase()}`, entry, {
    text: (state) => printed(plan, side.key, quantity, state),
    value: (state) => plan.value(side.key, quantity, state),
    first: plan.first,
    key: `${side.key}.${quantity}`,
    hides: true,
  });
}

function limbRow(plan, quantity) {
  const entry = plan.limbEntry(quantity);
  return row(nameOf(entry), entry, {
    text: (state) => printedLimb(plan, quantity, state),
    value: (state) => plan.limbValue(quantity, state),
    first: plan.first,
    key: `limb.${quantity}`,
    hides: false,
  });
}

function row(name, entry, { text, value, first, key, hides }) {
  const cells = [0, 1, 2].map(() => h('td', {}));
  const element = h('tr', { 'data-key': key }, h('th', { scope: 'row', class: 'words' }, name), cells);
  return {
    element,
    show(state) {
      const hidden = hides && state.covered;
      const before = value({ ...state, angle: first });
      const now = value(state);
      say(cells[0], withUnit(before, entry.decimals, entry.unit));
      say(cells[1], hidden ? '?' : text(state));
      say(cells[2], hidden || before === null || now === null ? '' : signed(now - before, entry.decimals, entry.unit));
    },
  };
}
