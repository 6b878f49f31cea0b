import type { Failure } from './failure';
import { isDailyLimit, mayHaveActed } from './failure';
import { longestRetryAfter } from './patience';
import type { Problem, Undertaking } from './problem';

interface Row {
	applies(failure: Failure, undertaking: Undertaking): boolean;
	tell(failure: Failure, undertaking: Undertaking): Problem;
}

const reconnect =
	'Replace the token in the credential, or reconnect the OAuth2 credential. Medium gives out no new integration tokens, so check first that the whole token is in the credential.';

const lookFirst =
	'Medium may have published this; look at your stories first (drafts, too). Then set the option "If the Outcome Is Unknown" to Treat as Published or to Send Again and use "Retry with currently saved workflow".';

const hasCode =
	(...codes: number[]) =>
	(failure: Failure): boolean =>
		failure.code !== undefined && codes.includes(failure.code);

const hasStatus =
	(...statuses: number[]) =>
	(failure: Failure): boolean =>
		failure.status !== undefined && statuses.includes(failure.status);

const isKind =
	(kind: Failure['kind']) =>
	(failure: Failure): boolean =>
		failure.kind === kind;

const always = (problem: Problem) => (): Problem => problem;

/**
 * Every failure and what it means for the user; the first row that applies is told. The codes are from Medium's
 * documentation where it names them, otherwise from public bug reports.
 */
