import { escapeText } from './escape';
import { page } from './layout';
import type { SandboxImage } from '../types';

/** The uploaded images, newest first. */
export function imagesPage(images: readonly SandboxImage[]): string {
	const figures = images.toReversed().map(({ url, fileName, contentType, size }) => {
		const name = escapeText(fileName);
		const picture = `<img src="${escapeText(url)}" alt="${name}" loading="lazy">`;
		return `<figure>${picture}<figcaption>${name}<br>${escapeText(contentType)}, ${size} bytes</figcaption></figure>`;
	});
	const gallery =
		figures.length > 0 ? figures.join('') : '<p class="lead">No image was uploaded yet.</p>';
	return page('Images', `<h1>Images</h1><div class="gallery">${gallery}</div>`, 'wide');
}
