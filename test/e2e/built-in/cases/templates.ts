import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SandboxPost } from '../../../sandbox';
import { bodiesOf } from '../both';
import type { Which } from '../nodes';
import type { BuiltInStage } from '../stage';
import { type Body, templates } from '../templates';
import { type Sent, sentTo } from '../wire';

/** What a workflow did on Medium. */
interface Effect {
	sent: Sent[];
	posts: object[];
}

/** A post as its readers and its author see it. */
function visible(post: SandboxPost): object {
	const { title, content, contentFormat, tags, publishStatus, license, authorId } = post;
	const { canonicalUrl, publicationId } = post;
	return {
		...{ title, content, contentFormat, tags, publishStatus, license, authorId, canonicalUrl },
		isInPublication: publicationId !== undefined,
	};
}

function isBody(value: unknown): value is Body {
	return typeof value === 'object' && value !== null;
}

/** The shapes of n8n's public templates for Medium, moved by changing the node's type and nothing else. */
export function templateCases(stage: () => BuiltInStage) {
	const before = new Map<string, Effect>();

	async function run(name: string, which: Which): Promise<Effect> {
		const template = templates.find((each) => each.name === name);
		assert.ok(template);
		await template.run(stage(), which);
		return { sent: sentTo(stage().sandbox), posts: stage().sandbox.posts.map(visible) };
	}

	function builtInCases(): void {
		for (const { name } of templates) {
			test(`template ${name}: the built-in node publishes`, async () => {
				const effect = await run(name, 'builtIn');
				assert.ok(effect.posts.length > 0);
				before.set(name, effect);
			});
		}
	}

	function movedCases(): void {
		for (const { name, moved } of templates) {
			test(`template ${name}: with only the type changed the same posts appear`, async () => {
				const then = before.get(name);
				assert.ok(then, 'It did not run with the built-in node.');
				const now = await run(name, 'ours');
				assert.deepEqual(now.posts, then.posts);
				assert.deepEqual(bodiesOf(now), bodiesOf(then).filter(isBody).map(moved));
				// Who the author is was asked for each post, and is asked once now; a publication needs it never.
				const lookUps = now.sent.filter(({ request }) => request.startsWith('GET'));
				const isAsked = then.sent.some(({ request }) => request.startsWith('GET'));
				const me = { request: 'GET https://api.medium.com/v1/me' };
				assert.deepEqual(lookUps, isAsked ? [me] : []);
				assert.equal(now.sent.length, now.posts.length + lookUps.length);
			});
		}
	}

	return { builtInCases, movedCases };
}
