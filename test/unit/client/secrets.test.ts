import { bareToken, formsOf, mask, secretsOf } from '../../../nodes/Medium/client/secrets';

const secret = '2a/b+c==secret';

test.each([
	['as it is', `Bad token ${secret}.`, 'Bad token ***.'],
	['encoded for a URL', `/me?token=${encodeURIComponent(secret)}&a=1`, '/me?token=***&a=1'],
	['in base64', `Basic ${Buffer.from(`me:${secret}`).toString('base64')}`, /^Basic .{4,6}\*\*\*/],
	['several times', `${secret} ${secret}`, '*** ***'],
])('a secret is masked %s', (_, text, masked) => {
	expect(mask(text, formsOf(secret))).toMatch(masked);
});

test('every secret of a credential is masked, and words too short to be one are not', () => {
	const secrets = ['integration-token', 'client-secret', 'access-token', 'refresh-token'];
	const forms = secretsOf({
		accessToken: ' Bearer integration-token ',
		clientId: 'public-client-id',
		clientSecret: 'client-secret',
		oauthTokenData: { access_token: 'access-token', refresh_token: 'refresh-token' },
		refreshToken: 'short',
	});

	expect(mask(secrets.join(' '), forms)).toBe('*** *** *** ***');
	expect(mask('public-client-id, short', forms)).toBe('public-client-id, short');
});

test.each([
	[' abc ', 'abc'],
	['bearer  abc', 'abc'],
	['Bearer', ''],
	['Bearer ', ''],
	['Bearerabc', 'Bearerabc'],
	[undefined, ''],
])('of %j the bare token is %j', (value, token) => {
	expect(bareToken(value)).toBe(token);
});
