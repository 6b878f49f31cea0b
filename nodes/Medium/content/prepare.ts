import { readBody } from './post';
import type { PreparePost } from './types';

/**
 * A post as node version 2 sends it.
 * @throws InvalidInput for a value that Medium would not take.
 */
export const preparePost: PreparePost = (draft) => {
	const { body, warnings } = readBody(draft, { maxTags: 5, tooLong: 'drop', tooMany: 'cut' });
	return { body, images: [], onImageFailure: 'fail', withImages: () => body, warnings };
};
