const msPerDay = 864e5;

/** Days from 1970-01-01. */
export const dayNumber = (text) => Date.parse(text) / msPerDay;

/** A text made like any that is read from a file: flat, and no two rows share one. */
export const dayText = (number) => new Date(number * msPerDay).toISOString().slice(0, 10);
