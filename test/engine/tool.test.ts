import { useSandbox } from '../sandbox/testing';
import { callAsTool } from './harness';
import { tokenCredential } from './support/credentials';
import { unavailable } from './support/faults';
import { createPost, retryOnFail, titles } from './support/publish';

const sandbox = useSandbox();

const parameters = {
	...createPost,
	title: "={{ $fromAI('title', 'The title', 'string') }}",
	content: "={{ $fromAI('content', 'The article', 'string') }}",
	publishStatus: 'draft',
};

function article(title: string) {
	return { title, content: `<h1>${title}</h1><p>Text.</p>` };
}

describe.each(['agent', 'engine'] as const)('as a tool that the %s runs', (runBy) => {
	// n8n 1.x ends the whole execution when a tool that the engine runs fails and is to stop.
	const goOn = runBy === 'engine' ? { onError: 'continueRegularOutput' as const } : {};

	async function call(titlesOfCalls: string[], settings = {}) {
		return await callAsTool(titlesOfCalls.map(article), {
			runBy,
			credentials: tokenCredential(sandbox()),
			node: { ...settings, parameters },
		});
	}

	test('the node creates the post that the model wrote and answers with its address', async () => {
		const { answers } = await call(['One']);

		expect(titles(sandbox().posts)).toEqual(['One']);
		expect(answers[0]?.json.response).toContain(sandbox().posts[0]?.url);
	});

	test('two calls with different input are two posts', async () => {
		await call(['One', 'Two']);

		expect(titles(sandbox().posts)).toEqual(['One', 'Two']);
	});

	test('the same input is published once within one execution', async () => {
		const { answers } = await call(['One', 'One']);

		expect(titles(sandbox().posts)).toEqual(['One']);
		expect(answers[1]?.json.response).toContain(sandbox().posts[0]?.url);
	});

	test('the same input with its fields in another order is the same input', async () => {
		const { content, title } = article('One');
		const { answers } = await callAsTool(
			[
				{ title, content },
				{ content, title },
			],
			{ runBy, credentials: tokenCredential(sandbox()), node: { parameters } },
		);

		expect(titles(sandbox().posts)).toEqual(['One']);
		expect(answers[1]?.json.response).toContain(sandbox().posts[0]?.url);
	});

	test('the same input in another execution is another post', async () => {
		await call(['One']);
		await call(['One']);

		expect(titles(sandbox().posts)).toEqual(['One', 'One']);
	});

	test('a 503 once with Retry On Fail is one post', async () => {
		sandbox().misbehave({
			on: { method: 'POST' },
			fault: unavailable,
		});
		await call(['One'], retryOnFail);

		expect(titles(sandbox().posts)).toEqual(['One']);
	});

	test('a refusal once with Retry On Fail is one post', async () => {
		sandbox().misbehave({
			on: { method: 'POST' },
			fault: { kind: 'status', status: 400, body: {} },
		});
		await call(['One'], retryOnFail);

		expect(titles(sandbox().posts)).toEqual(['One']);
	});

	test('a lost answer with Retry On Fail is one post, and the model reads why', async () => {
		sandbox().misbehave({ on: { method: 'POST' }, acts: true, fault: { kind: 'reset' } });
		const { answers } = await call(['One'], { ...retryOnFail, ...goOn });

		expect(titles(sandbox().posts)).toEqual(['One']);
		expect(JSON.stringify(answers[0]?.json)).toMatch(/may have published|unknown whether/i);
	});

	test('a call that failed does not block the next one', async () => {
		sandbox().misbehave({
			on: { method: 'POST' },
			fault: { kind: 'status', status: 400, body: {} },
		});
		await call(['One', 'Two', 'One'], goOn);

		expect(titles(sandbox().posts)).toEqual(['Two', 'One']);
	});
});
