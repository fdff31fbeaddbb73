import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { loadColour } from '../page/colours.js';
import { documentRead, h, show } from '../page/dom.js';
import { ui } from '../page/words.js';
import { LoadLine } from '../scene/load-line.js';
import { Orbit, VIEWS } from '../scene/orbit.js';
import { Stage } from '../scene/stage.js';
import { colourBar } from './colour-bar.js';
import { factsOf } from './facts.js';
import { pointerTurns } from './joint-pointer.js';
import { sideLabels } from './joint-labels.js';
import { panel } from './panel.js';

const MOST_PIXEL_RATIO = 2;
const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/**
 * The joint in three dimensions, or still pictures where the browser has no WebGL; where there is neither the element goes away.
 * `begin` draws it, once the element stands on the page, and promises that it is there.
 */
export function joint(plan, pressure, store, id) {
  const view = view3d(plan, pressure, store, id);
  return {
    element: view.box,
    async begin() {
      const renderer = plan.scene ? rendererOrNull(...sizeOf(view.frame)) : null;
      if (renderer) {
        live(view, plan, pressure, store, renderer);
      } else {
        await stills(view.box, plan, id);
      }
    },
  };
}

const pixelRatio = () => Math.min(MOST_PIXEL_RATIO, globalThis.devicePixelRatio || 1);

/** Pixels of the picture in a frame. */
const sizeOf = (frame) => [Math.floor(frame.clientWidth * pixelRatio()), Math.floor(frame.clientHeight * pixelRatio())];

/**
 * A renderer with a canvas of that size, or null where there is no WebGL. Each question to the graphics process and each change of
 * size waits for all that it was told before, so few are asked: the canvas has its size before its context, and errors of shaders,
 * which are always the same ones, are not looked for. Smooth edges are left out where the processor draws, which makes them dear.
 */
function rendererOrNull(width, height) {
  const make = (antialias) => {
    const canvas = h('canvas', { width: Math.max(1, width), height: Math.max(1, height) });
    return { canvas, context: canvas.getContext('webgl2', { antialias, alpha: true, premultipliedAlpha: true, powerPreference: 'low-power' }) };
  };
  let { canvas, context } = make(false);
  if (!context) {
    return null;
  }
  const names = context.getExtension('WEBGL_debug_renderer_info');
  if (!SOFTWARE.test(names ? String(context.getParameter(names.UNMASKED_RENDERER_WEBGL)) : '')) {
    const smooth = make(true);
    if (smooth.context) {
      context.getExtension('WEBGL_lose_context')?.loseContext();
      ({ canvas, context } = smooth);
    }
  }
  try {
    const renderer = new WebGLRenderer({ canvas, context });
    renderer.debug.checkShaderErrors = false;
    renderer.compile(new Scene().add(new LoadLine().mesh), new PerspectiveCamera()); // the program of all parts
    return renderer;
  } catch {
    return null;
  }
}

/** Takes the place of the box once the figures of the document, which stand below, are there. */
async function stills(box, plan, id) {
  await documentRead();
  const pictures = stillsOf(document.getElementById('explorer'), id === '' ? 0 : Number(id.slice(1)) - 1);
  if (pictures.length === 0) {
    box.remove();
    return;
  }
  const reason = ui(plan.scene ? 'joint.nowebgl' : 'joint.noscene');
  const shown = panel(`view-joint${id}`, ui('joint.title'), reason, h('div', { class: 'stills' }, pictures));
  shown.dataset.mode = 'stills';
  box.replaceWith(shown);
}

/** Copies of the figures of the page that its section names for this plan, without what must be unique on a page. */
function stillsOf(section, index) {
  const figures = ((section?.dataset.stills ?? '').split(';')[index] ?? '').split(/\s+/).map((name) => name && document.getElementById(name));
  return figures.filter(Boolean).map((figure) => {
    const copy = figure.cloneNode(true);
    [copy, ...copy.querySelectorAll('[id]')].forEach((e) => e.removeAttribute('id'));
    copy.querySelectorAll('details').forEach((e) => e.remove()); // their tables stand below the originals
    return copy;
  });
}

