import { parseArgs } from 'node:util';
import type { SandboxOptions } from './types';

const usage = `Usage: npm run sandbox -- [options]
  --port <number>         default 4010
  --daily-limit <number>  posts a user can create in 24 hours, or "none"; default 10
  --latency <ms>          how long each request to the API waits; default 0`;

/** Reads the command line. @throws Error with a sentence for people, and the usage where that helps */
export function readOptions(args: string[]): SandboxOptions {
	const values = parse(args);
	const limit = values['daily-limit'];
	return {
		port: wholeNumber('--port', values.port, 65_535),
		dailyLimit: limit === 'none' ? null : wholeNumber('--daily-limit', limit),
		latencyMs: wholeNumber('--latency', values.latency),
	};
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				port: { type: 'string', default: '4010' },
				'daily-limit': { type: 'string', default: '10' },
				latency: { type: 'string', default: '0' },
			},
		}).values;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${reason}\n${usage}`);
	}
}

function wholeNumber(option: string, text: string, max = Number.MAX_SAFE_INTEGER): number {
	const number = Number(text);
	if (/^\d+$/.test(text) && number <= max) return number;
	throw new Error(`${option} must be a whole number${max === 65_535 ? ' up to 65535' : ''}.`);
}
