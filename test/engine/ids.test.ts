import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import { tokenCredential } from './support/credentials';
import { shownError, wordsOf } from './support/failure';
import { publish } from './support/publish';

const sandbox = useSandbox();

describe.each([
	['../me'],
	['../users/{user}'],
	['a/b'],
	['%2e%2e'],
	['x?y=1#'],
	['😀'],
	['..%2fusers%2f{user}'],
	['with space'],
])('a publication id of %s', (given) => {
	const idOf = () => given.replace('{user}', sandbox().user.id);

	test('is one request to the encoded path, and no post', async () => {
		const result = await publish(sandbox(), {
			parameters: { publication: true, publicationId: `={{ ${JSON.stringify(idOf())} }}` },
		});

		expect(sandbox().posts).toHaveLength(0);
		const paths = sandbox().requests.map(({ path }) => path);
		expect(paths).toEqual([`/v1/publications/${encodeURIComponent(idOf())}/posts`]);
		expect(sandbox().requests[0]?.query).toBe('');
		expect(shownError(result).httpCode).toBe('404');
		expect(wordsOf(result)).toContain('was not found');
	});

	test('leads the list of contributors nowhere else', async () => {
		const result = await runWorkflow({
			credentials: tokenCredential(sandbox()),
			node: {
				parameters: {
					resource: 'publication',
					operation: 'getContributors',
					publicationId: `={{ ${JSON.stringify(idOf())} }}`,
				},
			},
		});

		expect(shownError(result).httpCode).toBe('404');
		expect(sandbox().requests.map(({ path }) => path)).toEqual([
			`/v1/publications/${encodeURIComponent(idOf())}/contributors`,
		]);
	});
});

test.each(['..', '.'])('an id of %s is refused before anything is sent', async (id) => {
	const result = await publish(sandbox(), { parameters: { publication: true, publicationId: id } });

	expect(wordsOf(result)).toContain('Publication');
	expect(sandbox().requests).toHaveLength(0);
});
