import { h } from '../page/dom.js';

/** One view of the page: a heading, a line that says what is seen, and its body. */
export function panel(id, title, caption, ...body) {
  return h('div', { class: `panel ${id.replace(/-\d+$/, '')}`, id, role: 'group', 'aria-labelledby': `${id}-name` },
    h('h3', { id: `${id}-name` }, title), ...body, caption && h('p', { class: 'caption' }, caption));
}

/** Something that opens: the table behind a chart. */
export const more = (summary, ...body) => h('details', {}, h('summary', {}, summary), ...body);

/** A table that scrolls sideways by itself where it must. */
export const wide = (label, table) => h('div', { class: 'wide', tabindex: 0, role: 'group', 'aria-label': label }, table);
