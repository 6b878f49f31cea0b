import type { CatalogEntry } from './problem';
import { always, hasCode, isKind } from './problem';

const reconnect =
	'Replace the token in the credential, or reconnect the OAuth2 credential. Medium gives out no new integration tokens, so check first that the whole token is in the credential.';

/** The token is the trouble. */
export const credentialRows: CatalogEntry[] = [
	{
		applies: isKind('tokenRefreshFailed'),
		describe: always({
			message: 'The OAuth2 access token has expired and could not be renewed',
			nextStep: 'Open the Medium OAuth2 credential and reconnect it.',
			isFatal: true,
		}),
	},
	{
		applies: isKind('tokenRefreshUnavailable'),
		describe: always({
			message: 'The OAuth2 access token has expired, and Medium could not be asked for a new one',
			nextStep: 'Try again later. If it stays, open the Medium OAuth2 credential and reconnect it.',
			isFatal: true,
		}),
	},
	{
		applies: isKind('credentialNotConnected'),
		describe: always({
			message: 'The OAuth2 credential is not connected',
			nextStep: 'Open the Medium OAuth2 credential and connect it to your account.',
			isFatal: true,
		}),
	},
	{
		applies: hasCode(6000),
		describe: always({
			message: 'Medium got no access token, or not a whole one',
			nextStep: `Open the credential and paste the whole token. ${reconnect}`,
			isFatal: true,
		}),
	},
	{
		applies: hasCode(6002),
		describe: always({
			message: 'The access token lacks a scope for this',
			nextStep:
				'Connect the OAuth2 credential again with the scope that is missing: publishPost for posts, listPublications for publications, uploadImage for images (the switch "Request Image Scope").',
			isFatal: true,
		}),
	},
	{
		applies: (failure) => failure.status === 401 || hasCode(6001, 6003)(failure),
		describe: always({
			message: 'Medium does not accept the access token: it is mistyped, expired or revoked',
			nextStep: reconnect,
			isFatal: true,
		}),
	},
	{
		applies: hasCode(6004, 6005),
		describe: always({
			message: 'Medium does not know the user or the application of the token',
			nextStep:
				'This has failed for everybody for hours before: try again later. If it stays, connect the credential again.',
			isFatal: true,
		}),
	},
];
