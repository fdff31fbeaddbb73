/** Colours, dashes and marks of compartments: told apart in grey and by colour-blind readers too (Okabe and Ito's set). */
export const INK = '#222222';
export const PALE = '#e3e3e3';
export const MUTED = '#555555';
const COLOURS = ['#0072b2', '#d55e00', '#007a5a', '#a8407f'];
const TEXT_COLOURS = ['#0068a3', '#b34f00', '#00704f', '#963771'];
const DASHES = ['', '7 4', '2 3', '10 3 2 3'];

/** Look of the compartment with this index. */
export function look(index) {
  const i = index % COLOURS.length;
  return { colour: COLOURS[i], text: TEXT_COLOURS[i], dash: DASHES[i], square: i % 2 === 1 };
}
