import { parseArgs } from 'node:util';
import { Obstacle } from '../n8n';

export interface DemoArguments {
	/** End after the run, with an exit code that says whether everything arrived. */
	once: boolean;
	/** Absent: any free port. */
	n8nPort?: number;
	/** Absent: any free port. */
	sandboxPort?: number;
}

/** Not n8n's own 5678: somebody who tries this may well have an n8n running there. */
const N8N_PORT = 5688;
const SANDBOX_PORT = 4010;

export const usage = `Usage: npm start -- [--once] [--port <n8n's port>] [--sandbox-port <port>]

  --once          end after the run; exit code 0 only if every article arrived
  --port          where n8n listens (default ${N8N_PORT}; with --once any free port)
  --sandbox-port  where the stand-in for Medium listens (default ${SANDBOX_PORT}; with --once any free port)
`;

function port(text: string, option: string): number {
	const value = Number(text);
	if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
	throw new Obstacle(`--${option} takes a port number between 1 and 65535, not "${text}".`);
}

/** @throws Obstacle for an option that is not known or a port that is none. */
export function readArguments(args: readonly string[]): DemoArguments | 'help' {
	let given;
	try {
		given = parseArgs({
			args: [...args],
			options: {
				once: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
				port: { type: 'string' },
				'sandbox-port': { type: 'string' },
			},
		}).values;
	} catch (error) {
		throw new Obstacle(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
	}
	if (given.help) return 'help';
	const standard = given.once ? {} : { n8nPort: N8N_PORT, sandboxPort: SANDBOX_PORT };
	return {
		...standard,
		once: given.once,
		...(given.port === undefined ? {} : { n8nPort: port(given.port, 'port') }),
		...(given['sandbox-port'] === undefined
			? {}
			: { sandboxPort: port(given['sandbox-port'], 'sandbox-port') }),
	};
}
