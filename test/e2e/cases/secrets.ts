import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type Line, pinnedVersion } from '../../n8n';
import type { Stage } from '../stage';
import { keepEverything, type Kept, savedExecutions } from './support/keep';

/** Whether n8n keeps a token or the secret of an OAuth2 application anywhere but in its credentials. */
export function describeSecrets(line: Line, tarball: string): void {
	describe(`what a whole n8n ${pinnedVersion(line)} keeps and logs`, () => {
		let everything: Kept | undefined;
		const kept = () => {
			assert.ok(everything, 'nothing was kept');
			return everything;
		};
		before(async () => {
			everything = await keepEverything(line, tarball);
		});

		/** How many of the secrets are in this. */
		function secretsIn(bytes: string | Buffer): number {
			return kept().secrets.filter((secret) => bytes.includes(secret)).length;
		}

		test('no saved execution holds a token or a client secret, whatever Medium answered', () => {
			assert.ok(kept().executions.length > 10);
			for (const execution of kept().executions) assert.equal(secretsIn(execution), 0);
		});

		test('the database file holds none of them in plain text', () => {
			assert.equal(secretsIn(kept().database), 0);
		});

		test('the log holds none of them at its most talkative level', () => {
			assert.equal(secretsIn(kept().log), 0);
		});

		test('the same search finds all of them in the sandbox’s request log, and what n8n does keep', () => {
			const { secrets, requests, executions, database, log } = kept();
			assert.ok(secrets.length >= 8, `${secrets.length} secrets`);
			assert.equal(secretsIn(requests), secrets.length);
			assert.ok(executions[0]?.includes('Article 1'));
			assert.ok(database.includes('Article 1'));
			assert.match(log, /debug/);
		});
	});
}

/** The same question about the executions of all other cases; it comes after them. */
export function savedSecretCases(stage: () => Stage): void {
	test('nothing that the cases before this one left in n8n’s executions and log holds the token', async () => {
		const { client, n8n, sandbox } = stage();
		const saved = await savedExecutions(client);
		assert.ok(saved.some((execution) => execution.includes('Article 1')));
		for (const text of [...saved, n8n.logs()]) {
			assert.ok(!text.includes(sandbox.token));
			assert.ok(!text.includes(sandbox.oauthClient.clientSecret));
		}
	});
}
