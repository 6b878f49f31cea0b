import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, Obstacle } from '../../../n8n';
import { CommandFailed, run } from '../../../n8n/command';
import { startServer } from './server';

const USER = 'n8n';
/** PostgreSQL refuses to run as root; Debian's package brings the first of these users, every system the second. */
const ordinaryUsers = ['postgres', 'nobody'];

export interface Postgres {
	/** What n8n needs in its environment to use it. */
	env: NodeJS.ProcessEnv;
	/** Runs a statement. @returns the rows, each as the texts of its columns. */
	query(sql: string): Promise<string[][]>;
	close(): Promise<void>;
}

interface Identity {
	name: string;
	uid: number;
	gid: number;
}

/** Whom PostgreSQL runs as; nothing where this process is an ordinary user itself. */
async function ordinaryIdentity(): Promise<Identity | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	for (const name of ordinaryUsers) {
		try {
			const uid = Number(await run('id', ['-u', name], { cwd: '/' }));
			const gid = Number(await run('id', ['-g', name], { cwd: '/' }));
			return { name, uid, gid };
		} catch (error) {
			if (!(error instanceof CommandFailed)) throw error;
		}
	}
	throw new Obstacle('PostgreSQL does not run as root: start again as an ordinary user.');
}

/** Starts an empty PostgreSQL of its own on the loopback interface, without the safety of disks. */
export async function startPostgres(programs: string): Promise<Postgres> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-postgres-'));
	const data = join(folder, 'data');
	const identity = await ordinaryIdentity();
	if (identity !== undefined) await chown(folder, identity.uid, identity.gid);
	const initdb = [join(programs, 'initdb'), '-D', data, '-U', USER, '-A', 'trust', '--no-sync'];
	const initialise = [...initdb, '-E', 'UTF8', '--locale=C'];
	const [command = '', ...args] =
		identity === undefined ? initialise : ['runuser', '-u', identity.name, '--', ...initialise];
	await run(command, args, { cwd: folder });
	const port = await freePort();
	const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
	const end = await startServer({
		name: 'PostgreSQL',
		program: join(programs, 'postgres'),
		args: ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
		cwd: folder,
		port,
		...(identity !== undefined && { uid: identity.uid, gid: identity.gid }),
		endSignal: 'SIGINT',
	});
	const address = ['-h', '127.0.0.1', '-p', String(port), '-U', USER, '-d', 'postgres'];
	return {
		env: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: USER,
		},
		async query(sql) {
			const psql = join(programs, 'psql');
			const printed = await run(psql, [...address, '-X', '-At', '-F', '\t', '-c', sql], {
				cwd: folder,
			});
			return printed.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')]));
		},
		async close() {
			await end();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
