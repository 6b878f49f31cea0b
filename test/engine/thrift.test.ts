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

test('the credential is decrypted once for each item, and once for the node', async () => {
	const decrypt = jest.spyOn(CredentialsHelper.prototype, 'getDecrypted');
	await publish(sandbox(), { input: articles(20) });

	expect(sandbox().posts).toHaveLength(20);
	expect(decrypt.mock.calls.length).toBe(21);
});
