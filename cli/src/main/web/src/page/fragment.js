import { fixed } from '../data/number.js';
import { VIEWS } from '../scene/orbit.js';

/**
 * The state of all plans and the mode in the address, so that a page can be shared as it stands:
 * #angle=8&load=gait-peak&axis2=0.7&view=front&mode=teach; a second plan has angle2, load2, …
 * A fragment without "=" is a place on the page and none of ours.
 */
export function readFragment(plans, fragment = location.hash) {
  const hash = fragment.slice(1);
  if (!hash.includes('=')) {
    return null;
  }
  const values = new URLSearchParams(hash);
  const states = plans.map((plan, i) => {
    const get = (k) => values.get(i === 0 ? k : `${k}${i + 1}`);
    const state = {};
    const angle = get('angle') === 'target' ? plan.target?.angle : Number.parseFloat(get('angle'));
    if (Number.isFinite(angle)) {
      state.angle = plan.clamp(angle);
    }
    const load = plan.loads.findIndex((l) => l.key === get('load'));
    if (load >= 0) {
      state.load = load;
    }
    const axis = plan.axis?.values.indexOf(get('axis2')) ?? -1;
    if (axis >= 0) {
      state.axis = axis;
    }
    if (VIEWS.includes(get('view'))) {
      Object.assign(state, { view: get('view'), upper: get('view') !== 'above' });
    }
    return state;
  });
  return { states, mode: ['explore', 'teach'].includes(values.get('mode')) ? values.get('mode') : null };
}

/** The fragment of a state of the page. */
export function fragmentOf(plans, states, mode) {
  const values = new URLSearchParams();
  plans.forEach((plan, i) => {
    const put = (k, v) => values.set(i === 0 ? k : `${k}${i + 1}`, v);
    const state = states[i];
    put('angle', fixed(state.angle, 3).replace('\u2212', '-').replace(/\.?0+$/, ''));
    if (plan.loads[state.load]) {
      put('load', plan.loads[state.load].key);
    }
    if (plan.axis) {
      put('axis2', plan.axis.values[state.axis]);
    }
    put('view', state.view);
  });
  values.set('mode', mode);
  return `#${values}`;
}
