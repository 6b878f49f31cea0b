import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import { tokenCredential } from './support/credentials';

const sandbox = useSandbox();

/**
 * A node as a workflow stored it with a released version of the package, and what it sent then. Such a file is never
 * changed: a stored workflow keeps its effect.
 */
const stored = z.object({
	node: z.object({
		type: z.string(),
		typeVersion: z.number(),
		parameters: z.record(z.any()),
	}),
	item: z.record(z.string(), z.any()),
	sent: z.unknown(),
});

const folder = join(__dirname, 'stored');

test.each(readdirSync(folder))(
	'the workflow stored in %s sends what it sent then',
	async (file) => {
		const { node, item, sent } = stored.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
		const { error } = await runWorkflow({
			input: [{ json: item }],
			credentials: tokenCredential(sandbox()),
			node,
		});

		expect(error).toBeUndefined();
		expect(sandbox().posts.map(({ received }) => received)).toEqual([sent]);
	},
);
