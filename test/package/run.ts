import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * Runs a command to its end and gives what it wrote to its standard output.
 * @throws with what the command wrote when it fails or takes more than five minutes.
 */
export async function run(command: string, args: string[], cwd: string): Promise<string> {
	const { stdout } = await execute(command, args, {
		cwd,
		timeout: 300_000,
		maxBuffer: 16 * 1024 * 1024,
	});
	return stdout;
}
