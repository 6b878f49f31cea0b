import type { CatalogEntry } from './problem';
import { isKind } from './problem';

/** Medium surely did not get the request. */
export const notSentProblems: CatalogEntry[] = [
	{
		applies: ({ isProxyAnswer }) => isProxyAnswer === true,
		problem: ({ status = 0 }) => ({
			message: 'The proxy did not connect to Medium',
			nextStep:
				'Check the proxy: it is set in the node under Settings → Request Options, or in the environment of n8n.',
			isFatal: status < 500,
		}),
	},
	{
		applies: isKind('notConnected'),
		problem: ({ systemCode }) => ({
			message: 'n8n could not connect to Medium',
			nextStep: `Check the network of the n8n server${systemCode ? ` (${systemCode})` : ''} and the Base URL of the credential.`,
		}),
	},
	{
		applies: isKind('tokenRefreshFailed'),
		problem: {
			message: 'The OAuth2 token has expired and Medium did not renew it',
			nextStep: 'Open the Medium OAuth2 credential and reconnect it.',
			isFatal: true,
		},
	},
	{
		applies: isKind('tokenRefreshUnavailable'),
		problem: {
			message: 'The OAuth2 token has expired and could not be renewed',
			nextStep: 'Try again in a few minutes.',
			isFatal: true,
		},
	},
	{
		applies: isKind('credentialNotConnected'),
		problem: {
			message: 'The OAuth2 credential is not connected',
			nextStep: 'Open the Medium OAuth2 credential and connect it to your account.',
			isFatal: true,
		},
	},
	{
		applies: isKind('stoppedBefore'),
		problem: {
			message: 'The execution was canceled before this was sent',
			nextStep: 'Nothing of this item was sent.',
		},
	},
	{
		applies: () => true,
		problem: {
			message: 'n8n could not make the request',
			nextStep: 'Check that the credential is complete and may be used with this host.',
		},
	},
];
