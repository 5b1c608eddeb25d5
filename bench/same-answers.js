/** Every contestant whose amounts are asked for gives at least these. */
const common = ['bonus', 'supplement', 'ownPayment', 'governmentPayment', 'municipalSubsidy', 'grant'];

/** Throws unless a contestant gives the same amounts as the floor for every record. */
export async function assertSameAnswers(floor, contestant, records) {
  for (const record of records) {
    const expected = floor.amounts(floor.answer(record));
    const found = contestant.amounts(await contestant.answer(contestant.given?.(record) ?? record));
    for (const name of new Set([...common, ...Object.keys(found)])) {
      const [one, other] = [found[name], expected[name]].map((amount) => JSON.stringify(amount));
      if (one !== other) {
        throw new Error(`${contestant.name}: ${name} is ${one}, not ${other}, for ${JSON.stringify(record)}`);
      }
    }
  }
}
