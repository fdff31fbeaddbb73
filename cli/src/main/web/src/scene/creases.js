/** Edges bent by more than this stay sharp. */
const CREASE_COSINE = Math.cos((40 * Math.PI) / 180);

/**
 * Splits vertices at sharp edges so that smooth surfaces shade smoothly and cut faces keep their edges.
 *
 * @param positions xyz of each vertex
 * @param indices three a triangle
 * @returns {{source: Uint32Array, indices: Uint32Array}} `source[i]` is the old vertex of new vertex i
 */
export function splitCreases(positions, indices) {
  const triangles = indices.length / 3;
  const normals = faceNormals(positions, indices);
  const fans = Array.from({ length: positions.length / 3 }, () => []);
  for (let c = 0; c < indices.length; c++) {
    fans[indices[c]].push(c);
  }
  const source = [];
  const out = new Uint32Array(3 * triangles);
  fans.forEach((corners, vertex) => {
    const leaders = [];
    for (const corner of corners) {
      const t = Math.floor(corner / 3);
      let group = leaders.find((g) => cosine(normals, g.triangle, t) >= CREASE_COSINE);
      if (!group) {
        group = { triangle: t, vertex: source.length };
        leaders.push(group);
        source.push(vertex);
      }
      out[corner] = group.vertex;
    }
  });
  return { source: Uint32Array.from(source), indices: out };
}

function faceNormals(p, indices) {
  const out = new Float32Array(indices.length);
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [3 * indices[t], 3 * indices[t + 1], 3 * indices[t + 2]];
    const ux = p[b] - p[a], uy = p[b + 1] - p[a + 1], uz = p[b + 2] - p[a + 2];
    const vx = p[c] - p[a], vy = p[c + 1] - p[a + 1], vz = p[c + 2] - p[a + 2];
    const nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
    const size = Math.hypot(nx, ny, nz) || 1;
    out[t] = nx / size;
    out[t + 1] = ny / size;
    out[t + 2] = nz / size;
  }
  return out;
}

function cosine(n, s, t) {
  return n[3 * s] * n[3 * t] + n[3 * s + 1] * n[3 * t + 1] + n[3 * s + 2] * n[3 * t + 2];
}
