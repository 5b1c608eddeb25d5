/*
 * The records, as a query of DuckDB that makes them up: the same ones every time.
 */

/** A whole number from 0 to below `below`, of its own for each record and purpose. */
const made = (below: number, purpose: number) =>
  `CAST((n * 7919 + n // 13 * ${purpose} * 31 + ${purpose} * 104729) % ${below} AS INTEGER)`;
const day = (from: string, days: number, purpose: number) => `CAST(DATE '${from}' + ${made(days, purpose)} AS VARCHAR)`;
const flag = (oneIn: number, purpose: number) => `${made(oneIn, purpose)} = 0`;

/** A day that has come about by `asOf`, or not yet. */
const comeAbout = (from: string, days: number, purpose: number) =>
  `CASE WHEN ${day(from, days, purpose)} <= "asOf" AND NOT ${flag(5, purpose + 1)} THEN ${day(from, days, purpose)} END`;

/** Made-up records; so that every rule has work, each has a payment, a death and a village's collection as well. */
export const records = (many: number): string => `
  SELECT n AS id,
    -- One in a hundred births was typed wrong.
    CASE WHEN ${flag(100, 1)} THEN '1950-02-30' ELSE ${day('1925-01-01', 34_800, 2)} END AS birthDate,
    ${day('2020-05-01', 245, 3)} AS asOf,
    ${flag(9, 4)} AS student, NOT ${flag(20, 5)} AS townshipResident, ${flag(5, 6)} AS employeePensionMember,
    NOT ${flag(3, 7)} AS recipient, ${made(30, 8)} AS consecutiveYears,
    '2020-0' || (1 + ${made(8, 26)}) AS month,
    -- One in fifty asks about a year that the notice does not govern.
    CASE WHEN ${flag(50, 27)} THEN 2021 ELSE 2020 END AS contributionYear,
    [100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 700][1 + ${made(13, 9)}] AS tier,
    ${flag(40, 10)} AS severeDisability, ${flag(30, 11)} AS minimumLivingGuarantee, ${flag(200, 12)} AS ruralFiveGuarantees,
    ${flag(300, 13)} AS urbanThreeNos, ${flag(90, 14)} AS specialCareRecipient, ${flag(50, 15)} AS registeredPoor,
    ${day('2017-07-01', 1280, 16)} AS lastAdjustedOn,
    '2020-04-20' AS diedOn,
    ${comeAbout('2020-04-20', 60, 18)} AS deregisteredOn,
    ${day('2020-04-15', 60, 19)} AS paidOn,
    668 AS targetHeadcount, CAST(200400 AS DECIMAL(18, 2)) AS targetAmount,
    ${made(800, 20)} AS collectedHeadcount, CAST(${made(240_000, 21)} AS DECIMAL(18, 2)) AS collectedAmount,
    ${comeAbout('2020-05-10', 60, 22)} AS thresholdReachedOn,
    ${comeAbout('2020-05-10', 60, 24)} AS materialsSubmittedOn
  FROM range(${many}) AS made(n)`;
