import { setTimeout as wait } from 'node:timers/promises';

import { useSandbox } from '../sandbox/testing';
import type { StoredCredentials } from './harness';
import { oAuth2Credential } from './support/credentials';
import { factsOf, wordsOf } from './support/failure';
import { publish, wire } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

/** In milliseconds. */
const timeout = 1500;

function expired(): StoredCredentials {
	const tokens = sandbox().issueOAuthTokens();
	sandbox().expireToken(tokens.access_token);
	return oAuth2Credential(sandbox(), tokens);
}

/** A post to a publication: it needs no look-up, so that it is the post itself that finds the token expired. */
function toPublication() {
	const { id } = sandbox().addPublication({ editors: [sandbox().user] });
	return {
		credentials: expired(),
		parameters: {
			authentication: 'oAuth2',
			publication: true,
			publicationId: id,
			requestOptions: { timeout },
		},
	};
}

function wasPosted(): boolean {
	return wire(sandbox()).some((request) => request.endsWith('/posts'));
}

const onTokens = { on: { path: /\/tokens$/ }, times: Infinity };

test('a renewal that never ends is given up at the time limit, and nothing was sent', async () => {
	sandbox().misbehave({ ...onTokens, fault: { kind: 'noAnswer' } });
	const started = Date.now();
	const result = await publish(sandbox(), {
		...toPublication(),
		settings: { onError: 'continueRegularOutput' },
	});

	expect(Date.now() - started).toBeLessThan(timeout + 5000);
	expect(factsOf(result.items[0])).toMatchObject({
		outcome: 'notSent',
		message: 'The OAuth2 token has expired and could not be renewed',
	});
	expect(sandbox().posts).toHaveLength(0);
});

test('a renewal that ends after the time limit sends nothing any more', async () => {
	sandbox().misbehave({ ...onTokens, fault: { kind: 'delay', ms: timeout + 1500 } });
	const result = await publish(sandbox(), toPublication());
	await wait(3000);

	expect(wordsOf(result)).toMatch(/could not be renewed/);
	expect(sandbox().posts).toHaveLength(0);
	expect(wire(sandbox()).filter((request) => request.endsWith('/posts'))).toHaveLength(1);
});

test('a stop ends a renewal at once, and nothing was sent', async () => {
	sandbox().misbehave({ ...onTokens, fault: { kind: 'noAnswer' } });
	const stop = new AbortController();
	const { credentials, parameters } = toPublication();
	const running = publish(sandbox(), {
		credentials,
		parameters: { ...parameters, requestOptions: {} },
		signal: stop.signal,
	});
	// It is answered 401, and n8n 2.x may wait for the renewal of another run instead of asking itself.
	for (let waited = 0; waited < 10_000 && !wasPosted(); waited += 10) await wait(10);
	expect(wasPosted()).toBe(true);
	await wait(100);
	const stopped = Date.now();
	stop.abort();
	await running;

	expect(Date.now() - stopped).toBeLessThan(1500);
	expect(sandbox().posts).toHaveLength(0);
});
