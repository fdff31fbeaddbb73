import { Box3, BufferAttribute, BufferGeometry, Mesh, Vector3 } from 'three';
import { int16, surfaceOf } from '../data/decode.js';
import { splitCreases } from './creases.js';
import { materialOf } from './materials.js';
import { motionOf } from './motion.js';
import { normalsOf } from './normals.js';
import { TABLE, tableOffset, UNLOADED } from './viridis.js';

/** One solid of the scene: its triangles, and what of them changes with the state. */
export class Part {
  constructor(json, quantum, surfaceCount) {
    this.json = json;
    this.quantum = quantum;
    Object.assign(this, surfaceOf(json));
    const { source, indices } = splitCreases(this.positions, this.triangles);
    this.source = source;
    this.shapes = json.shapes ? new Map() : null; // decoded when first shown
    this.painted = json.surface ? surfaceCount : 0;
    this.geometry = new BufferGeometry();
    this.geometry.setAttribute('position', new BufferAttribute(new Float32Array(3 * source.length), 3));
    this.geometry.setAttribute('normal', new BufferAttribute(new Float32Array(3 * source.length), 3));
    this.geometry.setIndex(new BufferAttribute(indices, 1));
    if (this.painted) {
      this.geometry.setAttribute('color', new BufferAttribute(new Uint8Array(3 * source.length), 3, true));
    }
    if (!this.shapes) {
      this.place(this.positions, this.positions, 0);
    }
    this.mesh = new Mesh(this.geometry, materialOf(json.kind, this.painted > 0));
    this.mesh.renderOrder = this.mesh.material.transparent ? 2 : 1;
    this.mesh.matrixAutoUpdate = false;
    this.mesh.frustumCulled = false;
    this.paint(null);
  }

  /** Positions at an angle by its index, null where the part is not there. */
  shape(index) {
    if (!this.shapes.has(index)) {
      const text = this.json.shapes[index];
      this.shapes.set(index, text ? int16(text) : null);
    }
    return this.shapes.get(index);
  }

  /** Moves and deforms to a state; `motions` are those of the scene at the state. */
  pose(bracket, motions) {
    const motion = motionOf(this.json, motions);
    let there = motion !== null;
    if (this.shapes) {
      const a = this.shape(bracket.low);
      const b = this.shape(bracket.high);
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
    const { position, normal } = this.geometry.attributes;
    const [out, source, quantum] = [position.array, this.source, this.quantum];
    for (let i = 0, o = 0; i < source.length; i++) {
      const from = 3 * source[i];
      for (let k = from; k < from + 3; k++) {
        out[o++] = quantum * (a[k] + t * (b[k] - a[k]));
      }
    }
    normalsOf(out, this.geometry.index.array, normal.array);
    position.needsUpdate = true;
    normal.needsUpdate = true;
  }

  /** Colours the surface by eight-bit pressures of its vertices; null leaves it unloaded. */
  paint(values) {
    if (!this.painted) {
      return;
    }
    const out = this.geometry.attributes.color;
    for (let i = 0, o = 0; i < this.source.length; i++, o += 3) {
      const vertex = this.source[i];
      const loaded = values !== null && vertex < this.painted;
      const from = loaded ? TABLE : UNLOADED;
      const at = loaded ? tableOffset(values[vertex]) : 0;
      out.array[o] = from[at];
      out.array[o + 1] = from[at + 1];
      out.array[o + 2] = from[at + 2];
    }
    out.needsUpdate = true;
  }

  /** Widens a box by the corners of the box around this part as it stands; three's own would look at each vertex as a vector. */
  widen(box) {
    const p = this.geometry.attributes.position.array;
    const least = new Vector3(Infinity, Infinity, Infinity);
    const most = new Vector3(-Infinity, -Infinity, -Infinity);
    for (let i = 0; i < p.length; i += 3) {
      least.set(Math.min(least.x, p[i]), Math.min(least.y, p[i + 1]), Math.min(least.z, p[i + 2]));
      most.set(Math.max(most.x, p[i]), Math.max(most.y, p[i + 1]), Math.max(most.z, p[i + 2]));
    }
    box.union(new Box3(least, most).applyMatrix4(this.mesh.matrix));
  }

  get triangleCount() {
    return this.triangles.length / 3;
  }
}
