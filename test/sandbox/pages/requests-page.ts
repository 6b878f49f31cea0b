import { escapeText } from './escape';
import { page } from './layout';
import { masked } from '../http/masked';
import type { LoggedRequest } from '../types';

const shown = 200;
const summaryLength = 120;
const bodyLength = 20_000;

/** The last requests to the API, newest first; tokens and secrets are not shown. */
export function requestsPage(requests: readonly LoggedRequest[]): string {
	const entries = requests.slice(-shown).toReversed().map(masked).map(entry);
	const list =
		entries.length > 0
			? `<ol class="requests" reversed>${entries.join('')}</ol>`
			: '<p class="lead">The API was not called yet.</p>';
	return page(
		'Requests',
		`<h1>Requests</h1>
<p class="note">${requests.length} so far, the newest first. At most ${shown} are shown. Times are in UTC; tokens and secrets are masked.</p>
${list}`,
		'wide',
	);
}

function entry({ at, method, path, query, status, headers, body }: LoggedRequest): string {
	const time = new Date(at).toISOString();
	const target = `${method} ${path}${query === '' ? '' : `?${query}`}`;
	const isBad = status === undefined || status >= 400;
	return `<li><div class="line">
<time datetime="${time}">${time.slice(11, 23)}</time>
<span class="status${isBad ? ' bad' : ''}">${status ?? 'no answer'}</span>
<strong class="path">${escapeText(target)}</strong>
<span class="who">${escapeText(headers.authorization ?? 'no token')}</span></div>
${body === '' ? '' : bodyOf(body)}</li>`;
}

function bodyOf(body: string): string {
	const start = cut(body, summaryLength);
	return `<details><summary>${escapeText(start)}</summary><pre>${escapeText(cut(indented(body), bodyLength))}</pre></details>`;
}

function indented(body: string): string {
	try {
		return JSON.stringify(JSON.parse(body), null, 2);
	} catch {
		return body;
	}
}

function cut(text: string, length: number): string {
	return text.length > length ? `${text.slice(0, length)}…` : text;
}
