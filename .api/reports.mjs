// Writes down what each entry point exports as `.api/<entry>.api.md`, for review. `--check` fails where that is not
// what is written there.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const types = Object.values(exports).flatMap((entry) => entry.import?.types ?? []);

/** The report of one entry point, and nothing else of what the tool can do. */
const configurationOf = (path) =>
  ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: `${root}package.json`,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: `${root}${path}`,
      newlineKind: 'lf',
      compiler: { tsconfigFilePath: `${root}tsconfig.json` },
      apiReport: {
        enabled: true,
        reportFileName: path.replace(/^.*\/(.+)\.d\.ts$/, '$1.api.md'),
        reportFolder: here,
        reportTempFolder: `${here}node_modules/.cache`,
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: {
          default: { logLevel: 'warning' },
          'ae-missing-release-tag': { logLevel: 'none' },
          'ae-undocumented': { logLevel: 'none' },
          'ae-forgotten-export': { logLevel: 'none' },
        },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  });

for (const path of types) {
  const { succeeded } = Extractor.invoke(configurationOf(path), { localBuild: !process.argv.includes('--check') });
  if (!succeeded) process.exitCode = 1;
}
