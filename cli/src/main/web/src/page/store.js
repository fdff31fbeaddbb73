/**
 * The state of one plan on the page: {angle, load, axis, view, upper, covered}. Listeners get the new and the old state,
 * in the order in which they were added, before `set` returns.
 */
export class Store {
  #state;
  #listeners = [];

  constructor(state) {
    this.#state = Object.freeze({ ...state });
  }

  get state() {
    return this.#state;
  }

  set(change) {
    const old = this.#state;
    if (Object.entries(change).every(([k, v]) => old[k] === v)) {
      return;
    }
    this.#state = Object.freeze({ ...old, ...change });
    for (const listener of this.#listeners) {
      listener(this.#state, old);
    }
  }

  /** Calls the listener now and at each change. */
  follow(listener) {
    this.#listeners.push(listener);
    listener(this.#state, null);
  }
}

/** Whether anything but the angle changed, so that a view must be drawn anew. */
export function otherThanAngle(state, old) {
  return old === null || Object.keys(state).some((k) => k !== 'angle' && state[k] !== old[k]);
}
