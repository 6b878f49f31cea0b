import { startAsMedium } from '../../as-medium';
import { type OAuthTokens, startSandbox } from '../../sandbox';

/** How n8n reaches the sandbox, and who it is there. */
export interface Address {
	env: NodeJS.ProcessEnv;
	origin: string;
	token: string;
	userId: string;
	oAuth2: { clientId: string; clientSecret: string };
}

export interface Counts {
	requests: number;
	posts: number;
	images: number;
	/** Token requests: with one credential, refreshes. */
	tokens: number;
}

/** What the benchmark asks of the process. */
export type Question =
	| { name: 'address' }
	/** Forgets all requests and posts; from now on each request waits so long. */
	| { name: 'begin'; latencyMs: number }
	/** Carries the request at this place (counted from 0, POST only) out at once, and answers it so much later. */
	| { name: 'delay'; index: number; ms: number }
	| { name: 'counts' }
	| { name: 'oAuth2Tokens'; expired: boolean };

export interface Replies {
	address: Address;
	begin: null;
	delay: null;
	counts: Counts;
	oAuth2Tokens: OAuthTokens;
}

async function main(): Promise<void> {
	const sandbox = await startSandbox({ dailyLimit: null, emptyObjectOnGet: true });
	const medium = await startAsMedium(sandbox.origin);

	function reply(question: Question): Replies[Question['name']] {
		switch (question.name) {
			case 'address': {
				const { origin, token, user, oauthClient: oAuth2 } = sandbox;
				return { env: medium.env, origin, token, userId: user.id, oAuth2 };
			}
			case 'begin':
				sandbox.reset();
				sandbox.setLatency(question.latencyMs);
				return null;
			case 'delay': {
				const { index: skip, ms } = question;
				sandbox.misbehave({ on: { method: 'POST' }, skip, fault: { kind: 'delay', ms } });
				return null;
			}
			case 'counts': {
				const { requests, posts, images } = sandbox;
				const tokens = requests.filter(({ path }) => path === '/v1/tokens').length;
				return {
					requests: requests.length,
					posts: posts.length,
					images: images.length,
					tokens,
				};
			}
			case 'oAuth2Tokens': {
				const tokens = sandbox.issueOAuthTokens();
				if (question.expired) sandbox.expireToken(tokens.access_token);
				return tokens;
			}
		}
	}

	process.on('message', (question: Question) => process.send?.(reply(question)));
	process.once('disconnect', () => {
		void medium
			.close()
			.then(async () => await sandbox.close())
			.finally(() => process.exit());
	});
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
