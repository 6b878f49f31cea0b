import { escapeText } from '../pages/escape';
import { page } from '../pages/layout';
import type { AuthorizationRequest } from './request';
import type { SandboxUser, Scope } from '../types';

const meanings: Record<Scope, string> = {
	basicProfile: 'see your name and username',
	publishPost: 'create posts on your profile',
	listPublications: 'list your publications',
	uploadImage: 'upload images',
};

/** Asks the user; `id` names the pending request when the form comes back. */
export function consentPage(
	id: string,
	{ scopes, redirectUri }: AuthorizationRequest,
	users: readonly SandboxUser[],
): string {
	const options = users.map(
		(user) => `<option value="${escapeText(user.id)}">${escapeText(user.name)}</option>`,
	);
	return page(
		'Allow access?',
		`<h1>Allow this application to use your account?</h1>
<p>It would be able to:</p><ul>${scopes.map((scope) => `<li>${meanings[scope]}</li>`).join('')}</ul>
<p class="note">Afterwards you are sent to ${escapeText(redirectUri)}</p>
<form method="post" action="/m/oauth/authorize">
<input type="hidden" name="request" value="${escapeText(id)}">
<p><label>Account <select name="user" id="user">${options.join('')}</select></label></p>
<button id="allow" name="decision" value="allow">Allow</button>
<button id="deny" name="decision" value="deny">Deny</button>
</form>`,
	);
}

/** Tells why the user is not asked. */
export function authorizationErrorPage(reason: string): string {
	return page(
		'Authorization failed',
		`<h1>Authorization failed</h1><p id="error">${escapeText(reason)}</p>`,
	);
}
