import { sandboxApp } from './http/app';
import { listen } from './http/listen';
import { World } from './state/world';
import type { Sandbox, SandboxOptions } from './types';

/**
 * Starts a stand-in for Medium on 127.0.0.1. It follows the documentation strictly and keeps
 * everything in memory.
 * @throws Error with a sentence for people when the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { server, origin, close } = await listen(options.port ?? 0);
	const world = new World(origin, options);
	server.on('request', sandboxApp(world));
	return { origin, close, ...controls(world) };
}

function controls(world: World): Omit<Sandbox, 'origin' | 'close'> {
	const { tokens, oauth, users, publications, faults, dailyLimit } = world;
	const issueToken: Sandbox['issueToken'] = (given) => {
		const token = tokens.create(given);
		tokens.add(token);
		return token.value;
	};
	return {
		baseUrl: `${world.origin}/v1`,
		user: world.user,
		token: issueToken(),
		posts: world.posts.list,
		images: world.images.list,
		requests: world.log.list,
		oauthClient: oauth.client,
		addUser: (user) => users.add(user),
		addPublication: (publication) => publications.add(publication),
		addPost: (post) => world.addPost(post),
		issueToken,
		revokeToken: (token) => tokens.revoke(token),
		issueOAuthTokens: (given) => {
			const prepared = oauth.prepare(given);
			prepared.issue();
			return prepared.tokens;
		},
		expireToken: (token) => tokens.expire(token),
		revokeRefreshToken: (token) => oauth.revokeRefreshToken(token),
		misbehave: (rule) => faults.add(rule),
		clearFaults: () => faults.clear(),
		setLatency: (ms) => {
			world.latencyMs = ms;
		},
		setDailyLimit: (limit) => {
			dailyLimit.limit = limit;
		},
		reset: () => world.reset(),
	};
}
