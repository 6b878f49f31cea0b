import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Obstacle } from '../../../n8n';
import { startChild } from '../../../n8n/children';

const START_MS = 30_000;
const POLL_MS = 100;

export interface ServerOptions {
	name: string;
	program: string;
	args: readonly string[];
	cwd: string;
	port: number;
	uid?: number;
	gid?: number;
	/** How it is asked to end without waiting for its clients. */
	endSignal: NodeJS.Signals;
}

async function takesConnections(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	try {
		await once(socket, 'connect');
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}

/** Starts a server and waits until it takes connections. @returns what ends it. @throws Obstacle */
export async function startServer(options: ServerOptions): Promise<() => Promise<void>> {
	const { name, program, args, cwd, port, endSignal, ...identity } = options;
	const child = startChild(program, args, { cwd, env: process.env, ...identity });
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
	}
	const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
	const deadline = Date.now() + START_MS;
	while (!(await takesConnections(port))) {
		if (hasEnded() || Date.now() > deadline) {
			throw new Obstacle(`${name} did not start; its last words were: ${printed.slice(-1000)}`);
		}
		await wait(POLL_MS);
	}
	return async () => {
		if (hasEnded()) return;
		const ended = once(child, 'exit');
		child.kill(endSignal);
		await ended;
	};
}
