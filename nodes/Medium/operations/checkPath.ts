import { InputError } from '../errors/inputError';

/**
 * The path of a request. IDs in it are URL-encoded by the fields' routing; what encoding leaves alone and a URL
 * would still take for a way (`.` and `..`), and an ID that is not there, are refused here.
 * @throws InputError
 */
export function checkPath(path: string): string {
	const [start, ...segments] = path.split('/');
	const leads = segments.every((segment) => segment && segment !== '.' && segment !== '..');
	if (start === '' && segments.length > 0 && leads) return path;
	throw new InputError(
		'The field "Publication Name or ID" is empty or not an ID.',
		'Choose a publication from the list, or check that the expression gives an ID for this item. Nothing was sent.',
	);
}
