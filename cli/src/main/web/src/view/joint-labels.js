import { Vector3 } from 'three';
import { h } from '../page/dom.js';
import { ui } from '../page/words.js';

/** Beyond the edge of the plateau, as a part of its width. */
const OUTWARD = 0.32;
const EDGE_PX = 30;

/** The words medial and lateral beside the joint, which keep their places as it turns. */
export function sideLabels(plan) {
  const words = { lineStart: h('span', {}, ui('medial')), lineEnd: h('span', {}, ui('lateral')) };
  const element = h('div', { class: 'labels', 'aria-hidden': 'true' }, Object.values(words));
  return {
    element,
    place(camera, width, height, state) {
      const points = Object.keys(words).map((name) => plan.landmark(name, state));
      Object.values(words).forEach((word, i) => {
        word.hidden = !points[0] || !points[1];
        if (word.hidden) {
          return;
        }
        const own = new Vector3(...points[i]);
        const other = new Vector3(...points[1 - i]);
        const at = own.add(own.clone().sub(other).multiplyScalar(OUTWARD)).project(camera);
        const x = Math.max(EDGE_PX, Math.min(width - EDGE_PX, ((at.x + 1) / 2) * width));
        word.style.transform = `translate(-50%, -50%) translate(${x.toFixed(1)}px, ${(((1 - at.y) / 2) * height).toFixed(1)}px)`;
      });
    },
  };
}
