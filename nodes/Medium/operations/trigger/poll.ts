import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { FeedRun } from '../feed/feedRun';
import { FeedError } from '../../errors/feedError';
import { InputError } from '../../errors/inputError';
import type { PostFilters } from '../../feeds/filters';
import { passesFilters } from '../../feeds/filters';
import type { Memory, News, RememberedFailure } from '../../feeds/news';
import { findNews, readMemory } from '../../feeds/news';
import type { Feed, FeedPost } from '../../feeds/types';
import { readFeedUrl, readFilters } from '../feed/feedParameters';

/** n8n polls with one context from the activation on (1.123 and 2.41): the first poll of each activates a workflow. */
const polled = new WeakSet<IPollFunctions>();

interface Watch {
	url: string;
	filters: PostFilters;
	alsoUpdated: boolean;
	emitCurrent: boolean;
}

/** Gives out the posts of a feed that are new since the last poll, the oldest first. */
export async function poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const watch = readWatch(this);
	if (this.getMode() === 'manual')
		return toItems([newest(await readOrThrow(this, watch), watch, this)]);

	const isActivation = !polled.has(this);
	polled.add(this);
	const feed = await read(this, watch.url);
	// Only now: a poll that began later may have ended in the meantime.
	const data = this.getWorkflowStaticData('node');
	const before = readMemory(data);
	const known = before?.source === watch.url ? before : undefined;
	if (feed instanceof FeedError) {
		const failure = { message: feed.message, description: feed.description, isTold: true };
		if (isActivation && !isToldAlready(this, known)) {
			// A throw would keep the workflow from being activated: the next poll says it.
			keep(data, { ...startingNow(watch.url, known), failure: { ...failure, isTold: false } });
			return null;
		}
		keep(data, { ...startingNow(watch.url, known), failure });
		throw toNodeError(this, feed);
	}
	const news = findNews(known, watch.url, feed.posts, { ...watch, now: Date.now() });
	return giveOut(this, data, news, watch, known?.failure);
}

/** n8n can activate a workflow again because it was saved, or poll it with a context of its own each time. */
function isToldAlready(context: IPollFunctions, known: Memory | undefined): boolean {
	return context.getActivationMode() === 'update' && known?.failure !== undefined;
}

/** The memory of a feed that could not be read yet: what is published from now on is new. */
function startingNow(source: string, known: Memory | undefined): Memory {
	return known ?? { source, seen: [], since: Date.now() };
}

/** Changes the memory when everything else is done: a poll that fails loses nothing. */
function giveOut(
	context: IPollFunctions,
	data: IDataObject,
	{ posts, memory }: News,
	{ filters }: Watch,
	failure: RememberedFailure | undefined,
): INodeExecutionData[][] | null {
	const warning = failure && !failure.isTold ? warningOf(failure) : undefined;
	const wanted = posts.filter((post) => passesFilters(post, filters));
	const items = toItems(
		wanted.map((post) =>
			warning ? { ...post, warnings: [`${warning.message}. ${warning.description}`] } : post,
		),
	);
	keep(data, memory);
	if (wanted.length > 0) return items;
	if (warning) throw toNodeError(context, new FeedError(warning.message, warning.description));
	return null;
}

function warningOf({ message, description }: RememberedFailure): RememberedFailure {
	return {
		message: 'The feed could not be read when the workflow was activated. It can be read now',
		description: `What happened then: ${message}. ${description} Posts published since the activation are not lost.`,
		isTold: false,
	};
}

function keep(data: IDataObject, { source, seen, since, failure }: Memory): void {
	data.source = source;
	data.seen = seen;
	if (since === undefined) delete data.since;
	else data.since = since;
	if (failure === undefined) delete data.failure;
	else data.failure = { ...failure };
}

/** @throws NodeOperationError for a source that is no feed, which also keeps the workflow from being activated */
function readWatch(context: IPollFunctions): Watch {
	const readParameter = (name: string): unknown => context.getNodeParameter(name, '');
	try {
		return {
			url: readFeedUrl(readParameter),
			filters: readFilters(readParameter),
			alsoUpdated: readParameter('options.alsoUpdated') === true,
			emitCurrent: readParameter('options.emitCurrent') === true,
		};
	} catch (error) {
		const { message, description } =
			error instanceof InputError ? error : { message: String(error), description: '' };
		throw new NodeOperationError(context.getNode(), message, { description });
	}
}

async function read(context: IPollFunctions, url: string): Promise<Feed | FeedError> {
	const httpRequest = async (options: Parameters<typeof context.helpers.httpRequest>[0]) => {
		const response: unknown = await context.helpers.httpRequest(options);
		return response;
	};
	return await new FeedRun()
		.read({ httpRequest }, url)
		.catch((error: unknown) =>
			error instanceof FeedError
				? error
				: new FeedError('The feed could not be read', `n8n says: ${String(error)}`),
		);
}

async function readOrThrow(context: IPollFunctions, { url }: Watch): Promise<Feed> {
	const feed = await read(context, url);
	if (feed instanceof FeedError) throw toNodeError(context, feed);
	return feed;
}

/** What a test of the trigger by hand gives out. @throws NodeOperationError where there is none */
function newest({ posts }: Feed, { filters }: Watch, context: IPollFunctions): FeedPost {
	const post = posts.find((candidate) => passesFilters(candidate, filters));
	if (post) return post;
	const [message, description] =
		posts.length === 0
			? ['The feed has no posts', 'Check the source. A feed shows the last ten public posts.']
			: ['No post in the feed passes the filters', 'Change the options, or wait for a new post.'];
	throw new NodeOperationError(context.getNode(), message, { description });
}

function toItems(posts: readonly FeedPost[]): INodeExecutionData[][] {
	return [posts.map((post) => ({ json: post }))];
}

function toNodeError(
	context: IPollFunctions,
	{ message, description, facts }: FeedError,
): NodeApiError {
	return new NodeApiError(
		context.getNode(),
		{ message },
		{
			message,
			description,
			...(facts.status !== undefined && { httpCode: String(facts.status) }),
		},
	);
}
