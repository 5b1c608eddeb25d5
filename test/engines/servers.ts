import { type ChildProcess, execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvOfRows } from '../sql/csv.js';
import type { Engine } from '../sql/engine.js';
import type { Row } from '../sql/row.js';

/*
 * Servers of their own for the tests: on a free port of loopback, with a data folder that goes when they do. They are
 * not installed by this project; where they are not, `undefined` says so.
 */

/** The first program of these that is installed. */
function program(...candidates: readonly string[]): string | undefined {
  return candidates.find((path) => existsSync(path));
}

const postgresqlFolders = existsSync('/usr/lib/postgresql')
  ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`)
  : [];

/** Neither server starts as root: there, the account its package made. */
function account(name: string): Pick<SpawnOptions, 'uid' | 'gid'> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function dataFolder({ uid, gid }: Pick<SpawnOptions, 'uid' | 'gid'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

async function untilReady(isReady: () => boolean): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server did not start');
}

/** A server that does not outlive the tests, however they end. */
function started(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const server = spawn(command, args, { ...options, stdio: 'ignore' });
  process.once('exit', () => server.kill('SIGKILL'));
  return server;
}

function ended(server: ChildProcess, folder: string, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    });
    server.kill(signal);
  });
}

/** The rows of a printed table, its first line the names. */
function table(printed: string, none: string): Record<string, string | null>[] {
  const [names = '', ...lines] = printed.split('\n').filter((line) => line !== '');
  const columns = names.split('\t');
  return lines.map((line) => {
    const fields = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, fields[at] === none ? null : (fields[at] ?? null)]));
  });
}

/** Runs a client on a script and hands out what it prints; meanwhile other engines may work. */
function client(command: string, args: readonly string[], script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const running = spawn(command, args, { stdio: 'pipe' });
    const printed = { out: '', error: '' };
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed.out += text;
    });
    running.stderr.setEncoding('utf8').on('data', (text: string) => {
      printed.error += text;
    });
    running.once('error', reject);
    running.once('close', (code) => {
      if (code === 0) resolve(printed.out);
      else reject(new Error(printed.error.slice(-2000)));
    });
    // A client that gives up on a script says why on its own.
    running.stdin.on('error', () => undefined);
    running.stdin.end(script);
  });
}

/** Puts rows into a table by way of a file. */
async function loadedFrom(folder: string, rows: readonly Row[], load: (file: string) => Promise<void>): Promise<void> {
  const file = join(folder, 'rows.csv');
  writeFileSync(file, csvOfRows(rows));
  await load(file);
}

/** PostgreSQL; `undefined` where it is not installed. */
export async function postgresql(): Promise<Engine | undefined> {
  const initdb = program(...postgresqlFolders.map((folder) => `${folder}/initdb`));
  const psql = program('/usr/bin/psql', ...postgresqlFolders.map((folder) => `${folder}/psql`));
  if (!initdb || !psql) return undefined;
  const user = account('postgres');
  const folder = dataFolder(user);
  const port = await freePort();
  execFileSync(initdb, ['-D', folder, '-U', 'tester', '--auth=trust', '-E', 'UTF8', '--no-sync'], {
    ...user,
    stdio: 'ignore',
  });
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const server = started(
    join(initdb, '../postgres'),
    ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    user,
  );
  const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', '127.0.0.1', '-p', String(port), '-U', 'tester', 'postgres'];
  await untilReady(() => spawnSync(psql, [...args, '-c', 'SELECT 1']).status === 0);
  const [version = ''] = (await client(psql, [...args, '-At'], 'SHOW server_version;')).split('\n');
  const loadFile = async (name: string, file: string) => {
    await client(psql, args, `\\copy ${name} FROM '${file}' WITH (FORMAT csv, NULL 'NULL')\n`);
  };
  return {
    name: `PostgreSQL ${version}`,
    dialect: 'postgresql',
    async execute(sql) {
      await client(psql, args, `${sql};`);
    },
    load: (name, rows) => loadedFrom(folder, rows, (file) => loadFile(name, file)),
    loadFile,
    async select(sql) {
      const printed = ['-A', '-F', '\t', '-P', 'footer=off', '-P', 'null=\\N'];
      return table(await client(psql, [...args, ...printed], `${sql};`), '\\N');
    },
    // Does not wait for clients.
    close: () => ended(server, folder, 'SIGINT'),
  };
}

/** MariaDB; `undefined` where it is not installed. */
export async function mariadb(): Promise<Engine | undefined> {
  const mariadbd = program('/usr/sbin/mariadbd');
  const install = program('/usr/bin/mariadb-install-db');
  const mariadbClient = program('/usr/bin/mariadb');
  if (!mariadbd || !install || !mariadbClient) return undefined;
  const user = account('mysql');
  const folder = dataFolder(user);
  const port = await freePort();
  const installed = ['--no-defaults', `--datadir=${folder}`, '--auth-root-authentication-method=normal'];
  execFileSync(install, [...installed, '--skip-test-db'], { ...user, stdio: 'ignore' });
  const settings = ['--bind-address=127.0.0.1', `--port=${port}`, `--socket=${folder}/socket`, '--local-infile=1'];
  const server = started(mariadbd, ['--no-defaults', `--datadir=${folder}`, `--tmpdir=${folder}`, ...settings], user);
  const reached = ['--no-defaults', '-h', '127.0.0.1', '-P', String(port), '-u', 'root', '--local-infile=1'];
  const plain = [...reached, '--default-character-set=utf8mb4', '--batch'];
  await untilReady(() => spawnSync(mariadbClient, [...plain, '-e', 'SELECT 1']).status === 0);
  await client(mariadbClient, plain, 'CREATE DATABASE tested CHARACTER SET utf8mb4;');
  const args = [...plain, 'tested'];
  const [version = ''] = (await client(mariadbClient, [...args, '-N'], 'SELECT VERSION();')).split('\n');
  const loadFile = async (name: string, file: string) => {
    const format = `FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '"' ESCAPED BY ''`;
    await client(
      mariadbClient,
      args,
      `LOAD DATA LOCAL INFILE '${file}' INTO TABLE ${name} CHARACTER SET utf8mb4 ${format};`,
    );
  };
  return {
    name: `MariaDB ${version}`,
    dialect: 'mysql',
    async execute(sql) {
      await client(mariadbClient, args, `${sql};`);
    },
    load: (name, rows) => loadedFrom(folder, rows, (file) => loadFile(name, file)),
    loadFile,
    async select(sql) {
      return table(await client(mariadbClient, args, `${sql};`), 'NULL');
    },
    close: () => ended(server, folder, 'SIGTERM'),
  };
}
