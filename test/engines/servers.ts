import { execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
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

/** Neither server starts as root: there, as the account that owns nothing. */
function account(): Pick<SpawnOptions, 'uid' | 'gid'> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
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

// Ends the server when the tests close its input, which happens however they end, and takes its data folder along.
const untilClosed = '"$@" & cat > /dev/null; kill -s "$SIGNAL" $!; wait $!; rm -rf "$FOLDER"';

interface Server {
  readonly account: Pick<SpawnOptions, 'uid' | 'gid'>;
  readonly folder: string;
  /** What ends it without waiting for clients. */
  readonly signal: 'INT' | 'TERM';
}

/** Starts a server that does not outlive the tests; hands out how to end it. */
function started({ account, folder, signal }: Server, command: string, args: readonly string[]): () => Promise<void> {
  const server = spawn('/bin/sh', ['-c', untilClosed, 'sh', command, ...args], {
    ...account,
    env: { ...process.env, SIGNAL: signal, FOLDER: folder },
    stdio: ['pipe', 'ignore', 'ignore'],
    // So that an interrupt from the terminal ends the tests alone, and they it.
    detached: true,
  });
  return () =>
    new Promise((resolve) => {
      server.once('exit', () => resolve());
      server.stdin.end();
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
function client(
  command: string,
  args: readonly string[],
  script: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const running = spawn(command, args, { stdio: 'pipe', env: { ...process.env, ...environment } });
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

/** Another database of a server, or another character set of whoever talks to it. */
interface Connection {
  readonly database?: string;
  readonly characters?: string;
}

/** An engine that can be talked to in several ways. */
export interface DatabaseServer extends Engine {
  connected(by: Connection): Engine;
}

/** PostgreSQL; `undefined` where it is not installed. */
export async function postgresql(): Promise<DatabaseServer | undefined> {
  const initdb = program(...postgresqlFolders.map((folder) => `${folder}/initdb`));
  const psql = program('/usr/bin/psql', ...postgresqlFolders.map((folder) => `${folder}/psql`));
  if (!initdb || !psql) return undefined;
  const user = account();
  const folder = dataFolder(user);
  const port = await freePort();
  execFileSync(initdb, ['-D', folder, '-U', 'tester', '--auth=trust', '-E', 'UTF8', '--no-sync'], {
    ...user,
    stdio: 'ignore',
  });
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const close = started({ account: user, folder, signal: 'INT' }, join(initdb, '../postgres'), [
    ...['-D', folder, '-p', String(port)],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const reached = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', '127.0.0.1', '-p', String(port), '-U', 'tester'];
  await untilReady(() => spawnSync(psql, [...reached, '-c', 'SELECT 1', 'postgres']).status === 0);
  const [version = ''] = (await client(psql, [...reached, '-At', 'postgres'], 'SHOW server_version;')).split('\n');
  const connected = ({ database = 'postgres', characters = 'UTF8' }: Connection): Engine => {
    const ask = (script: string, ...printed: string[]) =>
      client(psql, [...reached, ...printed, database], script, { PGCLIENTENCODING: characters });
    const loadFile = async (name: string, file: string) => {
      await ask(`\\copy ${name} FROM '${file}' WITH (FORMAT csv, NULL 'NULL', ENCODING 'UTF8')\n`);
    };
    return {
      name: `PostgreSQL ${version}`,
      dialect: 'postgresql',
      async execute(sql) {
        await ask(`${sql};`);
      },
      load: (name, rows) => loadedFrom(folder, rows, (file) => loadFile(name, file)),
      loadFile,
      select: async (sql) => table(await ask(`${sql};`, '-A', '-F', '\t', '-P', 'footer=off', '-P', 'null=\\N'), '\\N'),
      close,
    };
  };
  return { ...connected({}), connected };
}

/** MariaDB; `undefined` where it is not installed. */
export async function mariadb(): Promise<DatabaseServer | undefined> {
  const mariadbd = program('/usr/sbin/mariadbd');
  const install = program('/usr/bin/mariadb-install-db');
  const mariadbClient = program('/usr/bin/mariadb');
  if (!mariadbd || !install || !mariadbClient) return undefined;
  const user = account();
  const folder = dataFolder(user);
  const port = await freePort();
  const installed = ['--no-defaults', `--datadir=${folder}`, '--auth-root-authentication-method=normal'];
  execFileSync(install, [...installed, '--skip-test-db'], { ...user, stdio: 'ignore' });
  const settings = ['--bind-address=127.0.0.1', `--port=${port}`, `--socket=${folder}/socket`, '--local-infile=1'];
  const close = started({ account: user, folder, signal: 'TERM' }, mariadbd, [
    ...['--no-defaults', `--datadir=${folder}`, `--tmpdir=${folder}`],
    ...settings,
  ]);
  const reached = ['--no-defaults', '-h', '127.0.0.1', '-P', String(port), '-u', 'root', '--local-infile=1', '--batch'];
  await untilReady(() => spawnSync(mariadbClient, [...reached, '-e', 'SELECT 1']).status === 0);
  await client(mariadbClient, reached, 'CREATE DATABASE tested CHARACTER SET utf8mb4;');
  const [version = ''] = (await client(mariadbClient, [...reached, '-N'], 'SELECT VERSION();')).split('\n');
  const connected = ({ database = 'tested', characters = 'utf8mb4' }: Connection): Engine => {
    const ask = (script: string) =>
      client(mariadbClient, [...reached, `--default-character-set=${characters}`, database], script);
    const loadFile = async (name: string, file: string) => {
      const format = `FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '"' ESCAPED BY ''`;
      await ask(`LOAD DATA LOCAL INFILE '${file}' INTO TABLE ${name} CHARACTER SET utf8mb4 ${format};`);
    };
    return {
      name: `MariaDB ${version}`,
      dialect: 'mysql',
      async execute(sql) {
        await ask(`${sql};`);
      },
      load: (name, rows) => loadedFrom(folder, rows, (file) => loadFile(name, file)),
      loadFile,
      select: async (sql) => table(await ask(`${sql};`), 'NULL'),
      close,
    };
  };
  return { ...connected({}), connected };
}
