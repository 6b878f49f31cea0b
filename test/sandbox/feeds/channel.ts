import { escapeText } from '../pages/escape';
import { slug } from '../state/slug';
import type { World } from '../state/world';
import type { SandboxPost } from '../types';
import { itemXml } from './item';

/** A feed as the sandbox knows it before it is written. */
export interface Channel {
	title: string;
	description: string;
	link: string;
	/** What every link of the feed has in `source`. */
	source: string;
	/** The feed's own address. */
	self: string;
	posts: SandboxPost[];
	/** Feeds of tags have no whole text. */
	onlyPreviews: boolean;
}

const mostItems = 10;

/** Who or what a path under `/feed` stands for; undefined where Medium answers 404. */
export function findChannel(world: World, path: string): Channel | undefined {
	const [first = '', second, third] = path.split('/').filter(Boolean).map(decodeURIComponent);
	const self = `${world.origin}/feed/${path}`;
	if (first === 'tag') return second === undefined ? undefined : tagChannel(world, second, self);
	if (first.startsWith('@')) return userChannel(world, first.slice(1), self);
	return publicationChannel(world, first, second === 'tagged' ? third : undefined, self);
}

function userChannel(world: World, username: string, self: string): Channel | undefined {
	const user = world.users.all().find((candidate) => candidate.username === username);
	if (!user) return undefined;
	const title = `Stories by ${user.name} on Medium`;
	return {
		title,
		description: title,
		link: user.url,
		source: `rss-${user.id.slice(0, 12)}------2`,
		self,
		posts: newest(world, ({ authorId }) => authorId === user.id),
		onlyPreviews: false,
	};
}

function publicationChannel(
	world: World,
	name: string,
	tag: string | undefined,
	self: string,
): Channel | undefined {
	const publication = world.publications
		.all()
		.find(({ id, name: its, url }) => [id, slug(its), url.split('/').at(-1)].includes(name));
	if (!publication) return undefined;
	const posts = newest(
		world,
		(post) =>
			post.publicationId === publication.id &&
			post.isResponse !== true &&
			(tag === undefined || hasTag(post, tag)),
	);
	const base = { self, posts, onlyPreviews: false, source: `rss----${publication.id}` };
	if (tag === undefined) {
		const title = `${publication.name} - Medium`;
		const description = `${publication.description} - Medium`;
		return { ...base, title, description, link: publication.url, source: `${base.source}---4` };
	}
	const title = `${tag} in ${publication.name} on Medium`;
	const link = `${publication.url}/tagged/${tag}`;
	const description = `Latest stories tagged with ${title}`;
	return { ...base, title, description, link, source: `${base.source}--${tag}` };
}

function tagChannel(world: World, tag: string, self: string): Channel {
	return {
		title: `${tag} on Medium`,
		description: `Latest stories tagged with ${tag} on Medium`,
		link: `${world.origin}/tag/${tag}/latest`,
		source: `rss------${tag}-5`,
		self,
		posts: newest(world, (post) => post.isResponse !== true && hasTag(post, tag)),
		onlyPreviews: true,
	};
}

function hasTag({ tags }: SandboxPost, tag: string): boolean {
	return tags.map(slug).includes(tag);
}

/** Drafts and unlisted posts are in no feed. */
function newest(world: World, belongs: (post: SandboxPost) => boolean): SandboxPost[] {
	return world.posts.list
		.filter((post) => post.publishStatus === 'public' && belongs(post))
		.sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0) || b.createdAt - a.createdAt)
		.slice(0, mostItems);
}

/** The XML, in the order and with the white space of Medium's feeds. */
export function channelXml(world: World, channel: Channel): string {
	const { title, description, link, source, self, posts } = channel;
	const linkXml = escapeText(`${link}?source=${source}`);
	const items = posts.map((post) => itemXml(world, post, channel));
	return `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0" xmlns:cc="http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html">
    <channel>
        <title><![CDATA[${title}]]></title>
        <description><![CDATA[${description}]]></description>
        <link>${linkXml}</link>
        <image>
            <url>${world.origin}/avatars/${slug(title)}.svg</url>
            <title>${escapeText(title)}</title>
            <link>${linkXml}</link>
        </image>
        <generator>Medium</generator>
        <lastBuildDate>${new Date(world.now()).toUTCString()}</lastBuildDate>
        <atom:link href="${escapeText(self)}" rel="self" type="application/rss+xml"/>
        <webMaster><![CDATA[yourfriends@medium.com]]></webMaster>
        <atom:link href="http://medium.superfeedr.com" rel="hub"/>
${items.join('')}    </channel>
</rss>`;
}
