import { inspect } from 'node:util';

import { knownErrors } from '../sandbox';
import type { Fault } from '../sandbox';
import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import type { StoredCredentials, WorkflowResult } from './harness';
import { newAuthor } from './support/author';
import { oAuth2Credential, tokenCredential } from './support/credentials';
import { png } from './support/images';
import { inParallel } from './support/pool';
import { articles, createPost } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

/** Everything that n8n shows, logs or saves of an execution; its credentials are kept elsewhere. */
function everythingKept({ run, logs, items, errorItems, error }: WorkflowResult): string {
	const kept = [run, items, errorItems, error];
	return [
		...kept.map((value) => inspect(value, { depth: Infinity, showHidden: true })),
		...kept.map((value) => JSON.stringify(value)),
		...logs,
	].join('\n');
}

function secretsOf(credentials: StoredCredentials): string[] {
	const { mediumApi, mediumOAuth2Api } = credentials;
	const tokens = mediumOAuth2Api?.oauthTokenData;
	const values: unknown[] = [mediumApi?.accessToken, mediumOAuth2Api?.clientSecret];
	if (typeof tokens === 'object') values.push(...Object.values(tokens));
	return values.filter(
		(value): value is string => typeof value === 'string' && /^[0-9a-f]{20,}$/.test(value),
	);
}

const faults: ReadonlyArray<Fault | undefined> = [
	undefined,
	{ kind: 'reset' },
	{ kind: 'cutAnswer' },
	{ kind: 'brokenJson' },
	{ kind: 'noAnswer' },
	{ kind: 'redirect', status: 307, location: 'http://127.0.0.1:9/' },
	...knownErrors.filter(({ status }) => status !== 503).map(({ fault }) => fault),
];

const modes = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

test('no token is kept in an error, an item, a log line or an execution, whatever Medium answers', async () => {
	const cases = faults.flatMap((fault) => modes.map((onError) => ({ fault, onError })));
	const kept = await inParallel(cases, 16, async ({ fault, onError }) => {
		const { credentials, misbehave } = newAuthor(sandbox());
		if (fault) misbehave({ skip: 1, times: Infinity, fault });
		const result = await runWorkflow({
			input: articles(3),
			credentials,
			node: { onError, parameters: { ...createPost, requestOptions: { timeout: 1500 } } },
		});
		return { text: everythingKept(result), secrets: secretsOf(credentials) };
	});

	for (const { text, secrets } of kept) {
		expect(secrets).toHaveLength(1);
		for (const secret of secrets) expect(text.includes(secret)).toBe(false);
	}
});

test('neither are the secrets of an OAuth2 credential, before and after a refresh', async () => {
	const tokens = sandbox().issueOAuthTokens();
	sandbox().expireToken(tokens.access_token);
	const stale = oAuth2Credential(sandbox(), tokens);
	const refreshed = await runWorkflow({
		input: articles(2),
		credentials: stale,
		node: { parameters: { ...createPost, authentication: 'oAuth2' } },
	});
	sandbox().revokeRefreshToken(tokens.refresh_token);
	const revoked = await runWorkflow({
		input: articles(2),
		credentials: stale,
		node: { parameters: { ...createPost, authentication: 'oAuth2' } },
	});

	const secrets = [...secretsOf(stale), ...secretsOf(refreshed.saved.credentials)];
	expect(new Set(secrets).size).toBeGreaterThanOrEqual(4);
	for (const result of [refreshed, revoked]) {
		const text = everythingKept(result);
		for (const secret of secrets) expect(text.includes(secret)).toBe(false);
	}
});

