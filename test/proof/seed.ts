/** What the run's random choices follow from: `PROOF_SEED`, to see a failure again, or a new one each time. */
export const seed = Number(process.env.PROOF_SEED ?? Date.now() % 2 ** 31);
