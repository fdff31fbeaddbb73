/** Twenty stops of viridis (S. van der Walt and N. Smith, 2015, CC0), joined by straight lines in sRGB, as in the page's charts. */
const STOPS = [
  0x440154, 0x481567, 0x482677, 0x453781, 0x404788, 0x39568c, 0x33638d, 0x2d708e, 0x287d8e, 0x238a8d,
  0x1f968b, 0x20a387, 0x29af7f, 0x3cbb75, 0x55c667, 0x73d055, 0x95d840, 0xb8de29, 0xdce319, 0xfde725,
];

/** Colour of surfaces that carry nothing. */
export const UNLOADED = [0xd9, 0xd9, 0xd9];

/** sRGB bytes at t from 0 to 1; clamped outside. */
function viridis(t) {
  const x = Math.max(0, Math.min(1, t)) * (STOPS.length - 1);
  const i = Math.min(Math.floor(x), STOPS.length - 2);
  const f = x - i;
  return [16, 8, 0].map((shift) => {
    const a = (STOPS[i] >> shift) & 0xff;
    const b = (STOPS[i + 1] >> shift) & 0xff;
    return Math.round(a + f * (b - a));
  });
}

/** Below this part of the scale the colour fades into that of no contact, so that the edge of contact is not drawn sharper than it is known. */
const FADE = 0.05;

/** Colour on the scale at t from 0 to 1, with the fade at its foot. */
export function scaleColour(t) {
  const whole = viridis(t);
  const f = Math.min(1, Math.max(0, t / FADE));
  return whole.map((c, k) => Math.round(UNLOADED[k] + f * (c - UNLOADED[k])));
}

/** Table of 1021 colours for quarter steps of the eight-bit data, 3 bytes each. */
export const TABLE = new Uint8Array(1021 * 3);
for (let i = 0; i <= 1020; i++) {
  TABLE.set(scaleColour(i / 1020), 3 * i);
}

/** Offset into the table of an eight-bit value that may have been interpolated. */
export const tableOffset = (value) => 3 * Math.round(4 * value);

/** Stops for a CSS gradient. */
export const GRADIENT = Array.from({ length: 61 }, (_, i) => `rgb(${scaleColour(i / 60).join(' ')}) ${((100 * i) / 60).toFixed(2)}%`).join(', ');
