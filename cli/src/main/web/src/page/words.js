import texts from 'texts';

export { texts };

/** Fills {names} of a text; an unknown name stays as it is, so that a gap is seen. */
export function fillIn(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Name of a quantity: our own short one where there is one, else that of the data. */
export const nameOf = (entry) => texts.quantities[entry.quantity] ?? entry.name;

/** Words of the interface that the joint of the page says otherwise. */
let own = {};

/** Takes over the words of a joint; all plans of a page are of one. */
export function speak(words) {
  own = words ?? {};
}

/** A sentence that says why, by the key of its rule. */
export const reasonOf = (key) => own[`why.${key}`] ?? texts.why[key].text;

/** Texts of a list that are about a joint, or about any. */
export const about = (list, joint) => (list ?? []).filter((t) => !t.joints || t.joints.includes(joint));

/** Words of the interface by key. */
export function ui(key, values) {
  const text = own[key] ?? texts.ui[key];
  if (text === undefined) {
    throw new Error(`texts: ui.${key} is missing`);
  }
  return fillIn(text, values);
}