/** The panel with its frame and buttons, before anything is drawn. */
function view3d(plan, pressure, store, id) {
  const help = h('p', { class: 'unseen', id: `joint-help${id}` }, ui('joint.help'));
  const frame = h('div', { class: 'stage', tabindex: 0, role: 'group', 'aria-label': ui('joint.title'), 'aria-describedby': help.id });
  const print = h('img', { class: 'print', alt: '' });
  const buttons = VIEWS.map((v) => h('button', { type: 'button', 'data-view': v }, ui(`joint.${v}`)));
  const upper = h('button', { type: 'button', 'aria-pressed': 'true', onclick: () => store.set({ upper: !store.state.upper }) }, ui('joint.upper'));
  const box = panel(`view-joint${id}`, ui('joint.title'), caption(plan), help,
    h('div', { class: 'buttons', role: 'group', 'aria-label': ui('joint.views') }, buttons, upper), frame, print, colourBar(pressure));
  return { box, frame, print, buttons, upper };
}

function caption(plan) {
  const taken = plan.scene?.parts.some((p) => p.kind === 'taken') ? [ui('joint.taken')] : [];
  return [ui('joint.caption'), ...taken].join(' ');
}

/** Draws, and follows the store. */
function live({ box, frame, print, buttons, upper }, plan, pressure, store, renderer) {
  const stage = new Stage(plan, pressure, loadColour());
  stage.show(store.state);
  const orbit = new Orbit(stage.extent(), plan.left ? -1 : 1);
  const canvas = renderer.domElement;
  canvas.setAttribute('role', 'img');
  const labels = sideLabels(plan);
  frame.append(canvas, labels.element);
  Object.assign(box.dataset, { mode: 'webgl', triangles: stage.triangles, renders: 0 });

  let due = 0;
  const draw = () => {
    cancelAnimationFrame(due);
    due = 0;
    if (!frame.clientWidth) {
      return;
    }
    orbit.aim(frame.clientWidth, frame.clientHeight);
    renderer.render(stage.scene, orbit.camera);
    labels.place(orbit.camera, frame.clientWidth, frame.clientHeight, store.state);
    box.dataset.renders = Number(box.dataset.renders) + 1;
  };
  const redraw = () => {
    due ||= requestAnimationFrame(draw);
  };
  const look = (view) => {
    orbit.look(view);
    store.set({ view, upper: view !== 'above' });
    redraw();
  };
  buttons.forEach((b) => b.addEventListener('click', () => look(b.dataset.view)));
  orbit.look(store.state.view);
  pointerTurns(frame, orbit, redraw);

  store.follow((state, old) => {
    if (old && old.view !== state.view) {
      orbit.look(state.view);
    }
    if (old) {
      stage.show(state);
      redraw();
    }
    if (state.covered) {
      stage.parts.forEach((p) => p.paint(null));
    }
    buttons.forEach((b) => b.setAttribute('aria-pressed', String(b.dataset.view === state.view)));
    upper.setAttribute('aria-pressed', String(state.upper));
    canvas.setAttribute('aria-label', label(plan, state));
    Object.assign(box.dataset, { angle: state.angle, peaks: JSON.stringify(pressure.peaks(plan.bracket(state.angle), state)) });
  });
  new ResizeObserver(() => {
    const [width, height] = sizeOf(frame);
    if (width && (canvas.width !== width || canvas.height !== height)) {
      renderer.setSize(width, height, false);
      draw();
    }
  }).observe(frame);
  addEventListener('beforeprint', () => {
    draw();
    print.src = canvas.toDataURL('image/png');
    print.alt = canvas.getAttribute('aria-label');
  });
  canvas.addEventListener('webglcontextlost', () => show(labels.element, false));
  draw(); // now: the graphics process makes the picture while the other views are built
}

function label(plan, state) {
  const facts = factsOf(plan, state);
  const sides = facts.sides.map((s) => ui('plateau.side', { side: s.name, peak: state.covered ? '?' : s.peak }));
  return ui('joint.label', { angle: facts.angle, sides: sides.join('; ') });
}
