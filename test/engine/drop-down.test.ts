import { startSandbox } from '../sandbox';
import type { Sandbox, SandboxPublication } from '../sandbox';
import { loadOptions } from './harness';
import type { StoredCredentials } from './harness';
import { oAuth2Credential, tokenCredential } from './support/credentials';
import { openMeter } from './support/meter';
import { wire } from './support/publish';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

async function open(
	credentials: StoredCredentials = tokenCredential(sandbox),
	authentication = 'accessToken',
) {
	const options = await loadOptions('getPublications', { authentication }, credentials);
	return options.map(({ name, value }) => ({ name, value }));
}

async function names(): Promise<string[]> {
	return (await open()).map(({ name }) => name);
}

function addEdited(count: number): SandboxPublication[] {
	return Array.from({ length: count }, (_, index) =>
		sandbox.addPublication({ name: `Publication ${index + 1}`, editors: [sandbox.user] }),
	);
}

function roleLookUps(): string[] {
	return wire(sandbox).filter((line) => line.endsWith('/contributors'));
}

test('200 publications appear within ten seconds when each answer takes 50 ms', async () => {
	const publications = addEdited(200);
	sandbox.setLatency(50);
	const started = Date.now();
	const options = await open();

	expect(Date.now() - started).toBeLessThan(10_000);
	expect(options.map(({ value }) => value)).toEqual(publications.map(({ id }) => id));
});

test('never more than five requests are under way at once', async () => {
	addEdited(200);
	sandbox.setLatency(50);
	const meter = await openMeter(sandbox.origin);
	try {
		await open({ mediumApi: { accessToken: sandbox.token, baseUrl: `${meter.origin}/v1` } });
	} finally {
		await meter.close();
	}

	expect(meter.most()).toBeGreaterThan(1);
	expect(meter.most()).toBeLessThanOrEqual(5);
});

test('the role is asked for at the first 50 publications, and the others are listed without one', async () => {
	const publications = addEdited(60);
	const listed = await names();

	expect(roleLookUps()).toHaveLength(50);
	expect(listed).toEqual(
		publications.map(({ name }, index) => (index < 50 ? `${name} (editor)` : name)),
	);
});

test('each publication is asked about once', async () => {
	addEdited(12);
	await open();

	expect(new Set(roleLookUps()).size).toBe(12);
	expect(sandbox.requests).toHaveLength(14);
});

test('the role stands behind the name, the higher one where the user has two', async () => {
	const { user } = sandbox;
	const other = sandbox.addUser({});
	sandbox.addPublication({ name: 'Written', writers: [user], editors: [other] });
	sandbox.addPublication({ name: 'Both', writers: [user], editors: [user] });

	expect(await names()).toEqual(['Written (writer)', 'Both (editor)']);
});

test('publications where the user has no role are left out', async () => {
	const other = sandbox.addUser({});
	sandbox.addPublication({ name: 'Followed', editors: [other], followers: [sandbox.user] });
	sandbox.addPublication({ name: 'Edited', editors: [sandbox.user] });

	expect(await names()).toEqual(['Edited (editor)']);
});

test.each([
	['answered 500', { kind: 'status', status: 500 }],
	['answered with a page', { kind: 'status', status: 502, body: '<html>Oops</html>' }],
	['refused', { kind: 'status', status: 403, body: { errors: [{ message: 'No.', code: -1 }] } }],
	['cut off', { kind: 'reset' }],
] as const)('a publication whose look-up is %s is listed without a role', async (_, fault) => {
	const [, second] = addEdited(3);
	const path = new RegExp(`/publications/${second?.id}/contributors$`);
	sandbox.misbehave({ on: { path }, times: Infinity, fault });

	expect(await names()).toEqual([
		'Publication 1 (editor)',
		'Publication 2',
		'Publication 3 (editor)',
	]);
});

test('a user without publications gets an empty drop-down', async () => {
	expect(await open()).toEqual([]);
});

test('an OAuth2 credential lists the publications of its own user', async () => {
	const user = sandbox.addUser({});
	sandbox.addPublication({ name: 'Not theirs', editors: [sandbox.user] });
	sandbox.addPublication({ name: 'Theirs', editors: [user] });
	const options = await open(
		oAuth2Credential(sandbox, sandbox.issueOAuthTokens({ user })),
		'oAuth2',
	);

	expect(options.map(({ name }) => name)).toEqual(['Theirs (editor)']);
});

test('a refused token is reported as such, with what to do and without the token', async () => {
	const token = sandbox.issueToken();
	sandbox.revokeToken(token);
	const failure = open(tokenCredential(sandbox, token));

	await expect(failure).rejects.toMatchObject({
		message: expect.stringMatching(/does not accept the access token/),
		description: expect.stringMatching(/complete token is in the credential/),
	});
	await expect(failure).rejects.not.toMatchObject({ stack: expect.stringContaining(token) });
	expect(wire(sandbox)).toEqual(['GET /v1/me']);
});

test('a list of publications that cannot be had is an error and no empty drop-down', async () => {
	addEdited(1);
	sandbox.misbehave({
		on: { path: /\/publications$/ },
		times: Infinity,
		fault: { kind: 'cloudflare' },
	});

	await expect(open()).rejects.toMatchObject({ message: expect.stringMatching(/Cloudflare/) });
});
