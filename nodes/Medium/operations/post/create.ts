import type { Pagination } from '../operation';
import { operation, readClient } from '../operation';
import { checkPost } from './checkPost';
import { preparePost, preparePostAsGiven } from './preparePost';
import { sendPost } from './sendPost';
import type { PreparePost } from './types';

/** `post.create` of node version 1, the contract of n8n's built-in node: the content is sent as it is. */
export const createAsGiven = create(preparePostAsGiven);

/** `post.create` */
export const createPost = create(preparePost);

function create(prepare: PreparePost): Pagination {
	return operation(async (item, request) => {
		const client = await readClient(item, request);
		const post = await checkPost(item, client, request, prepare);
		return { account: post.account, send: async () => await sendPost(post) };
	});
}
