import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import { killWithAllItStarted, startChild } from './children';
import { installPackage, removePackage } from './community-package';
import { n8nEnvironment } from './environment';
import { type InstalledN8n, installN8n } from './install';
import type { Line } from './lines';
import { Obstacle } from './obstacle';
import { demandPort, freePort } from './ports';
import { silentReport } from './report';

export interface LaunchOptions {
	line: Line;
	/** The parent of n8n's folder `.n8n`. Created if it is missing. */
	userFolder: string;
	/** A free one by default. */
	port?: number;
	/** Added to n8n's environment. */
	env?: NodeJS.ProcessEnv;
	/** The packed package to put in before n8n starts; `null` takes it out, absent leaves it as it is. */
	tarball?: string | null;
}

export interface RunningN8n {
	url: string;
	pid: number;
	version: string;
	/** What n8n has printed so far, both streams together. */
	logs(): string;
	/** Asks n8n to end and waits until it has; after 20 seconds it is killed. */
	stop(): Promise<void>;
	/** Ends n8n and what it started at once, as SIGKILL or a power cut does. */
	kill(): void;
}

/** Measured on two busy cores: 15 seconds to two minutes, most of it the database's first migrations. */
const START_MS = 300_000;
const STOP_MS = 20_000;
const POLL_MS = 250;

/**
 * Lets what is in the user folder find n8n's own copy of n8n-workflow and nothing else. Elsewhere
 * n8n's NODE_PATH does that; inside the project Node would find the project's development copy first.
 */
async function linkModules(userFolder: string, { folder }: InstalledN8n): Promise<void> {
	const link = join(userFolder, 'node_modules');
	await rm(link, { force: true });
	await symlink(join(folder, 'node_modules'), link, 'junction');
}

/** n8n answers other things than its settings while it is still starting. */
async function isReady(url: string): Promise<boolean> {
	try {
		const { status, data } = await axios.get<unknown>(`${url}/rest/settings`, {
			timeout: 5_000,
			proxy: false,
			validateStatus: () => true,
		});
		return status === 200 && typeof data === 'object' && data !== null && 'data' in data;
	} catch {
		return false;
	}
}

/** Asks a process of n8n to end and waits until it has; after 20 seconds it is killed. */
export async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	// n8n 2.41.1 was seen to hang when it was asked to end in the middle of its database's migrations.
	const giveUp = setTimeout(() => killWithAllItStarted(child), STOP_MS);
	await ended;
	clearTimeout(giveUp);
}

/** Waits until a process of n8n is ready. @throws Obstacle if it ends or hangs before. */
export async function untilReady(
	{ child, logs }: StartedN8n,
	ready: () => Promise<boolean>,
): Promise<void> {
	const deadline = Date.now() + START_MS;
	while (!(await ready())) {
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new Obstacle(
				`n8n ended while it was starting; its last words were: ${logs().slice(-2000)}`,
			);
		}
		if (Date.now() > deadline) {
			await stop(child);
			throw new Obstacle(
				`n8n was not ready after ${START_MS / 1000} seconds; its last words were: ${logs().slice(-2000)}`,
			);
		}
		await wait(POLL_MS);
	}
}

/** A process of n8n that may not be ready yet. */
export interface StartedN8n {
	child: ChildProcess;
	pid: number;
	version: string;
	logs(): string;
}

/** Starts one of n8n's commands and does not wait for it. Installs that n8n first if need be. */
export async function startN8n(
	command: 'start' | 'worker',
	{ line, userFolder, tarball, env }: LaunchOptions,
	port: number,
): Promise<StartedN8n> {
	const installed = await installN8n(line, silentReport);
	await mkdir(userFolder, { recursive: true });
	await linkModules(userFolder, installed);
	if (tarball === null) await removePackage(userFolder);
	else if (tarball !== undefined) await installPackage(userFolder, tarball);
	const settings = { line, installed, userFolder, port, brokerPort: await freePort() };
	const child = startChild(installed.nodeBinary, [installed.n8nBinary, command], {
		// n8n reads a file .env from where it is started.
		cwd: userFolder,
		env: { ...(await n8nEnvironment(settings)), ...env },
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
	}
	if (child.pid === undefined) throw new Error('n8n runs without a process id.');
	return { child, pid: child.pid, version: installed.version, logs: () => printed };
}

/**
 * Starts a real n8n with an embedded database on the loopback interface and waits until its
 * REST interface answers. Installs that n8n first if need be.
 *
 * @throws Obstacle if its port is busy, or if it ends or hangs while starting.
 */
export async function launchN8n(options: LaunchOptions): Promise<RunningN8n> {
	const port = options.port ?? (await freePort());
	await demandPort(port, 'n8n', 'end the program that uses it, or choose another port.');
	const started = await startN8n('start', options, port);
	const url = `http://127.0.0.1:${port}`;
	await untilReady(started, async () => await isReady(url));
	const { child, pid, version, logs } = started;
	return {
		...{ url, pid, version, logs },
		stop: async () => await stop(child),
		kill: () => killWithAllItStarted(child),
	};
}
