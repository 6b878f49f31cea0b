import type { ChildProcess } from 'node:child_process';

const alive = new Set<ChildProcess>();

process.on('exit', () => {
	for (const child of alive) child.kill('SIGTERM');
});

/** Makes sure that `child` does not outlive this process, however this process ends (but by SIGKILL). */
export function tieToThisProcess(child: ChildProcess): void {
	alive.add(child);
	child.once('exit', () => alive.delete(child));
	child.once('error', () => alive.delete(child));
}
