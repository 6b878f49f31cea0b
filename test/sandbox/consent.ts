import axios from 'axios';

/** What a browser does that is sent to the consent page: opens it and presses a button. */
export async function pressOnConsentPage(
	authorizeUrl: string,
	decision: 'allow' | 'deny',
	userId?: string,
): Promise<URL> {
	const { data: html } = await axios.get<string>(authorizeUrl, { proxy: false });
	const request = /name="request" value="([^"]+)"/.exec(html)?.[1];
	const user = userId ?? /<option value="([^"]+)"/.exec(html)?.[1];
	if (request === undefined || user === undefined) throw new Error('This is no consent page.');
	const form = new URLSearchParams({ request, user, decision });
	const { headers } = await axios.post(new URL('/m/oauth/authorize', authorizeUrl).href, form, {
		maxRedirects: 0,
		validateStatus: (status) => status === 302,
		proxy: false,
	});
	return new URL(String(headers.location));
}
