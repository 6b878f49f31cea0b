import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Line, N8nClient } from '../../../n8n';
import type { Fault, Sandbox } from '../../../sandbox';
import { setStage, type Stage } from '../../stage';
import { expiredCredential, oAuth2 } from './oauth2';
import { posts, publish } from './publish';

/** All that an n8n keeps and logs of executions that went well and badly. */
export interface Kept {
	/** Each as the REST interface gives it. */
	executions: string[];
	database: Buffer;
	log: string;
	/** What arrived at the sandbox. */
	requests: string;
	/** Everything among it that nobody else may see: tokens of all kinds, and the secret of the application. */
	secrets: string[];
}

const faults: ReadonlyArray<Fault | undefined> = [
	undefined,
	{ kind: 'status', status: 400, body: {} },
	{ kind: 'status', status: 500, body: 'Oops' },
	{ kind: 'reset' },
	{ kind: 'noAnswer' },
	{ kind: 'cutAnswer' },
	{ kind: 'brokenJson' },
	{ kind: 'cloudflare' },
	{ kind: 'redirect', status: 307, location: 'http://127.0.0.1:9/v1/elsewhere' },
];

const requestOptions = { timeout: 1500 };

async function publishWithToken(stage: Stage): Promise<void> {
	for (const fault of faults) {
		for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
			stage.sandbox.clearFaults();
			if (fault) stage.sandbox.misbehave({ on: posts, skip: 1, fault });
			await publish(stage, { count: 2, settings: { onError }, parameters: { requestOptions } });
		}
	}
	stage.sandbox.clearFaults();
}

async function publishWithRevokedToken(stage: Stage): Promise<void> {
	const { client, sandbox } = stage;
	const accessToken = sandbox.issueToken();
	sandbox.revokeToken(accessToken);
	const data = { accessToken, baseUrl: sandbox.baseUrl };
	const credential = await client.createCredential('mediumApi', 'Medium (Revoked)', data);
	await client.testCredential(credential, data);
	await publish(stage, { count: 2, credential });
}

/** @returns the refresh tokens, the only secrets that go over the wire in no header. */
async function publishWithOAuth2(stage: Stage): Promise<string[]> {
	const good = await expiredCredential(stage);
	await publish(stage, { count: 2, credential: good.credential, parameters: oAuth2 });
	const bad = await expiredCredential(stage);
	stage.sandbox.revokeRefreshToken(bad.tokens.refresh_token);
	await publish(stage, { count: 2, credential: bad.credential, parameters: oAuth2 });
	return [good, bad].map(({ tokens }) => tokens.refresh_token);
}

function bearersOf({ requests }: Sandbox): string[] {
	const headers = requests.map(({ headers: { authorization } }) => authorization ?? '');
	return headers.filter(Boolean).map((header) => header.replace(/^Bearer /, ''));
}

/** The latest hundred executions, each as the REST interface gives it. */
export async function savedExecutions(client: N8nClient): Promise<string[]> {
	const saved: string[] = [];
	for (const { id } of await client.listExecutions()) {
		saved.push(JSON.stringify(await client.call<unknown>('GET', `/executions/${id}`)));
	}
	return saved;
}

/** The database and what SQLite keeps beside it. */
async function readDatabase(userFolder: string): Promise<Buffer> {
	const folder = join(userFolder, '.n8n');
	const files = (await readdir(folder)).filter((name) => name.startsWith('database.sqlite'));
	return Buffer.concat(await Promise.all(files.map((name) => readFile(join(folder, name)))));
}

/** Runs a whole n8n of its own, with its log at the level `debug`, through much that can happen to a post. */
export async function keepEverything(line: Line, tarball: string): Promise<Kept> {
	const stage = await setStage(line, tarball, { env: { N8N_LOG_LEVEL: 'debug' } });
	const { client, n8n, sandbox, userFolder } = stage;
	try {
		await publishWithToken(stage);
		await publishWithRevokedToken(stage);
		const refreshTokens = await publishWithOAuth2(stage);
		const executions = await savedExecutions(client);
		await n8n.stop();
		const { clientSecret } = sandbox.oauthClient;
		return {
			executions,
			database: await readDatabase(userFolder),
			log: n8n.logs(),
			requests: JSON.stringify(sandbox.requests),
			secrets: [...new Set([...bearersOf(sandbox), ...refreshTokens, clientSecret])],
		};
	} finally {
		await stage.close();
	}
}
