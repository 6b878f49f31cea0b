import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox, SandboxPublication, SandboxUser } from '../../../sandbox';

/** Whom the credential belongs to, and where it may publish. */
export interface Scene {
	sandbox: Sandbox;
	user: SandboxUser;
	/** The only one that the user edits. */
	publication: SandboxPublication;
	authentication: 'accessToken' | 'oAuth2';
}

export interface Operation {
	name: string;
	parameters: (scene: Scene) => INodeParameters;
	/** What arrives at Medium, in order. */
	requests: (scene: Scene) => string[];
	/** Some fields of each item that comes out. */
	items: (scene: Scene) => object[];
}

/** The fields of a post of the first article that the webhook received. */
const draft: INodeParameters = {
	resource: 'post',
	title: '={{ $json.body.articles[0].title }}',
	contentFormat: 'markdown',
	content: 'A *short* text.',
	publishStatus: 'draft',
};

/** Every operation of the node; `posts` and `images` are those that it made. */
export const operations: readonly Operation[] = [
	{
		name: 'post.create on the own profile',
		parameters: () => ({ ...draft, operation: 'create' }),
		requests: ({ user }) => ['GET /v1/me 200', `POST /v1/users/${user.id}/posts 201`],
		items: ({ sandbox, user }) =>
			sandbox.posts.map(({ id, url }) => ({ id, url, title: 'Seen', authorId: user.id })),
	},
	{
		name: 'post.create in a publication',
		parameters: ({ publication: { id } }) => ({
			...draft,
			operation: 'create',
			publication: true,
			publicationId: id,
		}),
		requests: ({ publication: { id } }) => [`POST /v1/publications/${id}/posts 201`],
		items: ({ sandbox, publication }) =>
			sandbox.posts.map(({ id, url }) => ({ id, url, publicationId: publication.id })),
	},
	{
		name: 'post.preview',
		parameters: () => ({ ...draft, operation: 'preview' }),
		requests: () => [],
		items: () => [
			{
				method: 'POST',
				url: '/users/{authorId}/posts',
				body: {
					title: 'Seen',
					contentFormat: 'markdown',
					content: '# Seen\n\nA *short* text.',
					publishStatus: 'draft',
				},
			},
		],
	},
	{
		name: 'image.upload',
		parameters: () => ({ resource: 'image', operation: 'upload' }),
		requests: ({ authentication }) => [
			// A token that has expired is renewed by this small request, not by one with the whole image.
			...(authentication === 'oAuth2' ? ['GET /v1/me 200'] : []),
			'POST /v1/images 201',
		],
		items: ({ sandbox }) => sandbox.images.map(({ url, md5 }) => ({ url, md5 })),
	},
	{
		name: 'publication.getAll',
		parameters: () => ({ resource: 'publication', operation: 'getAll', returnAll: true }),
		requests: ({ user }) => ['GET /v1/me 200', `GET /v1/users/${user.id}/publications 200`],
		items: ({ publication: { id, name } }) => [{ id, name }],
	},
	{
		name: 'publication.getContributors',
		parameters: ({ publication }) => ({
			resource: 'publication',
			operation: 'getContributors',
			publicationId: publication.id,
			returnAll: true,
		}),
		requests: ({ publication: { id } }) => [`GET /v1/publications/${id}/contributors 200`],
		items: ({ user, publication: { id } }) => [
			{ publicationId: id, userId: user.id, role: 'editor' },
		],
	},
	{
		name: 'user.get',
		parameters: () => ({ resource: 'user', operation: 'get' }),
		requests: () => ['GET /v1/me 200'],
		items: ({ user: { id, username } }) => [{ id, username }],
	},
];
