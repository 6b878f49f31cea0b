import { isDailyLimit, longestRetryAfter } from './failure';
import type { CatalogEntry } from './problem';
import { hasCode, hasStatus } from './problem';

/** Medium, or what is in front of it, refuses everything for now: the limits, then the credential. */
export const refusedForAll: CatalogEntry[] = [
	{
		applies: ({ isCloudflareBlock }) => isCloudflareBlock === true,
		problem: {
			message: 'Cloudflare blocked the request before it reached Medium',
			nextStep:
				'Try again later, or send through another IP address: set a proxy in the node under Settings → Request Options.',
			isFatal: true,
		},
	},
	{
		applies: isDailyLimit,
		problem: {
			message: "You reached Medium's daily limit for posts",
			nextStep: 'Medium takes about ten posts in 24 hours, so wait until tomorrow.',
			isFatal: true,
		},
	},
	{
		applies: (failure) => isBusy(failure) && (failure.retryAfter ?? 0) > longestRetryAfter,
		problem: ({ retryAfter = 0 }) => ({
			message: 'Medium asks you to wait',
			nextStep: `Wait ${inWords(retryAfter)}.`,
			isFatal: true,
		}),
	},
	{
		applies: hasStatus(429),
		problem: {
			message: 'Medium is getting too many requests',
			nextStep: 'Try again in a few minutes.',
		},
	},
	{
		applies: hasCode(6027),
		problem: {
			message: 'Medium has switched off its API for now',
			nextStep: 'Try again in a few hours.',
			isFatal: true,
		},
	},
	{
		applies: hasStatus(503),
		problem: {
			message: 'Medium is not available right now',
			nextStep: 'Try again in a few minutes.',
		},
	},
	{
		applies: ({ isHtml, status = 0 }) => [401, 403, 407].includes(status) && isHtml === true,
		problem: {
			message: 'Something between n8n and Medium refused the request',
			nextStep:
				'Check the Base URL of the credential, and whether a proxy or gateway is in between.',
		},
	},
	{
		applies: hasCode(6000),
		problem: {
			message: 'The access token is missing or incomplete',
			nextStep: 'Open the credential and paste the complete token.',
			isFatal: true,
		},
	},
	{
		applies: hasCode(6002),
		problem: {
			message: 'The access token does not have the scope for this',
			nextStep:
				'Connect the OAuth2 credential again with the missing scope: publishPost for posts, listPublications for publications, uploadImage for images (Request Image Scope).',
			isFatal: true,
		},
	},
	{
		applies: (failure) =>
			hasCode(6001, 6003)(failure) || (failure.status === 401 && !hasCode(6004, 6005)(failure)),
		problem: {
			message: 'Medium does not accept the access token: it is mistyped, expired or revoked',
			nextStep:
				'Check that the complete token is in the credential, or reconnect the OAuth2 credential. Medium gives out no new integration tokens.',
			isFatal: true,
		},
	},
	{
		applies: hasCode(6004, 6005),
		problem: {
			message: 'Medium does not know the user or the application of the token',
			nextStep: 'Usually a Medium outage. Try again in a few hours.',
			isFatal: true,
		},
	},
];

function isBusy({ status }: { status?: number }): boolean {
	return status === 429 || status === 503;
}

function inWords(seconds: number): string {
	if (seconds < 120) return `${seconds} seconds`;
	if (seconds < 7200) return `${Math.ceil(seconds / 60)} minutes`;
	return `${Math.ceil(seconds / 3600)} hours`;
}
