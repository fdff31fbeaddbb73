import { Box3, Group, Scene, Vector3 } from 'three';
import { LoadLine } from './load-line.js';
import { motionAt } from './motion.js';
import { Part } from './part.js';

/** The solids of a plan and how they stand at a state; knows nothing of the camera or the page. */
export class Stage {
  /** @param colour of the line of load, as in CSS */
  constructor(plan, pressure, colour) {
    this.plan = plan;
    this.pressure = pressure;
    const json = plan.scene;
    this.parts = json.parts.map((p) => new Part(p, json.quantum, p.surface ? pressure.count(p.surface) : 0));
    this.scene = new Scene();
    this.group = new Group();
    this.group.add(...this.parts.map((p) => p.mesh));
    this.line = new LoadLine(colour);
    this.group.add(this.line.mesh);
    this.scene.add(this.group);
    this.upper = new Set((json.motions ?? []).flatMap((m, i) => (m.per === 'case' ? [i] : [])));
    this.bounds = new Box3();
  }

  get triangles() {
    return this.parts.reduce((n, p) => n + p.triangleCount, 0);
  }

  /** Whether a part moves with the bone above the joint. */
  above(part) {
    return (part.json.motions ?? []).some((i) => this.upper.has(i));
  }

  show(state) {
    const bracket = this.plan.bracket(state.angle);
    const motions = (this.plan.scene.motions ?? []).map((m) => motionAt(m, bracket, state));
    for (const part of this.parts) {
      const there = part.pose(bracket, motions);
      part.mesh.visible = there && (state.upper || !this.above(part));
      if (part.painted) {
        part.paint(this.pressure.at(part.json.surface, bracket, state));
      }
    }
    this.line.between(this.plan.landmark('upper', state), this.plan.landmark('lower', state), this.extent());
  }

  /** Box around all solids as they stood at first. */
  extent() {
    if (this.bounds.isEmpty()) {
      this.parts.filter((p) => p.mesh.visible).forEach((p) => p.widen(this.bounds));
      if (this.bounds.isEmpty()) {
        this.bounds.set(new Vector3(-50, -50, -50), new Vector3(50, 50, 50));
      }
    }
    return this.bounds;
  }
}
