import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDoor } from '../../engine/support/door';
import type { FaultRule } from '../../sandbox';
import type { Stage } from '../stage';
import { postedTitles, posts, publish, retryOnFail, titlesOf } from './support/publish';

type StatusFault = Extract<FaultRule['fault'], { kind: 'status' }>;

const refusals: ReadonlyArray<readonly [name: string, times: number, fault: StatusFault]> = [
	['once with 503', 1, { kind: 'status', status: 503 }],
	['with 503 for longer than one try of the node lasts', 4, { kind: 'status', status: 503 }],
	['once with 429', 1, { kind: 'status', status: 429 }],
	[
		'once with 429 and Retry-After',
		1,
		{ kind: 'status', status: 429, headers: { 'Retry-After': '1' } },
	],
];

/** Five posts of which the third is refused for a while, with *Retry On Fail*. */
export function retryOnFailCases(stage: () => Stage): void {
	for (const [name, times, fault] of refusals) {
		test(`with Retry On Fail, five posts of which the third is answered ${name} are five, in order`, async () => {
			stage().sandbox.misbehave({ on: posts, skip: 2, times, fault });
			const { execution } = await publish(stage(), { settings: retryOnFail });
			assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
			assert.deepEqual(postedTitles(stage()), titlesOf(5));
			assert.equal(
				stage().sandbox.requests.filter(({ status }) => status === fault.status).length,
				times,
			);
		});
	}

	// The second is still refused when the node itself has given up for the first time.
	for (const forMs of [1500, 9000]) {
		test(`with Retry On Fail, connections refused for ${forMs / 1000} s before the third of five posts make five, in order`, async () => {
			const { client, sandbox } = stage();
			const door = await openDoor(sandbox.origin, { shutAfterPosts: 2, forMs });
			try {
				const credential = await client.createCredential('mediumApi', 'Medium (Door)', {
					accessToken: sandbox.token,
					baseUrl: `${door.origin}/v1`,
				});
				const { execution } = await publish(stage(), { credential, settings: retryOnFail });
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				assert.ok(door.wasShut());
				assert.deepEqual(postedTitles(stage()), titlesOf(5));
			} finally {
				await door.close();
			}
		});
	}

	test('with Retry On Fail, five posts with the time in title and content are five, in order', async () => {
		const { sandbox } = stage();
		sandbox.misbehave({ on: posts, skip: 2, fault: { kind: 'status', status: 400, body: {} } });
		const { execution } = await publish(stage(), {
			settings: retryOnFail,
			parameters: {
				title: '={{ $json.title }} at {{ $now.toMillis() }}',
				content: '=<p>{{ $json.text }} {{ $now.toMillis() }}</p>',
			},
		});
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		const titles = postedTitles(stage());
		assert.deepEqual(
			titles.map((title) => title.replace(/ at \d+$/, '')),
			titlesOf(5),
		);
		assert.equal(sandbox.requests.filter(({ status }) => status === 400).length, 1);
	});
}
