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
  const { first, corners } = fans(positions.length / 3, indices);
  const source = [];
  const out = new Uint32Array(3 * triangles);
  const leaders = []; // [triangle, new vertex] of each smooth group around a vertex
  for (let vertex = 0; vertex + 1 < first.length; vertex++) {
    leaders.length = 0;
    for (let k = first[vertex]; k < first[vertex + 1]; k++) {
      const t = Math.floor(corners[k] / 3);
      let group = 0;
      while (group < leaders.length && cosine(normals, leaders[group], t) < CREASE_COSINE) {
        group += 2;
      }
      if (group === leaders.length) {
        leaders.push(t, source.length);
        source.push(vertex);
      }
      out[corners[k]] = leaders[group + 1];
    }
  }
  return { source: Uint32Array.from(source), indices: out };
}

/** The corners that meet at each vertex: those of vertex v stand from first[v] to first[v + 1]. */
function fans(vertices, indices) {
  const first = new Uint32Array(vertices + 1);
  for (let c = 0; c < indices.length; c++) {
    first[indices[c] + 1]++;
  }
  for (let v = 0; v < vertices; v++) {
    first[v + 1] += first[v];
  }
  const next = first.slice();
  const corners = new Uint32Array(indices.length);
  for (let c = 0; c < indices.length; c++) {
    corners[next[indices[c]]++] = c;
  }
  return { first, corners };
}

function faceNormals(p, indices) {
  const out = new Float32Array(indices.length);
  for (let t = 0; t < indices.length; t += 3) {
    const a = 3 * indices[t], b = 3 * indices[t + 1], c = 3 * indices[t + 2];
    const ux = p[b] - p[a], uy = p[b + 1] - p[a + 1], uz = p[b + 2] - p[a + 2];
    const vx = p[c] - p[a], vy = p[c + 1] - p[a + 1], vz = p[c + 2] - p[a + 2];
    const nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
    const size = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
    out[t] = nx / size;
    out[t + 1] = ny / size;
    out[t + 2] = nz / size;
  }
  return out;
}

function cosine(n, s, t) {
  return n[3 * s] * n[3 * t] + n[3 * s + 1] * n[3 * t + 1] + n[3 * s + 2] * n[3 * t + 2];
}
