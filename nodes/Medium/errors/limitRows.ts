import { isDailyLimit, longestRetryAfter } from './failure';
import type { CatalogEntry } from './problem';
import { always, hasCode, hasStatus } from './problem';

/** Medium, or what stands in front of it, takes nothing for now. */
export const limitRows: CatalogEntry[] = [
	{
		applies: (failure) => failure.isCloudflareBlock === true,
		describe: always({
			message: 'Cloudflare, which stands in front of Medium, blocked the request',
			nextStep:
				'Nothing reached Medium. It blocks the address of some servers: try later, or from another address (a proxy can be set in the request options).',
			isFatal: true,
		}),
	},
	{
		applies: isDailyLimit,
		describe: always({
			message: 'Medium’s daily limit on posts is reached',
			nextStep:
				'Medium takes about ten posts in 24 hours, counted from the first; waiting minutes does not help. Tomorrow, run the items that were not sent.',
			isFatal: true,
		}),
	},
	{
		applies: (failure) => failure.status === 429 && (failure.retryAfter ?? 0) > longestRetryAfter,
		describe: (failure) => ({
			message: 'Medium asks for a long pause',
			nextStep: `Run the items that were not sent after ${failure.retryAfter ?? 0} seconds.`,
			isFatal: true,
		}),
	},
	{
		applies: hasStatus(429),
		describe: always({
			message: 'Medium takes no more requests for now',
			nextStep: 'Try again in some minutes, or send fewer items at a time.',
		}),
	},
	{
		applies: hasCode(6027),
		describe: always({
			message: 'Medium’s API is switched off for now',
			nextStep: 'Try again later; nothing can be sent until Medium switches it on.',
			isFatal: true,
		}),
	},
];
