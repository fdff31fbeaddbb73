import { int16, uint16, uint32 } from '../data/decode.js';
import { TABLE, tableOffset } from './viridis.js';

/** Rim around the surfaces, mm. */
const RIM_MM = 4;

/**
 * Surfaces with pressure seen from above, anterior up: which triangle each pixel lies in is worked out once for a size,
 * after which a state costs one pass over the pixels.
 */
export class AboveMap {
  constructor(scene) {
    const counts = new Map((scene.pressure?.surfaces ?? []).map((s) => [s.key, s.count]));
    this.patches = scene.parts
      .filter((p) => p.surface && counts.has(p.surface))
      .map((p) => patch(p, scene.quantum, counts.get(p.surface)))
      .filter((p) => p.triangles.length > 0);
    this.box = bounds(this.patches);
    this.pixels = null;
    // colours of the table as whole pixels; the first is that of no contact
    this.words = new Uint32Array(Uint8Array.from({ length: (4 * TABLE.length) / 3 }, (_, i) => (i % 4 === 3 ? 255 : TABLE[3 * (i >> 2) + (i % 4)])).buffer);
  }

  get empty() {
    return this.patches.length === 0;
  }

  get aspect() {
    return (this.box.right - this.box.left) / (this.box.front - this.box.back);
  }

  /** Pixel of a point (x anterior, z to the right), for the last size. */
  pixel(x, z) {
    return [(z - this.box.left) * this.scale, (this.box.front - x) * this.scale];
  }

  resize(width) {
    this.scale = width / (this.box.right - this.box.left);
    this.width = width;
    this.height = Math.round((this.box.front - this.box.back) * this.scale);
    this.pixels = this.patches.map((p) => this.#raster(p));
  }

  /** Paints into an image of the last size; `values` gives the eight-bit pressures of a surface or null. */
  paint(image, values) {
    const out = new Uint32Array(image.data.buffer);
    out.fill(0);
    this.pixels.forEach((raster, i) => {
      const v = values(this.patches[i].surface);
      const { at, corner, weight } = raster;
      for (let p = 0; p < at.length; p++) {
        let colour = this.words[0];
        if (v) {
          const wa = weight[2 * p];
          const wb = weight[2 * p + 1];
          colour = this.words[tableOffset(wa * v[corner[3 * p]] + wb * v[corner[3 * p + 1]] + (1 - wa - wb) * v[corner[3 * p + 2]]) / 3];
        }
        out[at[p]] = colour;
      }
    });
  }

  #raster(patchOf) {
    const at = [];
    const corner = [];
    const weight = [];
    for (const [a, b, c] of patchOf.triangles) {
      const [ax, ay] = this.pixel(...patchOf.points[a]);
      const [bx, by] = this.pixel(...patchOf.points[b]);
      const [cx, cy] = this.pixel(...patchOf.points[c]);
      const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
      if (area === 0) {
        continue;
      }
      const clip = (v, most) => Math.max(0, Math.min(most - 1, v));
      const x1 = clip(Math.ceil(Math.max(ax, bx, cx)), this.width);
      const y1 = clip(Math.ceil(Math.max(ay, by, cy)), this.height);
      for (let y = clip(Math.floor(Math.min(ay, by, cy)), this.height); y <= y1; y++) {
        for (let x = clip(Math.floor(Math.min(ax, bx, cx)), this.width); x <= x1; x++) {
          const wa = ((bx - x) * (cy - y) - (cx - x) * (by - y)) / area;
          const wb = ((cx - x) * (ay - y) - (ax - x) * (cy - y)) / area;
          if (wa >= 0 && wb >= 0 && wa + wb <= 1) {
            at.push(y * this.width + x);
            corner.push(a, b, c);
            weight.push(wa, wb);
          }
        }
      }
    }
    return { at: Uint32Array.from(at), corner: Uint32Array.from(corner), weight: Float32Array.from(weight) };
  }
}

/** Triangles between vertices that carry a value and that look up, low ones first. */
function patch(part, quantum, count) {
  const p = int16(part.positions);
  const indices = part.wide ? uint32(part.indices) : uint16(part.indices);
  const triangles = [];
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t], indices[t + 1], indices[t + 2]];
    if (a < count && b < count && c < count && looksUp(p, a, b, c)) {
      triangles.push([a, b, c]);
    }
  }
  const height = (t) => p[3 * t[0] + 1] + p[3 * t[1] + 1] + p[3 * t[2] + 1];
  triangles.sort((s, t) => height(s) - height(t));
  const points = Array.from({ length: count }, (_, i) => [quantum * p[3 * i], quantum * p[3 * i + 2]]);
  return { surface: part.surface, triangles, points };
}

/** Whether the outside of a triangle faces the viewer above: the y part of the product of two of its sides. */
function looksUp(p, a, b, c) {
  const ux = p[3 * b] - p[3 * a], uz = p[3 * b + 2] - p[3 * a + 2];
  const vx = p[3 * c] - p[3 * a], vz = p[3 * c + 2] - p[3 * a + 2];
  return uz * vx - ux * vz > 0;
}

function bounds(patches) {
  const xs = patches.flatMap((p) => p.points.map((q) => q[0]));
  const zs = patches.flatMap((p) => p.points.map((q) => q[1]));
  const least = (v) => v.reduce((m, n) => Math.min(m, n), Infinity);
  const most = (v) => v.reduce((m, n) => Math.max(m, n), -Infinity);
  return { left: least(zs) - RIM_MM, right: most(zs) + RIM_MM, back: least(xs) - RIM_MM, front: most(xs) + RIM_MM };
}
