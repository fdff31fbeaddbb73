const TURN_PER_PIXEL = 0.008;
const ZOOM_PER_NOTCH = 0.0012;

/** Turns the camera by mouse, touch and keys. A wheel zooms only while a key (Ctrl) is held, so that the page still scrolls. */
export function pointerTurns(element, orbit, redraw) {
  let last = null;
  element.addEventListener('pointerdown', (e) => {
    last = [e.clientX, e.clientY];
    element.setPointerCapture(e.pointerId);
  });
  element.addEventListener('pointermove', (e) => {
    if (last) {
      orbit.turn((e.clientX - last[0]) * TURN_PER_PIXEL, (e.clientY - last[1]) * TURN_PER_PIXEL);
      last = [e.clientX, e.clientY];
      redraw();
    }
  });
  const end = () => {
    last = null;
  };
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
  element.addEventListener('wheel', (e) => {
    if (e.ctrlKey) {
      e.preventDefault();
      orbit.nearer(Math.exp(-e.deltaY * ZOOM_PER_NOTCH));
      redraw();
    }
  }, { passive: false });
  element.addEventListener('keydown', (e) => {
    if (!e.ctrlKey && !e.metaKey && !e.altKey && orbit.key(e.key)) {
      e.preventDefault();
      redraw();
    }
  });
}
