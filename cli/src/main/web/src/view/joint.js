import { WebGLRenderer } from 'three';
import { h, show } from '../page/dom.js';
import { ui } from '../page/words.js';
import { Orbit, VIEWS } from '../scene/orbit.js';
import { Stage } from '../scene/stage.js';
import { colourBar } from './colour-bar.js';
import { factsOf } from './facts.js';
import { pointerTurns } from './joint-pointer.js';
import { sideLabels } from './joint-labels.js';
import { panel } from './panel.js';

const MOST_PIXEL_RATIO = 2;
const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/** The joint in three dimensions, or still pictures where the browser has no WebGL; null if there is neither. */
export function joint(plan, pressure, store, id) {
  const renderer = plan.scene ? rendererOrNull() : null;
  return renderer ? live(plan, pressure, store, id, renderer) : stills(plan, id);
}

/** A renderer, or null where there is no WebGL. Smooth edges are left out where the processor draws, which makes them dear. */
function rendererOrNull() {
  const probe = document.createElement('canvas').getContext('webgl2');
  if (!probe) {
    return null;
  }
  const names = probe.getExtension('WEBGL_debug_renderer_info');
  const name = names ? String(probe.getParameter(names.UNMASKED_RENDERER_WEBGL)) : '';
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  try {
    return new WebGLRenderer({ antialias: !SOFTWARE.test(name), alpha: true, powerPreference: 'low-power' });
  } catch {
    return null;
  }
}

function stills(plan, id) {
  const pictures = id === '' ? stillsOf(document.getElementById('explorer')) : [];
  if (pictures.length === 0) {
    return null;
  }
  const reason = ui(plan.scene ? 'joint.nowebgl' : 'joint.noscene');
  const box = panel(`view-joint${id}`, ui('joint.title'), reason, h('div', { class: 'stills' }, pictures));
  box.dataset.mode = 'stills';
  return box;
}

/** Copies of the figures of the page that its section names, without what must be unique on a page. */
function stillsOf(section) {
  const figures = (section?.dataset.stills ?? '').split(/\s+/).map((name) => name && document.getElementById(name));
  return figures.filter(Boolean).map((figure) => {
    const copy = figure.cloneNode(true);
    [copy, ...copy.querySelectorAll('[id]')].forEach((e) => e.removeAttribute('id'));
    copy.querySelectorAll('details').forEach((e) => e.remove()); // their tables stand below the originals
    return copy;
  });
}

function live(plan, pressure, store, id, renderer) {
  const stage = new Stage(plan, pressure);
  stage.show(store.state);
  const orbit = new Orbit(stage.extent(), plan.left ? -1 : 1);
  const canvas = renderer.domElement;
  canvas.setAttribute('role', 'img');
  const help = h('p', { class: 'unseen', id: `joint-help${id}` }, ui('joint.help'));
  const labels = sideLabels(plan);
  const frame = h('div', { class: 'stage', tabindex: 0, role: 'group', 'aria-label': ui('joint.title'), 'aria-describedby': help.id }, canvas, labels.element);
  const print = h('img', { class: 'print', alt: '' });
  const buttons = VIEWS.map((v) => h('button', { type: 'button', 'data-view': v, onclick: () => look(v) }, ui(`joint.${v}`)));
  const upper = h('button', { type: 'button', 'aria-pressed': 'true', onclick: () => store.set({ upper: !store.state.upper }) }, ui('joint.upper'));
  const box = panel(`view-joint${id}`, ui('joint.title'), ui('joint.caption'), help,
    h('div', { class: 'buttons', role: 'group', 'aria-label': ui('joint.views') }, buttons, upper), frame, print, colourBar(pressure));
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
  orbit.look(store.state.view);
  pointerTurns(frame, orbit, redraw);

  store.follow((state, old) => {
    if (old && old.view !== state.view) {
      orbit.look(state.view);
    }
    stage.show(state);
    if (state.covered) {
      stage.parts.forEach((p) => p.paint(null));
    }
    buttons.forEach((b) => b.setAttribute('aria-pressed', String(b.dataset.view === state.view)));
    upper.setAttribute('aria-pressed', String(state.upper));
    canvas.setAttribute('aria-label', label(plan, state));
    Object.assign(box.dataset, { angle: state.angle, peaks: JSON.stringify(pressure.peaks(plan.bracket(state.angle), state)) });
    redraw();
  });
  new ResizeObserver(() => {
    renderer.setPixelRatio(Math.min(MOST_PIXEL_RATIO, globalThis.devicePixelRatio || 1));
    renderer.setSize(frame.clientWidth, frame.clientHeight, false);
    draw();
  }).observe(frame);
  addEventListener('beforeprint', () => {
    draw();
    print.src = canvas.toDataURL('image/png');
    print.alt = canvas.getAttribute('aria-label');
  });
  canvas.addEventListener('webglcontextlost', () => show(labels.element, false));
  return box;
}

function label(plan, state) {
  const facts = factsOf(plan, state);
  const sides = facts.sides.map((s) => ui('plateau.side', { side: s.name, peak: state.covered ? '?' : s.peak }));
  return ui('joint.label', { angle: facts.angle, sides: sides.join('; ') });
}
