const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child); // strings become text nodes: nothing from the data is ever parsed as markup
    }
  }
  return element;
}

/** An HTML element with attributes, listeners (`onclick: f`) and children. */
export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

/** An SVG element. */
export const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/** Changes attributes only where they differ. */
export function set(element, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    const text = String(value);
    if (element.getAttribute(key) !== text) {
      element.setAttribute(key, text);
    }
  }
}

/** Changes the text only where it differs. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Shows or hides. */
export function show(element, visible) {
  if (element.hidden === visible) {
    element.hidden = !visible;
  }
}

/** Promises that the whole document is read: the script stands before most of it. */
export function documentRead() {
  return document.readyState === 'loading' ? new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
  }) : Promise.resolve();
}
