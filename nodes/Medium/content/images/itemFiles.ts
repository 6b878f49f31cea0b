import type { FileOfItem } from '../types';
import { InputError } from '../../errors/inputError';
import { quote, quoteAll } from '../values';

/**
 * The item's file that a reference means: by base name, as written or URL-decoded, else by the name of its input data field.
 * @throws InputError when several files have that name.
 */
export function findFile(reference: string, files: readonly FileOfItem[]): FileOfItem | undefined {
	for (const name of namesOf(reference)) {
		const named = files.filter((file) => file.fileName && baseName(file.fileName) === name);
		if (named.length > 1) throw severalFiles(name, named);
		if (named[0]) return named[0];
	}
	const names = new Set(namesOf(reference));
	return files.find((file) => names.has(file.field));
}

/** What the item has to offer, for error texts. */
export function describeFiles(files: readonly FileOfItem[]): string {
	if (files.length === 0) return 'The item has no files.';
	const named = files.map(({ field, fileName }) =>
		fileName ? `${fileName} (in ${field})` : field,
	);
	return `The item has these files: ${quoteAll(named)}.`;
}

export function baseName(path: string): string {
	return path
		.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
		.trim()
		.normalize('NFC');
}

/** Most literal first: a file may be called `50%.png`, and mail programs write `cid:photo.png@01D9`. */
function namesOf(reference: string): string[] {
	const path = reference.trim().replace(/^cid:/i, '');
	const withoutQuery = path.replace(/[?#].*$/s, '');
	const names = [
		path,
		withoutQuery,
		decode(path),
		decode(withoutQuery),
		path.replace(/@[^@]*$/, ''),
	];
	return [...new Set(names.map(baseName))].filter(Boolean);
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function severalFiles(name: string, files: readonly FileOfItem[]): InputError {
	const fields = quoteAll(files.map((file) => file.field));
	return new InputError(
		`Content refers to the image ${quote(name)}, but several files of the item have that name: ${fields}.`,
		'Give the files different names, or refer to one of them by the name of its input data field.',
	);
}
