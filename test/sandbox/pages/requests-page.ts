import { escapeText } from './escape';
import { page } from './layout';
import { masked } from '../http/masked';
import type { LoggedRequest } from '../types';

const shown = 200;
const bodyShown = 300;

/** The last requests to the API, newest first; tokens and secrets are not shown. */
export function requestsPage(requests: readonly LoggedRequest[]): string {
	const rows = requests.slice(-shown).toReversed().map(masked).map(row);
	const head = '<tr><th>Time (UTC)</th><th>Request</th><th>Status</th><th>Authorization</th></tr>';
	return page(
		'Requests',
		`<h1>Requests</h1><p class="note">${requests.length} so far; the last ${shown} at most are shown.</p>
<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`,
	);
}

function row({ at, method, path, query, status, headers, body }: LoggedRequest): string {
	const target = `${method} ${path}${query === '' ? '' : `?${query}`}`;
	const start = body.length > bodyShown ? `${body.slice(0, bodyShown)}…` : body;
	const bodyLine = start === '' ? '' : `<br><code>${escapeText(start)}</code>`;
	return `<tr><td>${new Date(at).toISOString().slice(11, 23)}</td><td><strong>${escapeText(target)}</strong>${bodyLine}</td>
<td>${status ?? 'no answer'}</td><td>${escapeText(headers.authorization ?? 'none')}</td></tr>`;
}
