import { AsyncLocalStorage } from 'node:async_hooks';
import { inspect } from 'node:util';

import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import { LoggerProxy } from 'n8n-workflow';

const levels = ['error', 'warn', 'info', 'debug'] as const;
const current = new AsyncLocalStorage<string[]>();

function capture(): void {
	const logger = Container.get(Logger);
	for (const level of levels) {
		logger[level] = (message: string, metadata?: object) => {
			const details = metadata === undefined ? '' : ` ${inspect(metadata, { depth: 8 })}`;
			current.getStore()?.push(`${level}: ${message}${details}`);
		};
	}
	LoggerProxy.init(logger);
}

let capturing = false;

/** Runs `work` and gathers in `lines` every line that the engine and its nodes log meanwhile. */
export async function withLogs<Result>(
	lines: string[],
	work: () => Promise<Result>,
): Promise<Result> {
	if (!capturing) capture();
	capturing = true;
	return await current.run(lines, work);
}
