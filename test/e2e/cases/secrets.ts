import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import type { Stage } from '../kit/stage';
import { tokenRequests } from '../kit/oauth2';

const bearer = /^Bearer /;

/** The database and what SQLite keeps beside it. */
async function readDatabase(userFolder: string): Promise<Buffer> {
	const folder = join(userFolder, '.n8n');
	const files = (await readdir(folder)).filter((name) => name.startsWith('database.sqlite'));
	return Buffer.concat(await Promise.all(files.map((name) => readFile(join(folder, name)))));
}

/** Remembers every secret that the cases of its `describe` use. Call before them; the result is called behind them. */
export function secretCases(stage: () => Stage): () => void {
	const secrets = new Set<string>();
	afterEach(() => {
		const { oauthClient, requests } = stage().sandbox;
		secrets.add(oauthClient.clientSecret);
		for (const { headers } of requests) {
			if (headers.authorization) secrets.add(headers.authorization.replace(bearer, ''));
		}
		for (const { body } of tokenRequests(stage())) {
			const refreshToken = new URLSearchParams(body).get('refresh_token');
			if (refreshToken) secrets.add(refreshToken);
		}
	});

	return () => {
		test('nothing that the cases before left in n8n’s database and log contains a token or a client secret', async () => {
			const { client, n8n, userFolder } = stage();
			const database = await readDatabase(userFolder);
			const executions: string[] = [];
			// Those that failed are those with a request in their error.
			for (const { id } of await client.listExecutions(undefined, 'error')) {
				executions.push(JSON.stringify(await client.call<unknown>('GET', `/executions/${id}`)));
			}
			const kept = { database, log: n8n.logs(), executions: executions.join() };
			for (const [place, bytes] of Object.entries(kept)) {
				const found = [...secrets].filter((secret) => bytes.includes(secret));
				assert.equal(found.length, 0, `${found.length} secrets in n8n’s ${place}`);
			}
			// What must be there shows that the search looks where n8n keeps things.
			assert.ok(secrets.size >= 8, `${secrets.size} secrets were used`);
			assert.ok(kept.database.includes('Article 1'));
			assert.ok(kept.executions.includes('Article 1'));
			assert.match(kept.log, /debug/);
		});
	};
}
