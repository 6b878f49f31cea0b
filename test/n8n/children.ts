import type { ChildProcess } from 'node:child_process';

type Signal = 'SIGTERM' | 'SIGKILL';

const alive = new Map<ChildProcess, Signal>();

process.on('exit', () => {
	for (const [child, signal] of alive) child.kill(signal);
});

/**
 * Makes sure that `child` does not outlive this process, however this process ends (but by SIGKILL).
 * There is no time to wait for it then: the signal must be one that ends it for certain.
 */
export function tieToThisProcess(child: ChildProcess, signal: Signal): void {
	alive.set(child, signal);
	child.once('exit', () => alive.delete(child));
	child.once('error', () => alive.delete(child));
}
