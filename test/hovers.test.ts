import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const file = fileURLToPath(new URL('hovered.ts', import.meta.url));
const text = `
import { compareReadings, determineAgeSupplement } from 'resident-pension-rules';
const facts = { recipient: true, birthDate: '1955-05-02', asOf: '2020-05-01' };
const answer = determineAgeSupplement(facts);
answer.status;
answer.rule;
answer.readings;
if (answer.status === 'determined') {
  answer.value;
  answer.value.amount;
}
if (answer.status === 'refused') answer.reasons[0].code;
if (answer.status === 'undetermined') answer.open;
compareReadings(determineAgeSupplement, facts)[0]?.reading;
`;

/** What an editor shows of the package as it is installed. */
function hovers(): (expression: string) => string | undefined {
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const found = name === file ? text : ts.sys.readFile(name);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => fileURLToPath(new URL('../', import.meta.url)),
    getCompilationSettings: () => ({
      strict: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
  const service = ts.createLanguageService(host);
  return (expression) => {
    const info = service.getQuickInfoAtPosition(file, text.indexOf(expression) + expression.lastIndexOf('.') + 1);
    return ts.displayPartsToString(info?.displayParts);
  };
}

test('an editor shows short names and short unions', () => {
  const shown = hovers();
  expect(shown('answer.status')).toBe('(property) status: "determined" | "refused" | "undetermined"');
  expect(shown('answer.rule')).toBe('(property) LegalBasis.rule: RuleId');
  expect(shown('answer.readings')).toBe('(property) LegalBasis.readings: readonly ReadingId[]');
  expect(shown('answer.value')).toBe('(property) Determined<Money>.value: Money');
  expect(shown('answer.value.amount')).toBe('(property) Money.amount: string');
  expect(shown('answer.reasons[0].code')).toBe(
    '(property) code: "not-a-recipient" | "below-supplement-age" | "not-granted"',
  );
  expect(shown('answer.open')).toBe(
    '(property) Undetermined<Money, AgeSupplementReason>.open: readonly [Open<Money, AgeSupplementReason>, ...Open<Money, AgeSupplementReason>[]]',
  );
  expect(shown('[0]?.reading')).toMatch(/\.reading: ReadingId$/);
});
