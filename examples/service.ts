/**
 * A service: POST the facts of a rule to /<rule>, and have the answer as JSON, with its sentences in the caller's language.
 * Run with `npx tsx --tsconfig tsconfig.test.json examples/service.ts`, then
 *
 *     curl localhost:8020/funeral-grant -H 'Accept-Language: zh' -d '{ "recipient": true, "diedOn": "2020-05-03", "deregisteredOn": "2020-06-02", "asOf": "2020-12-31" }'
 */
import { createServer, type IncomingMessage } from 'node:http';
import { pathToFileURL } from 'node:url';
import {
  contributionStatement,
  determineFuneralGrant,
  determineMonthlyPension,
  determineOwnPayment,
  InvalidFactsError,
} from 'resident-pension-rules';
import { type Explainable, explain, issueText, type Language } from 'resident-pension-rules/explain';

/** What this service answers. Facts come from anywhere; a rule checks all of them itself. */
const rules = new Map<string, (facts: never) => object>([
  ['contribution', contributionStatement],
  ['own-payment', determineOwnPayment],
  ['monthly-pension', determineMonthlyPension],
  ['funeral-grant', determineFuneralGrant],
]);

const mostBytes = 100_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes) throw new RangeError('too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

const languageOf = ({ headers }: IncomingMessage): Language =>
  /^\s*zh/i.test(headers['accept-language'] ?? '') ? 'zh' : 'en';

async function answer(request: IncomingMessage): Promise<readonly [status: number, body: object]> {
  const rule = rules.get((request.url ?? '').slice(1));
  if (!rule) return [404, { error: 'NO_SUCH_RULE', rules: [...rules.keys()] }];
  if (request.method !== 'POST') return [405, { error: 'POST_THE_FACTS' }];
  const language = languageOf(request);
  try {
    const result = rule(JSON.parse(await bodyOf(request)) as never);
    return [200, { result, explanation: explain(result as Explainable, language) }];
  } catch (error) {
    if (error instanceof InvalidFactsError) {
      const issues = error.issues.map((issue) => ({ ...issue, text: issueText(issue, language) }));
      return [422, { error: error.code, issues }];
    }
    if (error instanceof SyntaxError) return [400, { error: 'NOT_JSON' }];
    if (error instanceof RangeError) return [413, { error: 'TOO_LARGE' }];
    throw error;
  }
}

export const service = createServer(async (request, response) => {
  const [status, body] = await answer(request).catch(() => [500, { error: 'INTERNAL' }] as const);
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(body)}\n`);
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  service.listen(8020, () => console.log('http://localhost:8020/funeral-grant'));
}
