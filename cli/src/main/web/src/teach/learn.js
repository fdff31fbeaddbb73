import { h } from '../page/dom.js';
import { about, texts, ui } from '../page/words.js';
import { panel } from '../view/panel.js';
import { forces } from './forces.js';
import { predict } from './predict.js';
import { questions } from './questions.js';
import { why } from './why.js';

/** What comes before the views: predict and reveal, and why it is so. */
export function learnFirst(plan, store, id) {
  return [predict(plan, store, id), why(plan, store, id)].filter(Boolean);
}

/** What comes after them: forces in balance, questions, and where to read on. */
export function learnThen(plan, store, id) {
  return [forces(plan, store, id), questions(plan, store, id), reading(plan, id)].filter(Boolean);
}

function reading(plan, id) {
  const chapters = about(texts.background, plan.json.joint).map((c) => h('li', {}, h('a', { href: `#background-${c.id}` }, c.title)));
  if (chapters.length === 0 || id !== '') {
    return null;
  }
  return panel(`teach-reading${id}`, ui('reading.title'), null,
    h('ul', { class: 'chapters' }, chapters, h('li', {}, h('a', { href: '#glossary' }, ui('reading.glossary')))));
}
