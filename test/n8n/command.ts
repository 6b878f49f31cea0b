import { startChild } from './children';

export interface CommandOptions {
	cwd: string;
	/** Added to the environment of this process. */
	env?: NodeJS.ProcessEnv;
}

/** A command that ended with another exit code than 0. */
export class CommandFailed extends Error {
	override readonly name = 'CommandFailed';

	constructor(
		command: string,
		readonly exitCode: number | null,
		/** The last part of what it printed, both streams together. */
		readonly output: string,
	) {
		super(`"${command}" ended with exit code ${exitCode ?? 'none'}:\n${output}`);
	}
}

const KEPT_OUTPUT = 20_000;

/** Why npm failed, as short as npm says it, e.g. `ECONNREFUSED`. */
export function npmReason({ output }: CommandFailed): string {
	return /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1] ?? 'npm gave no reason';
}

/** Runs a command to its end. @returns what it printed to standard output. @throws CommandFailed */
export async function run(
	command: string,
	args: readonly string[],
	{ cwd, env }: CommandOptions,
): Promise<string> {
	return await new Promise((resolve, reject) => {
		const child = startChild(command, args, { cwd, env: { ...process.env, ...env } });
		let printed = '';
		let output = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			printed += text;
			output = (output + text).slice(-KEPT_OUTPUT);
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			output = (output + text).slice(-KEPT_OUTPUT);
		});
		child.on('error', reject);
		child.on('close', (exitCode) => {
			if (exitCode === 0) resolve(printed);
			else reject(new CommandFailed([command, ...args].join(' '), exitCode, output.trim()));
		});
	});
}

/**
 * Runs npm. Under `npm start` it is the very npm that runs us, started through Node: on Windows
 * the command `npm` is a batch file that cannot be spawned without a shell.
 */
export async function npm(args: readonly string[], options: CommandOptions): Promise<string> {
	const script = process.env.npm_execpath;
	const quietly = [...args, '--loglevel=error', '--no-audit', '--no-fund'];
	return script?.endsWith('.js')
		? await run(process.execPath, [script, ...quietly], options)
		: await run('npm', quietly, options);
}
