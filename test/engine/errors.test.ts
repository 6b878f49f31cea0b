import type { INode } from 'n8n-workflow';

import { knownErrors } from '../sandbox';
import type { KnownError } from '../sandbox';
import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import type { WorkflowResult } from './harness';
import { newAuthor } from './support/author';
import { oAuth2Credential } from './support/credentials';
import { factsOf, isNodeError, shownError, wordsOf } from './support/failure';
import { articles, createPost, publish } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

interface Result {
	stopped: WorkflowResult;
	continued: WorkflowResult;
}

/** 503 is Medium's own word only with its own JSON: gateways send theirs after the server has acted, too. */
function isUnavailable({ code, status }: KnownError): boolean {
	return status === 503 && code !== undefined;
}

/** The second of three posts gets the answer. Medium's 503 is sent again three times before it is reported. */
async function runInto(known: KnownError): Promise<Result> {
	const { fault } = known;
	const times = isUnavailable(known) ? 4 : Infinity;
	const run = async (settings: Partial<INode>) => {
		const author = newAuthor(sandbox());
		author.misbehave({ skip: 1, times, fault });
		return await publish(sandbox(), {
			input: articles(3),
			credentials: author.credentials,
			settings,
		});
	};
	const [stopped, continued] = await Promise.all([
		run({}),
		run({ onError: 'continueRegularOutput' }),
	]);
	return { stopped, continued };
}

describe('every known error of Medium', () => {
	const results = new Map<string, Result>();

	// Some answers are waited for and sent again: together they take no longer than one.
	beforeAll(async () => {
		await Promise.all(
			knownErrors.map(async (known) => results.set(known.name, await runInto(known))),
		);
	});

	test.each(knownErrors)(
		'$name ($status) is reported with Medium’s words and what to do',
		({ name, status, code, text }) => {
			const result = results.get(name)?.stopped;
			if (result === undefined) throw new Error('It was not run.');

			expect(isNodeError(result)).toBe(true);
			expect(shownError(result)).toMatchObject({ httpCode: String(status), itemIndex: 1 });
			expect(wordsOf(result)).toContain(text);
			if (code !== undefined && code > 0) expect(wordsOf(result)).toContain(String(code));
			expect(shownError(result).description.length).toBeGreaterThan(20);
			expect(shownError(result).message).not.toMatch(/check your parameters/i);
		},
	);

	test.each(knownErrors)('$name ($status) is handed to the next node as facts', (known) => {
		const { name, status, code, text } = known;
		const items = results.get(name)?.continued.items ?? [];

		expect(items).toHaveLength(3);
		const facts = factsOf(items[1]);
		expect(facts.statusCode).toBe(status);
		expect(facts.code).toBe(code);
		expect(facts.outcome).toBe(status >= 500 && !isUnavailable(known) ? 'unknown' : 'refused');
		expect(`${facts.message} ${facts.description}`).toContain(text);
	});
});

test('the error that ends a run says what was published, what failed and what was not sent', async () => {
	sandbox().misbehave({
		on: { method: 'POST' },
		skip: 2,
		fault: { kind: 'status', status: 400, body: { errors: [{ message: 'No.', code: 1 }] } },
	});
	const result = await publish(sandbox(), { input: articles(5) });

	const [first, second] = sandbox().posts;
	expect(wordsOf(result)).toContain(first?.url);
	expect(wordsOf(result)).toContain(second?.url);
	expect(wordsOf(result)).toMatch(/\b2\b/);
	expect(shownError(result).itemIndex).toBe(2);
});

test.each([
	[401, 6003, 'Token was invalid.'],
	[403, -1, 'User may not publish here.'],
	[404, -1, 'User was not found.'],
])(
	'%i at the look-up of the author is reported, and nothing is sent',
	async (status, code, text) => {
		sandbox().misbehave({
			on: { path: /\/me$/ },
			times: Infinity,
			fault: { kind: 'status', status, body: { errors: [{ message: text, code }] } },
		});
		const result = await publish(sandbox(), { input: articles(2) });

		expect(shownError(result).httpCode).toBe(String(status));
		expect(wordsOf(result)).toContain(text);
		expect(sandbox().posts).toHaveLength(0);
	},
);

test('a writer who wants to publish at once reads which role is missing', async () => {
	const { id } = sandbox().addPublication({ writers: [sandbox().user] });
	const result = await publish(sandbox(), { parameters: { publication: true, publicationId: id } });

	expect(shownError(result).httpCode).toBe('403');
	expect(wordsOf(result)).toMatch(/editor/i);
});

test('a look-up that fails for a passing reason is asked again', async () => {
	sandbox().misbehave({ on: { path: /\/me$/ }, fault: { kind: 'status', status: 502, body: '' } });
	const { error } = await publish(sandbox());

	expect(error).toBeUndefined();
	expect(sandbox().posts).toHaveLength(1);
});

test('a scope that an OAuth2 connection lacks is named', async () => {
	const tokens = sandbox().issueOAuthTokens({ scopes: ['basicProfile'] });
	const result = await runWorkflow({
		input: articles(1),
		credentials: oAuth2Credential(sandbox(), tokens),
		node: { parameters: { ...createPost, authentication: 'oAuth2' } },
	});

	expect(wordsOf(result)).toContain('scope');
	expect(wordsOf(result)).toContain('publishPost');
});
