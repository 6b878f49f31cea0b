import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { itemsOf, type StoredCredential } from '../../n8n';
import type { SandboxPublication, SandboxUser } from '../../sandbox';
import { asPartner, connected, withImages } from '../connect/journey';
import type { Stage } from '../stage';
import { chain, MEDIUM, medium, webhook } from '../workflows';
import { fileOfArticle, pngText } from './support/files';
import { type Operation, operations, type Scene } from './support/operations';
import { callOnce, wordsOf } from './support/publish';

interface Setting {
	user: SandboxUser;
	publication: SandboxPublication;
	credentials: Record<Scene['authentication'], StoredCredential>;
}

/** A user of one publication, with a credential of each type; the OAuth2 one connected through n8n. */
async function newSetting(stage: Stage): Promise<Setting> {
	const { client, sandbox } = stage;
	const user = sandbox.addUser({ name: 'Editor of One' });
	const accessToken = sandbox.issueToken({ user });
	return {
		user,
		publication: sandbox.addPublication({ editors: [user] }),
		credentials: {
			accessToken: await client.createCredential('mediumApi', 'Medium (Editor)', {
				accessToken,
				baseUrl: sandbox.baseUrl,
			}),
			oAuth2: await asPartner(stage, async () => await connected(stage, withImages, user)),
		},
	};
}

/** The fields of `item` that `like` has. */
function likeOf(item: unknown, like: object | undefined): object {
	const fields = Object.entries(Object(item)).filter(([name]) => like && name in like);
	return Object.fromEntries(fields);
}

/** Every operation with both types of credential, through a production webhook. */
export function operationCases(stage: () => Stage): void {
	describe('every operation', () => {
		let setting: Setting | undefined;
		before(async () => {
			setting = await newSetting(stage());
		});

		async function demand(
			{ parameters, requests, items }: Operation,
			authentication: Scene['authentication'],
		): Promise<void> {
			assert.ok(setting);
			const { sandbox } = stage();
			const scene: Scene = { ...setting, sandbox, authentication };
			const chosen = parameters(scene);
			const credential = setting.credentials[authentication];
			const node = medium(credential, { ...chosen, authentication });
			const file = chosen.resource === 'image' ? [fileOfArticle()] : [];
			const { execution } = await callOnce(
				stage(),
				(path) => chain('Operation', [webhook(path), ...file, node]),
				[{ title: 'Seen', text: pngText('operations') }],
			);
			assert.equal(execution.status, 'success', wordsOf(execution));
			assert.deepEqual(
				sandbox.requests.map(({ method, path, status }) => `${method} ${path} ${status ?? 'cut'}`),
				requests(scene),
			);
			const expected = items(scene);
			assert.ok(expected.length > 0, 'nothing was made');
			const given = itemsOf(execution, MEDIUM);
			assert.deepEqual(
				given.map((item, index) => likeOf(item, expected[index])),
				expected,
			);
		}

		for (const operation of operations) {
			for (const authentication of ['accessToken', 'oAuth2'] as const) {
				const credential = authentication === 'oAuth2' ? 'OAuth2' : 'an access token';
				test(`${operation.name} works with ${credential}`, async () => {
					await demand(operation, authentication);
				});
			}
		}
	});
}
