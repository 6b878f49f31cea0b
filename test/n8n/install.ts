import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailed, npm, npmReason } from './command';
import { demandDisk } from './disk';
import { runtimeFolder } from './folders';
import { withLock } from './install-lock';
import { type Line, lockFolder, pinnedVersion } from './lines';
import { Obstacle } from './obstacle';
import { demandRegistry } from './registry';
import type { Report } from './report';
import { runtimeNode } from './runtime-node';
import { buildSqlite } from './sqlite';

/** A real n8n, ready to be launched. */
export interface InstalledN8n {
	nodeBinary: string;
	/** n8n's entry script: to be run with `nodeBinary`. */
	n8nBinary: string;
	version: string;
	folder: string;
}

/** Measured: 2.9 GB for n8n 2.41.1 and 1.9 GB for 1.123.81 with their database module, and room for npm's cache. */
const NEEDED_GIGABYTES: Readonly<Record<Line, number>> = { 1: 3, 2: 4 };
const INSTALL_FILES = ['package.json', 'package-lock.json', '.npmrc'];
/** Written last: a tree without it, or with another one, is a half-finished or an outdated install. */
const STAMP = 'installed.json';

async function wantedStamp(line: Line): Promise<string> {
	const lock = await readFile(join(lockFolder(line), 'package-lock.json'));
	const sha256 = createHash('sha256').update(lock).digest('hex');
	const platform = `${process.platform}-${process.arch}`;
	return JSON.stringify({ n8n: pinnedVersion(line), lock: sha256, platform });
}

async function foundStamp(folder: string): Promise<string | undefined> {
	try {
		return await readFile(join(folder, STAMP), 'utf8');
	} catch {
		return undefined;
	}
}

async function installTree(line: Line, folder: string): Promise<void> {
	await rm(join(folder, STAMP), { force: true });
	for (const file of INSTALL_FILES)
		await copyFile(join(lockFolder(line), file), join(folder, file));
	// npm ci deletes what an earlier, interrupted install left behind.
	try {
		await npm(['ci', '--ignore-scripts', '--prefer-offline'], { cwd: folder });
	} catch (error) {
		if (!(error instanceof CommandFailed)) throw error;
		throw new Obstacle(
			`n8n could not be installed (${npmReason(error)}): start again, and it is tried anew. npm's last words were: ${error.output.slice(-600)}`,
		);
	}
}

async function installAnew(line: Line, folder: string, report: Report): Promise<void> {
	const version = pinnedVersion(line);
	await demandDisk(folder, NEEDED_GIGABYTES[line]);
	await demandRegistry(`n8n@${version}`, folder);
	const node = await runtimeNode(line, report);
	await report.during(
		`Installing n8n ${version}, which takes some minutes the first time`,
		async () => await installTree(line, folder),
	);
	await buildSqlite(folder, node, report);
	await writeFile(join(folder, STAMP), await wantedStamp(line));
}

/**
 * Installs the pinned n8n of a line into the project's git-ignored runtime folder, with the Node
 * it needs. The first call downloads and compiles for some minutes, later ones find the result;
 * a half-finished install is done again.
 *
 * @throws Obstacle where the disk, the network, the platform or a missing compiler prevents it.
 */
export async function installN8n(line: Line, report: Report): Promise<InstalledN8n> {
	const version = pinnedVersion(line);
	const folder = join(runtimeFolder, `line-${line}`);
	await mkdir(folder, { recursive: true });
	if ((await foundStamp(folder)) === (await wantedStamp(line))) {
		report.say(`n8n ${version} is installed already.`);
	} else {
		await withLock(
			join(runtimeFolder, `line-${line}.lock`),
			async () => await installAnew(line, folder, report),
		);
	}
	const node = await runtimeNode(line, report);
	return {
		nodeBinary: node.binary,
		n8nBinary: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
		version,
		folder,
	};
}
