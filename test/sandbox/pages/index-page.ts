import { escapeText } from './escape';
import { page } from './layout';
import type { World } from '../state/world';

/** Where everything is. */
export function indexPage({ users, publications, posts, images, log, origin }: World): string {
	const people = users.all().map(({ url, name, imageUrl, id }) => {
		const count = posts.list.filter(({ authorId }) => authorId === id).length;
		return card(url, name, counted(count, 'post'), imageUrl);
	});
	const places = publications.all().map(({ url, name, imageUrl, id }) => {
		const count = posts.list.filter(({ publicationId }) => publicationId === id).length;
		return card(url, name, counted(count, 'post'), imageUrl);
	});
	return page(
		'Sandbox for Medium’s API',
		`<h1>Sandbox for Medium’s API</h1>
<p class="lead">It answers as Medium’s documentation says. Nothing here reaches medium.com, and nothing is kept when it stops.</p>
<p class="note">Base URL for the credential: <code>${origin}/v1</code></p>
<h2>Profiles</h2>${cards(people)}
<h2>Publications</h2>${places.length > 0 ? cards(places) : '<p class="note">There are none.</p>'}
<h2>What the API received</h2>${cards([
			card('/requests', 'Requests', `${counted(log.list.length, 'request')} to the API`),
			card('/images', 'Images', `${counted(images.list.length, 'image')} uploaded`),
		])}
<h2>Something to publish</h2>${cards([
			card('/blog/', 'Blog', 'Six articles to copy from'),
			card('/blog/feed.xml', 'RSS feed', 'The same articles'),
		])}`,
	);
}

function cards(list: readonly string[]): string {
	return `<ul class="cards">${list.join('')}</ul>`;
}

function card(url: string, name: string, note: string, picture?: string): string {
	const text = `<span><strong>${escapeText(name)}</strong><small>${escapeText(note)}</small></span>`;
	const image = picture && `<img src="${escapeText(picture)}" alt="" width="44" height="44">`;
	const content = image ? `<span class="person">${image}${text}</span>` : text;
	return `<li><a href="${escapeText(url)}">${content}</a></li>`;
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