describe('an answer that repeats the secret', () => {
	const repeating: ReadonlyArray<[string, (secret: string) => Fault]> = [
		['in an error', (secret) => status(400, { errors: [{ message: `Bad: ${secret}`, code: 1 }] })],
		['in the title of a page', (secret) => status(502, `<html><title>${secret}</title></html>`)],
		['in the data', (secret) => status(201, { data: { id: 'p1', title: secret, [secret]: 1 } })],
		['in a refusal for now', (secret) => status(503, { errors: [{ message: secret, code: 1 }] })],
		['letter by letter', (secret) => status(201, spelled(secret))],
	];

	/** A post whose name of a field and whose text are the secret, in the other spelling that JSON has. */
	function spelled(secret: string): string {
		const letters = [...secret].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
		return `{"data":{"id":"p1","${letters.join('')}":1,"title":"${letters.join('')}"}}`;
	}

	function status(code: number, body: string | object): Fault {
		return { kind: 'status', status: code, body };
	}

	/** What n8n keeps of a post that is always answered so, once for each way to go on after an error. */
	async function keptAfter(answer: (secret: string) => Fault): Promise<string[]> {
		const { credentials, misbehave } = newAuthor(sandbox());
		const [secret = ''] = secretsOf(credentials);
		misbehave({ times: Infinity, fault: answer(secret) });
		const kept: string[] = [];
		for (const onError of modes) {
			const node = { onError, parameters: createPost };
			const result = await runWorkflow({ input: articles(1), credentials, node });
			kept.push(everythingKept(result));
			expect(kept.at(-1)?.includes(secret)).toBe(false);
		}
		return kept;
	}

	test.each(repeating)(
		'%s is kept without it',
		async (_, repeat) => {
			for (const kept of await keptAfter(repeat)) expect(kept).toContain('***');
		},
		60_000,
	);

	test.each(['', 'Bearer ', 'a:', 'ab:'])(
		'in base64 behind "%s" is kept without it',
		async (before) => {
			const { credentials, misbehave } = newAuthor(sandbox());
			const [secret = ''] = secretsOf(credentials);
			const message = Buffer.from(`${before}${secret}`).toString('base64');
			misbehave({ fault: status(400, { errors: [{ message: `Got ${message}`, code: 1 }] }) });
			const result = await runWorkflow({
				input: articles(1),
				credentials,
				node: { parameters: createPost },
			});

			const shown = String(result.error?.context?.mediumMessage);
			expect(shown).toContain('***');
			const rest = shown.replace('Got ', '').split('***');
			expect(rest.join('').length).toBeLessThan(before.length * 2 + 8);
			expect(everythingKept(result)).not.toContain(message);
		},
	);

	test.each([
		['in a URL', encodeURIComponent],
		['in a URL in small letters', (secret: string) => encodeURIComponent(secret).toLowerCase()],
		['in HTML', (secret: string) => secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;')],
	])('of a gateway, %s, is kept without it', async (_, spell) => {
		const secret = 'key/with+odd=signs&more<1';
		const fault = status(400, { errors: [{ message: `Bad: ${spell(secret)}.`, code: 1 }] });
		sandbox().misbehave({ times: Infinity, fault });
		const result = await runWorkflow({
			input: articles(1),
			credentials: tokenCredential(sandbox(), secret),
			node: { parameters: createPost },
		});

		expect(result.error?.context?.mediumMessage).toBe('Bad: ***.');
		expect(everythingKept(result)).not.toContain(spell(secret));
	});

	test('in headers, as in the address of a redirect, is kept without it', async () => {
		const kept = await keptAfter((secret) => ({
			kind: 'status',
			status: 302,
			headers: {
				location: `https://elsewhere.example/?token=${secret}`,
				'retry-after': secret,
				'www-authenticate': `Bearer realm="${secret}"`,
				'set-cookie': `token=${secret}`,
			},
		}));

		expect(kept).toHaveLength(modes.length);
	});

	test('of an OAuth2 client is kept without it when the token is renewed', async () => {
		const tokens = sandbox().issueOAuthTokens();
		sandbox().expireToken(tokens.access_token);
		const credentials = oAuth2Credential(sandbox(), tokens);
		const { clientSecret } = sandbox().oauthClient;
		const message = `Unknown client: ${clientSecret}, ${tokens.refresh_token}`;
		sandbox().misbehave({
			on: { path: /\/tokens$/ },
			times: Infinity,
			fault: status(400, { errors: [{ message, code: 6003 }] }),
		});
		const result = await runWorkflow({
			input: articles(1),
			credentials,
			node: { parameters: { ...createPost, authentication: 'oAuth2' } },
		});

		// n8n 1.x loses Medium's words; n8n 2.x hands them on, and the node masks them.
		const { mediumMessage = 'Unknown client: ***, ***' } = result.error?.context ?? {};
		expect(mediumMessage).toBe('Unknown client: ***, ***');
		expect(result.error?.message).toMatch(/did not renew/);
		for (const secret of secretsOf(credentials)) {
			expect(everythingKept(result).includes(secret)).toBe(false);
		}
	});
});

test('an image that fails does not carry the token either', async () => {
	sandbox().misbehave({ times: Infinity, fault: { kind: 'status', status: 400, body: {} } });
	const credentials = tokenCredential(sandbox());
	const result = await runWorkflow({
		input: [{ json: {}, binary: { data: png('a.png') } }],
		credentials,
		node: { parameters: { resource: 'image', operation: 'upload' } },
	});

	expect(result.error).toBeDefined();
	expect(everythingKept(result).includes(sandbox().token)).toBe(false);
});

test('the same search finds the token in the sandbox’s own request log', async () => {
	await runWorkflow({
		input: articles(1),
		credentials: tokenCredential(sandbox()),
		node: { parameters: createPost },
	});

	const log = inspect(sandbox().requests, { depth: Infinity, showHidden: true });
	expect(log.includes(sandbox().token)).toBe(true);
});
