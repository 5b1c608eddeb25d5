import { evaluate } from 'feelin';
import { derived } from './derived.js';

/** One FEEL context: what DMN tools would keep in six decisions. */
const decisions = `{
  draws: recipient and age >= 60,
  listed: list contains([300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000], tier),
  bonus: if not(draws) then null else if years >= 25 then 40 else if years >= 20 then 30 else if years >= 16 then 20 else null,
  supplement: if not(draws) then null else if age >= 75 then 10 else if age >= 65 then 5 else null,
  ownPayment: if listed then tier else if tier = 100 and inHardship then 0 else null,
  governmentPayment: if inHardship then 100 else null,
  municipalSubsidy: if tier = 100 then 30 else if not(listed) then null else if tier >= 800 then 80 else if tier >= 500 then 60 else 30,
  grant: if recipient and days <= 30 then 600 else null
}`;

export const feelin = {
  name: 'feelin (FEEL)',
  given: derived,
  answer: (facts) => evaluate(decisions, facts).value,
  amounts: ({ draws: _draws, listed: _listed, ...amounts }) => amounts,
};
