import { h } from '../page/dom.js';
import { fillIn, reasonOf, texts, ui } from '../page/words.js';
import { panel } from '../view/panel.js';
import { reasons } from './reasons.js';

/** Sentences that say why the numbers are as they are, chosen by rules on the numbers of the state. */
export function why(plan, store, id) {
  const list = h('ul', { class: 'reasons' });
  let last = '';
  store.follow((state) => {
    const told = state.covered ? [{ key: 'covered', values: {} }] : reasons(plan, state);
    const sentences = told.map(({ key, values }) => fillIn(reasonOf(key), values));
    if (sentences.join('\n') !== last) {
      last = sentences.join('\n');
      list.replaceChildren(...told.map(({ key }, i) => {
        const source = texts.why[key].source;
        const to = texts.why[key].to;
        return h('li', { 'data-rule': key }, sentences[i], source ? h('span', { class: 'source' }, ` (${source})`) : '',
          to ? [' ', h('a', { href: to }, ui('why.more'))] : '');
      }));
    }
  });
  return panel(`teach-why${id}`, ui('why.title'), null, list);
}