const rows: Row[] = [
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
				'Medium takes about ten posts in 24 hours, counted from the first; waiting minutes does not help. Run the items that were not sent tomorrow.',
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
		applies: isKind('tokenRefreshFailed'),
		tell: always({
			message: 'The OAuth2 access token has expired and could not be renewed',
			nextStep: 'Open the Medium OAuth2 credential and reconnect it.',
			isFatal: true,
		}),
	},
	{
		applies: isKind('credentialNotConnected'),
		tell: always({
			message: 'The OAuth2 credential is not connected',
			nextStep: 'Open the Medium OAuth2 credential and connect it to your account.',
			isFatal: true,
		}),
	},
	{
		applies: hasCode(6000),
		tell: always({
			message: 'Medium got no access token, or not a whole one',
			nextStep: `Open the credential and paste the whole token. ${reconnect}`,
			isFatal: true,
		}),
	},
	{
		applies: hasCode(6002),
		tell: always({
			message: 'The access token lacks a scope for this',
			nextStep:
				'Connect the OAuth2 credential again with the scope that is missing: publishPost for posts, listPublications for publications, uploadImage for images (the switch "Request Image Scope").',
			isFatal: true,
		}),
	},
	{
		applies: (failure) => failure.status === 401 || hasCode(6001, 6003)(failure),
		tell: always({
			message: 'Medium does not accept the access token: it is mistyped, expired or revoked',
			nextStep: reconnect,
			isFatal: true,
		}),
	},
	{
		applies: hasCode(6004, 6005),
		tell: always({
			message: 'Medium does not know the user or the application of the token',
			nextStep:
				'This has failed for everybody for hours before: try again later. If it stays, connect the credential again.',
			isFatal: true,
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
	{
		applies: hasCode(6007),
		tell: always({
			message: 'Medium refused a field it does not know, or one of the wrong type',
			nextStep: 'Check the values that expressions give to the fields of this item.',
		}),
	},
	{
		applies: hasCode(2002),
		tell: always({
			message: 'Medium found no content in the post',
			nextStep: 'Check that Content gives text for this item.',
		}),
	},
	{
		applies: (failure, { kind }) => kind === 'image' && failure.status === 400,
		tell: always({
			message: 'Medium did not take the image',
			nextStep: 'Send a JPEG, PNG, GIF or TIFF; check that the file is not damaged.',
		}),
	},
	{
		applies: (failure, { publication }) => failure.status === 403 && publication !== undefined,
		tell: (_failure, { publication }) =>
			publication?.publishStatus === 'draft'
				? {
						message: 'The user is neither a writer nor an editor of this publication',
						nextStep: 'Ask an editor of the publication to add the user as a writer.',
					}
				: {
						message: 'The user is not an editor of this publication',
						nextStep:
							'Public and unlisted posts need the role of an editor. As a writer, set Publish Status to Draft: an editor then publishes it.',
					},
	},
	{
		applies: hasStatus(403),
		tell: always({
			message: 'Medium does not allow this user to do this',
			nextStep: 'Check that the credential belongs to the account you mean.',
		}),
	},
	{
		applies: (failure, { publication }) => failure.status === 404 && publication !== undefined,
		tell: always({
			message: 'Medium does not know this publication',
			nextStep: 'Choose the publication from the list, or check the ID that the expression gives.',
		}),
	},
	{
		applies: hasStatus(404),
		tell: always({
			message: 'Medium does not know this user or publication',
			nextStep: 'Check the ID, and that the Base URL of the credential is right.',
		}),
	},
	{
		applies: hasStatus(413),
		tell: always({
			message: 'The post or image is too big for Medium',
			nextStep: 'Shorten the content, or use a smaller image.',
		}),
	},
	{
		applies: (failure) => Math.floor((failure.status ?? 0) / 100) === 3,
		tell: always({
			message: 'Medium answered with a redirect, which is not followed',
			nextStep:
				'The token must not go elsewhere. Check the Base URL of the credential, and whether a proxy or gateway stands in between.',
		}),
	},
	{
		applies: hasStatus(503),
		tell: always({
			message: 'Medium is not available right now',
			nextStep: 'The post was not taken. Try again later.',
		}),
	},
	{
		applies: isKind('notConnected'),
		tell: (failure) => ({
			message: 'No connection to Medium could be made',
			nextStep: `Nothing was sent. Check the network of the n8n server${failure.systemCode ? ` (${failure.systemCode})` : ''} and the Base URL of the credential.`,
		}),
	},
	{
		applies: isKind('stoppedBefore'),
		tell: always({
			message: 'The execution was canceled before this was sent',
			nextStep: 'Nothing of this item was sent.',
		}),
	},
	{
		applies: isKind('notSent'),
		tell: always({
			message: 'n8n could not make the request',
			nextStep:
				'Nothing was sent. Check that the credential is set and may be used with this host.',
		}),
	},
	{
		applies: (failure, { kind }) => kind !== 'post' && mayHaveActed(failure),
		tell: (failure) => ({
			message: `${whatFailed(failure)}, also when asked again`,
			nextStep: 'Nothing was published. Try again later.',
		}),
	},
	{
		applies: mayHaveActed,
		tell: (failure) => ({
			message: `It is unknown whether this was published: ${whatFailed(failure)}`,
			nextStep: lookFirst,
		}),
	},
	{
		applies: () => true,
		tell: (failure) => ({
			message: `Medium refused the request${failure.status ? ` with HTTP status ${failure.status}` : ''}`,
			nextStep: 'Check the fields of this item.',
		}),
	},
];

/** What a failure means for the user. */
export function tellProblem(failure: Failure, undertaking: Undertaking): Problem {
	const row = rows.find(({ applies }) => applies(failure, undertaking));
	if (!row) throw new TypeError('The last row applies to every failure');
	return row.tell(failure, undertaking);
}

/** The outcome of an item that an earlier try left open. */
export const leftOpen: Problem = {
	message: 'It is unknown whether this was published: an earlier try got no readable answer',
	nextStep: lookFirst,
};

function whatFailed(failure: Failure): string {
	switch (failure.kind) {
		case 'timedOut':
			return 'Medium did not answer in time';
		case 'connectionLost':
			return 'the connection to Medium was lost';
		case 'cancelled':
			return 'the execution was stopped while the request was under way';
		case 'unreadable':
			return 'Medium’s answer could not be read';
		default:
			return `Medium failed with HTTP status ${failure.status ?? 'none'}`;
	}
}
