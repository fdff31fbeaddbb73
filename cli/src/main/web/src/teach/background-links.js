import { h } from '../page/dom.js';
import { texts } from '../page/words.js';

/** Adds to the chapters of the background, which stand on the page without scripts too, the ways to what they speak of. */
export function backgroundLinks() {
  for (const chapter of texts.background ?? []) {
    const place = document.getElementById(`background-${chapter.id}`);
    const links = (chapter.links ?? []).filter((l) => l.to.includes('=') || document.querySelector(l.to));
    if (place && links.length > 0) {
      place.append(h('ul', { class: 'on-screen' }, links.map((l) => h('li', {}, h('a', { href: l.to }, l.words)))));
    }
  }
}
