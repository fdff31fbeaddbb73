import { CylinderGeometry, Mesh, Vector3 } from 'three';
import { materialOf } from './materials.js';

const RADIUS_MM = 0.9;
const BEYOND = 0.06;
const UP = new Vector3(0, 1, 0);

/** The line from hip to ankle where it passes the solids shown. */
export class LoadLine {
  /** @param colour of the line, as in CSS */
  constructor(colour) {
    this.mesh = new Mesh(new CylinderGeometry(RADIUS_MM, RADIUS_MM, 1, 12), materialOf('line', false, colour));
    this.mesh.renderOrder = 1;
  }

  between(hip, ankle, box) {
    this.mesh.visible = Boolean(hip && ankle) && hip[1] !== ankle[1];
    if (!this.mesh.visible) {
      return;
    }
    const a = new Vector3(...hip);
    const d = new Vector3(...ankle).sub(a);
    const reach = BEYOND * (box.max.y - box.min.y);
    const at = (y) => a.clone().addScaledVector(d, Math.min(1, Math.max(0, (y - a.y) / d.y)));
    const top = at(box.max.y + reach);
    const bottom = at(box.min.y - reach);
    this.mesh.position.copy(top).add(bottom).multiplyScalar(0.5);
    this.mesh.scale.set(1, top.distanceTo(bottom), 1);
    this.mesh.quaternion.setFromUnitVectors(UP, d.normalize().negate());
  }
}
