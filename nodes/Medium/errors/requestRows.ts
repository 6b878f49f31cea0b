import type { CatalogEntry } from './problem';
import { always, hasCode, hasStatus } from './problem';

/** This one request is the trouble. */
export const requestRows: CatalogEntry[] = [
	{
		applies: hasCode(6007),
		describe: always({
			message: 'Medium refused a field it does not know, or one of the wrong type',
			nextStep: 'Check the values that expressions give to the fields of this item.',
		}),
	},
	{
		applies: hasCode(2002),
		describe: always({
			message: 'Medium found no content in the post',
			nextStep: 'Check that Content gives text for this item.',
		}),
	},
	{
		applies: (failure, { kind }) => kind === 'image' && failure.status === 400,
		describe: always({
			message: 'Medium did not take the image',
			nextStep: 'Send a JPEG, PNG, GIF or TIFF; check that the file is not damaged.',
		}),
	},
	{
		applies: (failure, { publication }) => failure.status === 403 && publication !== undefined,
		describe: (_failure, { publication }) =>
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
		describe: always({
			message: 'Medium does not allow this user to do this',
			nextStep: 'Check that the credential belongs to the account you mean.',
		}),
	},
	{
		applies: (failure, { publication }) => failure.status === 404 && publication !== undefined,
		describe: always({
			message: 'Medium does not know this publication',
			nextStep: 'Choose the publication from the list, or check the ID that the expression gives.',
		}),
	},
	{
		applies: hasStatus(404),
		describe: always({
			message: 'Medium does not know this user or publication',
			nextStep: 'Check the ID, and that the Base URL of the credential is right.',
		}),
	},
	{
		applies: hasStatus(413),
		describe: always({
			message: 'The post or image is too big for Medium',
			nextStep: 'Shorten the content, or use a smaller image.',
		}),
	},
];
