import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { INodeParameters } from 'n8n-workflow';
import { itemsOf, type StoredCredential } from '../../n8n';
import type { SandboxPublication, SandboxUser } from '../../sandbox';
import { fileOfArticle, pngText } from '../kit/files';
import { asPartner, connected, oAuth2, withImages } from '../kit/oauth2';
import { callOnce, wordsOf } from '../kit/publish';
import type { Stage } from '../kit/stage';
import { chain, MEDIUM, medium, webhook } from '../kit/workflows';

/** A user who edits one publication, with a credential that was connected through n8n. */
interface Setting {
	user: SandboxUser;
	publication: SandboxPublication;
	credential: StoredCredential;
}

async function newSetting(stage: Stage): Promise<Setting> {
	const user = stage.sandbox.addUser({ name: 'Editor of One' });
	const publication = stage.sandbox.addPublication({ editors: [user] });
	const connect = async () => await connected(stage, withImages, user);
	return { user, publication, credential: await asPartner(stage, connect) };
}

const post: INodeParameters = {
	resource: 'post',
	operation: 'create',
	title: '={{ $json.body.articles[0].title }}',
	contentFormat: 'markdown',
	content: 'A *short* text.',
	publishStatus: 'draft',
};

interface Operation {
	name: string;
	parameters(setting: Setting): INodeParameters;
	/** What arrives at Medium, in order. */
	requests(setting: Setting): string[];
}

const operations: readonly Operation[] = [
	{
		name: 'post.create on the profile',
		parameters: () => post,
		requests: ({ user }) => ['GET /v1/me 200', `POST /v1/users/${user.id}/posts 201`],
	},
	{
		name: 'post.create in a publication',
		parameters: ({ publication: { id } }) => ({ ...post, publication: true, publicationId: id }),
		requests: ({ publication: { id } }) => [`POST /v1/publications/${id}/posts 201`],
	},
	{
		name: 'image.upload',
		parameters: () => ({ resource: 'image', operation: 'upload' }),
		// A token that has expired is renewed by the small request, not by the one with the image.
		requests: () => ['GET /v1/me 200', 'POST /v1/images 201'],
	},
	{
		name: 'publication.getAll',
		parameters: () => ({ resource: 'publication', operation: 'getAll', returnAll: true }),
		requests: ({ user }) => ['GET /v1/me 200', `GET /v1/users/${user.id}/publications 200`],
	},
	{
		name: 'publication.getContributors',
		parameters: ({ publication: { id: publicationId } }) => ({
			resource: 'publication',
			operation: 'getContributors',
			publicationId,
			returnAll: true,
		}),
		requests: ({ publication: { id } }) => [`GET /v1/publications/${id}/contributors 200`],
	},
	{
		name: 'user.get',
		parameters: () => ({ resource: 'user', operation: 'get' }),
		requests: () => ['GET /v1/me 200'],
	},
];

/** Every operation that asks Medium, with a connected OAuth2 credential, through a production webhook. */
export function operationCases(stage: () => Stage): void {
	describe('every operation', () => {
		let setting: Setting | undefined;
		before(async () => {
			setting = await newSetting(stage());
		});

		for (const { name, parameters, requests } of operations) {
			test(`${name} works with OAuth2`, async () => {
				assert.ok(setting);
				const chosen = parameters(setting);
				const node = medium(setting.credential, { ...chosen, ...oAuth2 });
				const file = chosen.resource === 'image' ? [fileOfArticle()] : [];
				const { execution } = await callOnce(
					stage(),
					(path) => chain('Operation', [webhook(path), ...file, node]),
					[{ title: 'Seen', text: pngText('operations') }],
				);
				assert.equal(execution.status, 'success', wordsOf(execution));
				const seen = stage().sandbox.requests.map(
					({ method, path, status }) => `${method} ${path} ${status ?? 'cut'}`,
				);
				assert.deepEqual(seen, requests(setting));
				assert.equal(itemsOf(execution, MEDIUM).length, 1);
			});
		}
	});
}
