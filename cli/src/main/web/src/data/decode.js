/** Typed arrays from base64 text, little endian as written. */
function bytes(text) {
  if (Uint8Array.fromBase64) {
    return Uint8Array.fromBase64(text);
  }
  const raw = atob(text);
  const out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) {
    out[i] = raw.charCodeAt(i);
  }
  return out;
}

export const uint8 = (text) => bytes(text);
export const int16 = (text) => new Int16Array(bytes(text).buffer);
export const uint16 = (text) => new Uint16Array(bytes(text).buffer);
export const uint32 = (text) => new Uint32Array(bytes(text).buffer);

/** Positions and triangles of a part, decoded once however many views draw it. */
const surfaces = new WeakMap();
export function surfaceOf(part) {
  if (!surfaces.has(part)) {
    surfaces.set(part, { positions: int16(part.positions), triangles: part.wide ? uint32(part.indices) : uint16(part.indices) });
  }
  return surfaces.get(part);
}
