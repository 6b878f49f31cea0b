import type { Failure } from './failure';
import { isOutcomeUnknown } from './outcome';
import type { CatalogEntry } from './problem';
import { always, hasStatus, isKind } from './problem';

/** The way to Medium and back is the trouble. The last row applies to every failure. */
export const connectionRows: CatalogEntry[] = [
	{
		applies: (failure) => Math.floor((failure.status ?? 0) / 100) === 3,
		describe: always({
			message: 'Medium answered with a redirect, which is not followed',
			nextStep:
				'The token must not go elsewhere. Check the Base URL of the credential, and whether a proxy or gateway stands in between.',
		}),
	},
	{
		applies: hasStatus(503),
		describe: always({
			message: 'Medium is not available right now',
			nextStep: 'Nothing was published. Try again later.',
		}),
	},
	{
		applies: isKind('notConnected'),
		describe: (failure) => ({
			message: 'No connection to Medium could be made',
			nextStep: `Nothing was sent. Check the network of the n8n server${failure.systemCode ? ` (${failure.systemCode})` : ''} and the Base URL of the credential.`,
		}),
	},
	{
		applies: isKind('stoppedBefore'),
		describe: always({
			message: 'The execution was canceled before this was sent',
			nextStep: 'Nothing of this item was sent.',
		}),
	},
	{
		applies: isKind('notSent'),
		describe: always({
			message: 'n8n could not make the request',
			nextStep:
				'Nothing was sent. Check that the credential is set and may be used with this host.',
		}),
	},
	{
		applies: (failure, { kind }) => kind !== 'post' && isOutcomeUnknown(failure),
		describe: (failure) => ({
			message: capitalize(whatFailed(failure)),
			nextStep: 'Nothing was published. Try again later.',
		}),
	},
	{
		applies: isOutcomeUnknown,
		describe: (failure) => ({
			message: `It is unknown whether this was published: ${whatFailed(failure)}`,
			nextStep: lookAtYourStories,
		}),
	},
	{
		applies: () => true,
		describe: (failure) => ({
			message: `Medium refused the request${failure.status ? ` with HTTP status ${failure.status}` : ''}`,
			nextStep: 'Check the fields of this item.',
		}),
	},
];

/** What to do about an outcome that is unknown. */
export const lookAtYourStories =
	'Medium may have published this; look at your stories first (drafts, too). Then set the option "If the Outcome Is Unknown" to Treat as Published or to Send Again and use "Retry with currently saved workflow".';

function whatFailed(failure: Failure): string {
	switch (failure.kind) {
		case 'timedOut':
			return 'Medium did not answer in time';
		case 'connectionLost':
			return 'the connection to Medium was lost';
		case 'cancelled':
			// n8n calls an execution "canceled" and not failed if its error says so (2.41).
			return 'the execution was canceled while the request was under way';
		case 'unreadable':
			return 'Medium’s answer could not be read';
		default:
			return `Medium failed with HTTP status ${failure.status ?? 'none'}`;
	}
}

function capitalize(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
