/** Seeded random choices: the same ones for the same seed (mulberry32). */
export function randomOf(seed) {
  let state = seed;
  function uniform() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const from = (least, most) => least + Math.floor(uniform() * (most - least + 1));
  return {
    from,
    chance: (share) => uniform() < share,
    pick: (list) => list[from(0, list.length - 1)],
  };
}
