import { escapeText } from './escape';
import { page } from './layout';
import type { World } from '../state/world';

/** Where everything is. */
export function indexPage(world: World): string {
	const link = ({ url, name }: { url: string; name: string }) =>
		`<li><a href="${escapeText(url)}">${escapeText(name)}</a></li>`;
	return page(
		'Sandbox for Medium’s API',
		`<h1>Sandbox for Medium’s API</h1>
<p>A stand-in that follows Medium’s documentation. Nothing here reaches medium.com, and nothing is kept when it stops.</p>
<h2>Profiles</h2><ul>${world.users.all().map(link).join('')}</ul>
<h2>Publications</h2><ul>${world.publications.all().map(link).join('') || '<li>none</li>'}</ul>
<h2>More</h2><ul>
<li><a href="/images">Uploaded images</a> (${world.images.list.length})</li>
<li><a href="/requests">The last requests to the API</a> (${world.log.list.length})</li>
<li><a href="/blog/">A blog to copy from</a> and <a href="/blog/feed.xml">its RSS feed</a></li>
</ul>
<p class="note">Base URL of the API: <code>${world.origin}/v1</code></p>`,
	);
}
