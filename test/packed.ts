import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** The package as a user gets it. */
export interface Packed {
  readonly tarball: string;
  readonly installed: string;
  readonly files: readonly string[];
}

interface PackReport {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs what was built, and unpacks it in a folder as if it were installed there, its dependencies beside it. */
export function packedIn(folder: string): Packed {
  const report = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // A list or an object by name, as the version of npm has it.
  const [pack] = Object.values(JSON.parse(report) as Record<string, PackReport> | PackReport[]);
  if (!pack) throw new Error('npm pack reported nothing');
  const installed = join(folder, 'node_modules/resident-pension-rules');
  const tarball = join(folder, pack.filename);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', installed]);
  const { version, dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const project = { private: true, dependencies: { 'resident-pension-rules': version } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return { tarball, installed, files: pack.files.map(({ path }) => path) };
}
