import { readList } from '../../client/shapes';
import type { Delivered } from '../../delivery/run';
import { caught } from '../../delivery/run';
import { DeliveryError } from '../../errors/deliveryError';
import { plainClient } from '../feed/plainClient';
import { get, getUser } from '../lookUp';
import type { CheckedPost } from './checkPost';
import { lookInFeed } from './lookInFeed';

/**
 * *Look in the Public Feed*: looks for a post that Medium did not confirm, in the feed of its author or publication.
 * @param sentAt when the request began, in milliseconds since 1970
 * @returns undefined where the outcome stays unknown
 */
export async function settle(post: CheckedPost, sentAt: number): Promise<Delivered | undefined> {
	const { publishStatus, title } = post.prepared.body;
	// Drafts and unlisted posts are in no feed.
	if (publishStatus !== 'public') return undefined;
	const page = await caught(async () => await findPage(post));
	if (page === undefined || page instanceof DeliveryError) return undefined;
	const proof = await lookInFeed(plainClient(post.item.n8n), {
		title,
		sentAt,
		source: page,
	});
	if (!proof) return undefined;
	return { outcome: 'delivered', output: [{ json: { ...proof, ...fieldsOf(post) } }] };
}

/** What comes out beside the proof: Medium's answer was lost. */
function fieldsOf({ prepared }: CheckedPost) {
	const { publishStatus, title } = prepared.body;
	const warning = 'Medium did not confirm the post. It was found in the public feed.';
	return { title, publishStatus, outcome: 'delivered', warnings: [warning] };
}

/** The page whose feed would show the post. @throws DeliveryError */
async function findPage({ client, item, path }: CheckedPost) {
	const user = await getUser(item, client);
	const publicationId = /^\/publications\/([^/]+)\/posts$/.exec(path)?.[1];
	if (publicationId === undefined) return toSource('user', user.url);
	const publications = await get(
		item,
		client,
		`/users/${encodeURIComponent(user.id)}/publications`,
		readList,
	);
	const publication = publications.find(
		({ id }) => typeof id === 'string' && encodeURIComponent(id) === publicationId,
	);
	return toSource('publication', publication?.url);
}

function toSource(type: 'publication' | 'user', url: unknown) {
	return typeof url === 'string' && url ? { type, value: url } : undefined;
}
