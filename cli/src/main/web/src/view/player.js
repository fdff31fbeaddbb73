import { h, say } from '../page/dom.js';
import { ui } from '../page/words.js';

const WHOLE_RANGE_MS = 9000;
const STEP_MS = 1200;

/** Plays from the first angle to the last, once. Those who asked for less motion get one computed angle after the other. */
export function player(plan, store, go) {
  let timer = 0;
  let frame = 0;
  const button = h('button', { type: 'button', class: 'play', onclick: () => (timer || frame ? stop() : start()) }, ui('play'));
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  function start() {
    if (store.state.angle >= plan.last) {
      go(plan.first);
    }
    say(button, ui('pause'));
    if (calm.matches) {
      timer = setInterval(() => {
        const next = plan.angles.find((a) => a > store.state.angle);
        if (next === undefined) {
          stop();
        } else {
          go(next);
        }
      }, STEP_MS);
      return;
    }
    let last = performance.now();
    let at = store.state.angle;
    const move = (now) => {
      if (Math.abs(store.state.angle - at) > (plan.last - plan.first) / 50) {
        stop(); // somebody else moved the slider
        return;
      }
      at = Math.min(plan.last, at + ((now - last) / WHOLE_RANGE_MS) * (plan.last - plan.first));
      last = now;
      go(at);
      frame = at < plan.last ? requestAnimationFrame(move) : 0;
      if (!frame) {
        stop();
      }
    };
    frame = requestAnimationFrame(move);
  }

  function stop() {
    clearInterval(timer);
    cancelAnimationFrame(frame);
    timer = 0;
    frame = 0;
    say(button, ui('play'));
  }
  return { button, stop };
}
