/** Prints as JSON what the tests hold to a limit: whole records and every rule in times of the floor, and sizes. */
import { sizes } from './loading.js';
import { quick } from './quick.js';

console.log(JSON.stringify({ node: process.version, ...quick({ rounds: 7 }), sizes: sizes() }));
