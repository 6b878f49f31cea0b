import { Expression } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { CredentialsHelper } from './harness/credentials-helper';
import { articles, publish } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

afterEach(() => jest.restoreAllMocks());

test('an item without expressions costs n8n no evaluation of one, which takes longer than all else in a node', async () => {
	const evaluate = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
	const parameters = { title: 'A title', content: '<p>A text</p>' };
	const { error } = await publish(sandbox(), { input: articles(3), parameters });

	const evaluated = evaluate.mock.calls.map(([value]) => String(value));
	expect(error).toBeUndefined();
	expect(sandbox().posts).toHaveLength(3);
	expect(evaluated.filter((value) => value.startsWith('='))).toEqual([]);
});

test('an expression in a field of a post is evaluated four times at most, as n8n does for a field that is described once', async () => {
	const evaluate = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
	const { canonicalUrl, tags, ...fields } = {
		title: '={{ $json.title }}',
		content: '={{ $json.content }}',
		canonicalUrl: '={{ "https://example.com/" + $json.title.length }}',
		tags: '={{ [$json.title] }}',
	};
	await publish(sandbox(), {
		input: articles(1),
		parameters: { ...fields, additionalFields: { canonicalUrl, tags } },
	});

	const evaluated = evaluate.mock.calls.map(([value]) => value);
	for (const expression of [fields.title, fields.content, canonicalUrl, tags]) {
		const times = evaluated.filter((value) => value === expression).length;
		expect(times).toBeGreaterThan(0);
		expect(times).toBeLessThanOrEqual(4);
	}
	expect(sandbox().posts).toHaveLength(1);
});

test('the credential is decrypted once for each item, and once for the node', async () => {
	const decrypt = jest.spyOn(CredentialsHelper.prototype, 'getDecrypted');
	await publish(sandbox(), { input: articles(20) });

	expect(sandbox().posts).toHaveLength(20);
	expect(decrypt.mock.calls.length).toBe(21);
});
