/** Colours that are the page's own; those of results come with the data and are the ones of the charts. */
export const INK = '#222222';
export const PALE = '#e3e3e3';
export const MUTED = '#555555';

let series = [{ colour: INK, text: INK, dash: '' }];
let load = INK;

/** Takes the colours of the data: {load, series: [{colour, text, dash}]}. */
export function useColours(style) {
  series = style?.series ?? series;
  load = style?.load ?? load;
}

/** Look of the curve with this index: `text` is its colour for letters; marks are round and square by turns. */
export const look = (index) => ({ ...series[index % series.length], square: index % 2 === 1 });

/** Colour of the line of load. */
export const loadColour = () => load;
