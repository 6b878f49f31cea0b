import type { CatalogEntry } from './problem';
import { hasCode, hasStatus } from './problem';

/** Medium surely did not act, because of this one request. The last entry applies to every refusal. */
export const refusedItems: CatalogEntry[] = [
	{
		applies: hasCode(6007),
		problem: {
			message: 'Medium refused a field it does not know, or one of the wrong type',
			nextStep: 'Check the values that expressions give to the fields of this item.',
		},
	},
	{
		applies: hasCode(2002),
		problem: {
			message: 'Medium found no content in the post',
			nextStep: 'Check that Content gives text for this item.',
		},
	},
	{
		applies: ({ status }, { kind }) => kind === 'image' && status === 400,
		problem: {
			message: 'Medium did not take the image',
			nextStep: 'Check that the file is a JPEG, PNG, GIF or TIFF and opens in an image viewer.',
		},
	},
	{
		applies: ({ status }, { publication }) =>
			status === 403 && publication?.publishStatus === 'draft',
		problem: {
			message: 'You are neither a writer nor an editor of this publication',
			nextStep: 'Ask an editor of the publication to add you as a writer.',
		},
	},
	{
		applies: ({ status }, { publication }) => status === 403 && publication !== undefined,
		problem: {
			message: 'You are not an editor of this publication',
			nextStep: 'Set Publish Status to Draft: an editor of the publication then publishes it.',
		},
	},
	{
		applies: hasStatus(403),
		problem: {
			message: 'Medium does not allow you to do this',
			nextStep: 'Check that the credential belongs to the account you mean.',
		},
	},
	{
		applies: ({ status }, { publication }) => status === 404 && publication !== undefined,
		problem: {
			message: 'Medium does not know this publication',
			nextStep: 'Choose the publication from the list, or check the ID that the expression gives.',
		},
	},
	{
		applies: hasStatus(404),
		problem: {
			message: 'Medium does not know this user or publication',
			nextStep: 'Check the ID and the Base URL of the credential.',
		},
	},
	{
		applies: hasStatus(413),
		problem: {
			message: 'The post or image is too big for Medium',
			nextStep: 'Shorten the content, or use a smaller image.',
		},
	},
	{
		applies: ({ status = 0 }) => status < 400,
		problem: {
			message: 'Medium answered with a redirect, which the node does not follow',
			nextStep: 'Check the Base URL of the credential: the token must not go to another host.',
		},
	},
	{
		applies: () => true,
		problem: ({ status }) => ({
			message: `Medium refused the request with HTTP status ${status ?? 'none'}`,
			nextStep: 'Check the fields of this item.',
		}),
	},
];
