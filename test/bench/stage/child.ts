import { type ChildProcess, fork, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';

/** A process that answers one message with one message, one at a time. */
export interface Child {
	ask(message: object): Promise<unknown>;
	/** Ends it by closing the channel, and waits until it has ended. */
	close(): Promise<void>;
}

async function answerOf(child: ChildProcess, message: object): Promise<unknown> {
	return await new Promise((resolve, reject) => {
		const ended = () => reject(new Error('A process of the benchmark has ended by itself.'));
		child.once('exit', ended).once('message', (answer) => {
			child.off('exit', ended);
			resolve(answer);
		});
		child.send(message);
	});
}

/** Starts a script in a process of its own. When this process ends, the channel closes, and the script ends. */
export function startScript(
	script: string,
	args: readonly string[] = [],
	options: ForkOptions = {},
): Child {
	const child = fork(script, args, { ...options, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
	return {
		ask: async (message) => await answerOf(child, message),
		async close() {
			if (child.exitCode !== null || child.signalCode !== null) return;
			const ended = once(child, 'exit');
			child.disconnect();
			await ended;
		},
	};
}
