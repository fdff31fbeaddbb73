import { surfaceOf } from '../data/decode.js';
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
      .filter((p) => p.corners.length > 0);
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

  /**
   * The topmost triangle of a patch at each pixel, and the weights of its first two corners there. Row by row between the sides of each
   * triangle: code that runs once is slow, so no pixel is asked in vain.
   */
  #raster({ corners, xz }) {
    const { width, height, scale, box } = this;
    const owner = new Int32Array(width * height).fill(-1);
    const weight = new Float32Array(2 * owner.length);
    for (let t = 0; t < corners.length; t += 3) {
      const a = 2 * corners[t], b = 2 * corners[t + 1], c = 2 * corners[t + 2];
      const ax = (xz[a + 1] - box.left) * scale, ay = (box.front - xz[a]) * scale;
      const bx = (xz[b + 1] - xz[a + 1]) * scale, by = (xz[a] - xz[b]) * scale;
      const cx = (xz[c + 1] - xz[a + 1]) * scale, cy = (xz[a] - xz[c]) * scale;
      const area = bx * cy - cx * by;
      if (area === 0) {
        continue;
      }
      // weights of the second and the third corner grow by these from pixel to pixel
      const toRightB = cy / area, toRightC = -by / area;
      const bottom = Math.min(height - 1, Math.floor(ay + Math.max(0, by, cy)));
      for (let y = Math.max(0, Math.ceil(ay + Math.min(0, by, cy))); y <= bottom; y++) {
        const dy = y - ay;
        const [first, last] = span(dy, bx, by, cx, cy);
        const right = Math.min(width - 1, Math.floor(ax + last));
        let x = Math.max(0, Math.ceil(ax + first));
        let wb = ((x - ax) * cy - cx * dy) / area;
        let wc = (bx * dy - (x - ax) * by) / area;
        for (; x <= right; x++, wb += toRightB, wc += toRightC) {
          const p = y * width + x;
          owner[p] = t;
          weight[2 * p] = 1 - wb - wc;
          weight[2 * p + 1] = wb;
        }
      }
    }
    return packed(owner, weight, corners);
  }
}

/** From where to where a row at `dy` below the first corner lies in a triangle whose other corners are at b and c from it. */
function span(dy, bx, by, cx, cy) {
  let first = Infinity;
  let last = -Infinity;
  for (let side = 0; side < 3; side++) {
    const x0 = side === 2 ? bx : 0, y0 = side === 2 ? by : 0;
    const x1 = side === 0 ? bx : cx, y1 = side === 0 ? by : cy;
    if (y0 !== y1 && (dy - y0) * (dy - y1) <= 0) {
      const x = x0 + ((dy - y0) / (y1 - y0)) * (x1 - x0);
      first = Math.min(first, x);
      last = Math.max(last, x);
    }
  }
  return [first, last];
}

/** What a state needs of the pixels that show something. */
function packed(owner, weights, corners) {
  let count = 0;
  for (let p = 0; p < owner.length; p++) {
    count += owner[p] < 0 ? 0 : 1;
  }
  const at = new Uint32Array(count);
  const corner = new Uint32Array(3 * count);
  const weight = new Float32Array(2 * count);
  for (let p = 0, i = 0; i < count; p++) {
    const t = owner[p];
    if (t >= 0) {
      at[i] = p;
      corner[3 * i] = corners[t];
      corner[3 * i + 1] = corners[t + 1];
      corner[3 * i + 2] = corners[t + 2];
      weight[2 * i] = weights[2 * p];
      weight[2 * i + 1] = weights[2 * p + 1];
      i++;
    }
  }
  return { at, corner, weight };
}

/** Triangles between vertices that carry a value and that look up, low ones first, and x and z of the vertices, mm. */
function patch(part, quantum, count) {
  const { positions: p, triangles: indices } = surfaceOf(part);
  const heights = new Float64Array(indices.length / 3);
  const up = [];
  for (let t = 0; t < indices.length; t += 3) {
    const a = indices[t], b = indices[t + 1], c = indices[t + 2];
    if (a < count && b < count && c < count && looksUp(p, a, b, c)) {
      heights[t / 3] = p[3 * a + 1] + p[3 * b + 1] + p[3 * c + 1];
      up.push(t);
    }
  }
  up.sort((s, t) => heights[s / 3] - heights[t / 3]);
  const corners = new Uint32Array(3 * up.length);
  for (let i = 0; i < corners.length; i++) {
    corners[i] = indices[up[Math.floor(i / 3)] + (i % 3)];
  }
  const xz = new Float64Array(2 * count);
  for (let v = 0; v < count; v++) {
    xz[2 * v] = quantum * p[3 * v];
    xz[2 * v + 1] = quantum * p[3 * v + 2];
  }
  return { surface: part.surface, corners, xz };
}

/** Whether the outside of a triangle faces the viewer above: the y part of the product of two of its sides. */
function looksUp(p, a, b, c) {
  const ux = p[3 * b] - p[3 * a], uz = p[3 * b + 2] - p[3 * a + 2];
  const vx = p[3 * c] - p[3 * a], vz = p[3 * c + 2] - p[3 * a + 2];
  return uz * vx - ux * vz > 0;
}

function bounds(patches) {
  const box = { left: Infinity, right: -Infinity, back: Infinity, front: -Infinity };
  for (const { xz } of patches) {
    for (let i = 0; i < xz.length; i += 2) {
      box.back = Math.min(box.back, xz[i]);
      box.front = Math.max(box.front, xz[i]);
      box.left = Math.min(box.left, xz[i + 1]);
      box.right = Math.max(box.right, xz[i + 1]);
    }
  }
  return { left: box.left - RIM_MM, right: box.right + RIM_MM, back: box.back - RIM_MM, front: box.front + RIM_MM };
}
