import { authenticate } from './authenticate';
import { dailyLimitReached, forbidden } from './errors';
import { licenseUrls } from './licenses';
import { readPostBody } from './post-body';
import { findPublication } from './publications';
import { keptTitle } from './title';
import { mustBeSelf } from './users';
import { hexId } from '../state/ids';
import { roleIn } from '../state/publications';
import { slug } from '../state/slug';
import type { PostFields } from './post-body';
import type { Answer, Handler } from './types';
import type { World } from '../state/world';
import type { SandboxPost, SandboxPublication, SandboxUser } from '../types';

const maxTags = 3;
const maxTagLength = 25;

/** `POST /v1/users/{authorId}/posts` */
export const createPost: Handler = (world, request, authorId) => {
	const user = authenticate(world, request, 'publishPost');
	mustBeSelf(world, user, authorId);
	return create(world, user, readPostBody(request));
};

/** `POST /v1/publications/{publicationId}/posts`: editors any status, writers drafts only. */
export const createPostInPublication: Handler = (world, request, id) => {
	const user = authenticate(world, request, 'publishPost');
	const publication = findPublication(world, id);
	const role = roleIn(publication, user);
	if (!role) throw forbidden('User may not publish in this publication.');
	const fields = readPostBody(request);
	if (role === 'writer' && fields.publishStatus !== 'draft') {
		throw forbidden('Writers may only submit drafts to this publication.');
	}
	return create(world, user, fields, publication);
};

function create(
	world: World,
	user: SandboxUser,
	fields: PostFields,
	publication?: SandboxPublication,
): Answer {
	if (world.dailyLimit.isReached(user.id)) throw dailyLimitReached();
	const post = newPost(world.now(), user, fields, publication);
	return {
		status: 201,
		body: { data: asAnswered(post) },
		act: () => {
			world.dailyLimit.count(user.id);
			world.posts.add(post);
		},
	};
}

function newPost(
	now: number,
	user: SandboxUser,
	fields: PostFields,
	publication?: SandboxPublication,
): SandboxPost {
	const id = hexId(12);
	const title = keptTitle(fields.title, fields.content, fields.contentFormat);
	return {
		...fields,
		id,
		title,
		tags: fields.tags.slice(0, maxTags).filter((tag) => [...tag].length <= maxTagLength),
		authorId: user.id,
		...(publication && { publicationId: publication.id }),
		url: `${publication?.url ?? user.url}/${slug(title)}-${id}`,
		...(fields.publishStatus !== 'draft' && { publishedAt: now }),
		createdAt: now,
	};
}

function asAnswered(post: SandboxPost): object {
	const { id, title, authorId, tags, url, canonicalUrl, publishStatus, publishedAt } = post;
	const { license, publicationId } = post;
	return {
		id,
		title,
		authorId,
		tags,
		url,
		...(canonicalUrl !== undefined && { canonicalUrl }),
		publishStatus,
		...(publishedAt !== undefined && { publishedAt }),
		license,
		licenseUrl: licenseUrls[license],
		...(publicationId !== undefined && { publicationId }),
	};
}
