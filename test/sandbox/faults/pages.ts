/** What Cloudflare puts in front of Medium for an address or a user agent it does not like. */
export const cloudflarePage = `<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="robots" content="noindex,nofollow"></head>
<body><noscript><div class="h2"><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></div></noscript></body></html>
`;

export const cloudflareHeaders = { 'cf-mitigated': 'challenge', server: 'cloudflare' };

const nginxPage = (title: string) => `<html>\r
<head><title>${title}</title></head>\r
<body>\r
<center><h1>${title}</h1></center>\r
<hr><center>nginx</center>\r
</body>\r
</html>\r
`;

export const nginx413Page = nginxPage('413 Request Entity Too Large');

/** nginx's own page for a status of its gateway. */
export const nginx5xxPage = (status: 500 | 502 | 503 | 504) =>
	nginxPage(
		{
			500: '500 Internal Server Error',
			502: '502 Bad Gateway',
			503: '503 Service Temporarily Unavailable',
			504: '504 Gateway Time-out',
		}[status],
	);
