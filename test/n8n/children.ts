import { type ChildProcess, spawn } from 'node:child_process';

const isWindows = process.platform === 'win32';
/** How a shell reports a program that was ended by Ctrl+C. */
const INTERRUPTED = 130;
const alive = new Set<ChildProcess>();

process.on('exit', () => {
	for (const child of alive) killWithAllItStarted(child);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		// Without a listener, a signal ends a process without the event above. Who listens decides.
		if (process.listenerCount(signal) === 1) process.exit(INTERRUPTED);
	});
}

/** Ends a child of `startChild` and what it started in turn, at once. */
export function killWithAllItStarted(child: ChildProcess): void {
	try {
		if (isWindows || child.pid === undefined) child.kill('SIGKILL');
		else process.kill(-child.pid, 'SIGKILL');
	} catch {
		// It had ended already.
	}
}

/**
 * Starts a program that does not outlive this process, however this process ends (but by SIGKILL).
 * It gets a process group of its own, so that what it starts in turn can be ended with it: an
 * `npm ci` left running would write into the tree of the next one.
 */
export function startChild(
	command: string,
	args: readonly string[],
	options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number },
) {
	const child = spawn(command, args, {
		...options,
		detached: !isWindows,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	alive.add(child);
	child.once('exit', () => alive.delete(child));
	child.once('error', () => alive.delete(child));
	return child;
}

/** Whether a process with this id runs. */
export function isRunning(processId: number): boolean {
	try {
		process.kill(processId, 0);
		return true;
	} catch {
		return false;
	}
}
