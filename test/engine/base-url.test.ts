import { useSandbox } from '../sandbox/testing';
import { loadOptions, testCredential } from './harness';
import { createAdditionalData } from './harness/additional-data';
import { CredentialTypes } from './harness/credential-types';
import { CredentialsHelper } from './harness/credentials-helper';
import { createNodeTypes } from './harness/node-types';
import { oAuth2Credential, tokenCredential } from './support/credentials';
import { wordsOf } from './support/failure';
import { publish } from './support/publish';

const sandbox = useSandbox();

const unsafe = [
	'http://plain.example/v1',
	'http://localhost.plain.example/v1',
	'ftp://localhost/v1',
];

/** What n8n resolves for *Connect* and for the renewal of a token. */
async function oAuth2Urls(baseUrl?: string): Promise<unknown[]> {
	const types = await CredentialTypes.load();
	const helper = new CredentialsHelper(types, {}, await createNodeTypes({}));
	const stored = { clientId: 'id', clientSecret: 'secret', ...(baseUrl && { baseUrl }) };
	const additionalData = createAdditionalData(helper, '');
	const data = await helper.applyDefaults(additionalData, stored, 'mediumOAuth2Api', 'internal');
	return [data.authUrl, data.accessTokenUrl];
}

describe.each(unsafe)('the Base URL %s', (baseUrl) => {
	test('gets no request', async () => {
		const result = await publish(sandbox(), {
			credentials: { mediumApi: { accessToken: sandbox().token, baseUrl } },
		});

		expect(wordsOf(result)).toMatch(/Base URL of the credential is neither https nor on this/);
	});

	test('gets none to list publications', async () => {
		const { mediumApi } = tokenCredential(sandbox());
		const list = loadOptions(
			'getPublications',
			{ resource: 'post', operation: 'create', authentication: 'accessToken' },
			{ mediumApi: { ...mediumApi, baseUrl } },
		);

		await expect(list).rejects.toThrow(/Base URL of the credential/);
	});

	test.each(['mediumApi', 'mediumOAuth2Api'])('gets none to test %s', async (type) => {
		const stored = { ...tokenCredential(sandbox()), ...oAuth2Credential(sandbox()) }[type];

		expect(await testCredential(type, { ...stored, baseUrl })).toMatchObject({ status: 'Error' });
	});

	test('gives no URL to connect or to renew a token', async () => {
		expect(await oAuth2Urls(baseUrl)).toEqual(['', '']);
	});
});

test.each([
	[undefined, 'https://medium.com/m/oauth/authorize', 'https://api.medium.com/v1/tokens'],
	[
		'https://api.medium.com/v1//',
		'https://medium.com/m/oauth/authorize',
		'https://api.medium.com/v1/tokens',
	],
	[
		'HTTPS://Api.Medium.com:443/v1',
		'https://medium.com/m/oauth/authorize',
		'HTTPS://Api.Medium.com:443/v1/tokens',
	],
	[
		'http://localhost:4010/v1',
		'http://localhost:4010/m/oauth/authorize',
		'http://localhost:4010/v1/tokens',
	],
	[
		' https://gateway.example/medium/v1 ',
		'https://gateway.example/medium/m/oauth/authorize',
		'https://gateway.example/medium/v1/tokens',
	],
])('the Base URL %j leads to connect and to renew', async (baseUrl, authUrl, tokenUrl) => {
	expect(await oAuth2Urls(baseUrl)).toEqual([authUrl, tokenUrl]);
});

test.each([
	'Bearer',
	'Bearer ',
	'  bearer \n',
	'',
	'\u200b',
	'"Bearer "',
	'Authorization: Bearer:',
	"''",
])('a token field with only %j is refused as empty, also by the test', async (accessToken) => {
	const credentials = tokenCredential(sandbox(), accessToken);
	const result = await publish(sandbox(), { credentials });

	expect(wordsOf(result)).toMatch(/has no access token/);
	expect(await testCredential('mediumApi', credentials.mediumApi ?? {})).toMatchObject({
		status: 'Error',
		message: 'The access token is empty. Nothing was sent.',
	});
	expect(sandbox().requests).toHaveLength(0);
});

test.each(['Bearer: ', 'Authorization: Bearer ', '\u200b', '"', " 'Bearer "])(
	'a token behind %j is found',
	async (before) => {
		const around = `${before}${sandbox().token}${/["']/.exec(before)?.[0] ?? '\u2060'}\n`;
		const { error } = await publish(sandbox(), { credentials: tokenCredential(sandbox(), around) });

		expect(error).toBeUndefined();
		expect(sandbox().posts).toHaveLength(1);
	},
);

test('the list of publications says when n8n cannot read the credential', async () => {
	const unreadable = jest.spyOn(CredentialsHelper.prototype, 'getDecrypted');
	unreadable.mockRejectedValue(new Error('The encryption key is another one.'));
	const list = loadOptions(
		'getPublications',
		{ resource: 'post', operation: 'create', authentication: 'accessToken' },
		tokenCredential(sandbox()),
	);

	await expect(list).rejects.toMatchObject({
		message: 'n8n could not read the credential',
		description: expect.stringContaining('The encryption key is another one.'),
	});
	unreadable.mockRestore();
});
