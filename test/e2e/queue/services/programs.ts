import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Obstacle } from '../../../n8n';

/** Where Debian keeps the programs of PostgreSQL, a folder for each major version. */
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

export interface Programs {
	redis: string;
	/** The folder of initdb, postgres and psql. */
	postgres: string;
}

function onPath(name: string): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function postgresFolders(): string[] {
	const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES) : [];
	const ofDebian = versions
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(DEBIAN_POSTGRES, version, 'bin'));
	const found = onPath('postgres');
	return found === undefined ? ofDebian : [...ofDebian, dirname(found)];
}

/** The servers that n8n's queue mode needs. @throws Obstacle that names the missing ones. */
export function findPrograms(): Programs {
	const redis = onPath('redis-server');
	const postgres = postgresFolders().find((folder) =>
		['initdb', 'postgres', 'psql'].every((name) => existsSync(join(folder, name))),
	);
	if (redis !== undefined && postgres !== undefined) return { redis, postgres };
	const missing = [
		redis === undefined ? 'redis-server' : undefined,
		postgres === undefined ? 'postgresql' : undefined,
	].filter((name) => name !== undefined);
	throw new Obstacle(
		`n8n's queue mode needs Redis and PostgreSQL on this machine, and ${missing.join(' and ')} is missing: on Debian and Ubuntu, "sudo apt-get install ${missing.join(' ')}" and start again. They need not be running.`,
	);
}
