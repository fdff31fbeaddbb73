import { BufferAttribute, BufferGeometry, Mesh } from 'three';
import { int16, uint16, uint32 } from '../data/decode.js';
import { splitCreases } from './creases.js';
import { materialOf } from './materials.js';
import { motionOf } from './motion.js';
import { TABLE, tableOffset, UNLOADED } from './viridis.js';

/** One solid of the scene: its triangles, and what of them changes with the state. */
export class Part {
  constructor(json, quantum, surfaceCount) {
    this.json = json;
    this.quantum = quantum;
    this.positions = int16(json.positions);
    this.triangles = json.wide ? uint32(json.indices) : uint16(json.indices);
    const { source, indices } = splitCreases(this.positions, this.triangles);
    this.source = source;
    this.shapes = json.shapes?.map((s) => (s ? int16(s) : null)) ?? null;
    this.painted = json.surface ? surfaceCount : 0;
    this.geometry = new BufferGeometry();
    this.geometry.setAttribute('position', new BufferAttribute(new Float32Array(3 * source.length), 3));
    this.geometry.setIndex(new BufferAttribute(indices, 1));
    if (this.painted) {
      this.geometry.setAttribute('color', new BufferAttribute(new Uint8Array(3 * source.length), 3, true));
    }
    this.place(this.positions, this.positions, 0);
    this.mesh = new Mesh(this.geometry, materialOf(json.kind, this.painted > 0));
    this.mesh.renderOrder = this.mesh.material.transparent ? 2 : 1;
    this.mesh.matrixAutoUpdate = false;
    this.mesh.frustumCulled = false;
    this.paint(null);
  }

  /** Moves and deforms to a state; `motions` are those of the scene at the state. */
  pose(bracket, motions) {
    const motion = motionOf(this.json, motions);
    let there = motion !== null;
    if (this.shapes) {
      const a = this.shapes[bracket.low];
      const b = this.shapes[bracket.high];
      there = there && Boolean(a && b);
      if (there) {
        this.place(a, b, bracket.t);
      }
    }
    this.mesh.visible = there;
    if (there) {
      this.mesh.matrix.copy(motion);
      this.mesh.matrixWorldNeedsUpdate = true;
    }
    return there;
  }

  place(a, b, t) {
    const out = this.geometry.attributes.position;
    for (let i = 0; i < this.source.length; i++) {
      const from = 3 * this.source[i];
      for (let k = 0; k < 3; k++) {
        out.array[3 * i + k] = this.quantum * (a[from + k] + t * (b[from + k] - a[from + k]));
      }
    }
    out.needsUpdate = true;
    this.geometry.computeVertexNormals();
  }

  /** Colours the surface by eight-bit pressures of its vertices; null leaves it unloaded. */
  paint(values) {
    if (!this.painted) {
      return;
    }
    const out = this.geometry.attributes.color;
    for (let i = 0; i < this.source.length; i++) {
      const vertex = this.source[i];
      const loaded = values !== null && vertex < this.painted;
      const o = loaded ? tableOffset(values[vertex]) : 0;
      for (let k = 0; k < 3; k++) {
        out.array[3 * i + k] = loaded ? TABLE[o + k] : UNLOADED[k];
      }
    }
    out.needsUpdate = true;
  }

  get triangleCount() {
    return this.triangles.length / 3;
  }
}
