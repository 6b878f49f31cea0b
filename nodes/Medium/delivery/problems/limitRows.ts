import { isDailyLimit } from '../wire/failure';
import { longestRetryAfter } from '../wire/patience';
import type { Row } from './row';
import { always, hasCode, hasStatus } from './row';

/** Medium, or what stands in front of it, takes nothing for now. */
export const limitRows: Row[] = [
	{
		applies: (failure) => failure.isCloudflareBlock === true,
		tell: always({
			message: 'Cloudflare, which stands in front of Medium, blocked the request',
			nextStep:
				'Nothing reached Medium. It blocks the address of some servers: try later, or from another address (a proxy can be set in the request options).',
			isFatal: true,
		}),
	},
	{
		applies: isDailyLimit,
		tell: always({
			message: 'Medium’s daily limit on posts is reached',
			nextStep:
				'Medium takes about ten posts in 24 hours, counted from the first; waiting minutes does not help. Tomorrow, run the items that were not sent.',
			isFatal: true,
		}),
	},
	{
		applies: (failure) => failure.status === 429 && (failure.retryAfter ?? 0) > longestRetryAfter,
		tell: (failure) => ({
			message: 'Medium asks for a long pause',
			nextStep: `Run the items that were not sent after ${failure.retryAfter ?? 0} seconds.`,
			isFatal: true,
		}),
	},
	{
		applies: hasStatus(429),
		tell: always({
			message: 'Medium takes no more requests for now',
			nextStep: 'Try again in some minutes, or send fewer items at a time.',
		}),
	},
	{
		applies: hasCode(6027),
		tell: always({
			message: 'Medium’s API is switched off for now',
			nextStep: 'Try again later; nothing can be sent until Medium switches it on.',
			isFatal: true,
		}),
	},
];
