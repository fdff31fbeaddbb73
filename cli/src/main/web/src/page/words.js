import texts from 'texts';

export { texts };

/** Fills {names} of a text; an unknown name stays as it is, so that a gap is seen. */
export function fillIn(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Name of a quantity: our own short one where there is one, else that of the data. */
export const nameOf = (entry) => texts.quantities[entry.quantity] ?? entry.name;

/** Words of the interface by key. */
export function ui(key, values) {
  const text = texts.ui[key];
  if (text === undefined) {
    throw new Error(`texts: ui.${key} is missing`);
  }
  return fillIn(text, values);
}
