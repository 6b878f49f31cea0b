import { detectImageType } from '../../../nodes/Medium/content/imageType';
import { InputError } from '../../../nodes/Medium/errors/inputError';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the type of an image', () => {
	test.each([
		['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg', 'jpg'],
		['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png', 'png'],
		['GIF of 1987', 'GIF87a\x01\0', 'image/gif', 'gif'],
		['animated GIF', 'GIF89a\x01\0', 'image/gif', 'gif'],
		['little-endian TIFF', 'II*\0\x08\0\0\0', 'image/tiff', 'tiff'],
		['big-endian TIFF', 'MM\0*\0\0\0\x08', 'image/tiff', 'tiff'],
	])('of a %s is found by its bytes', (_, start, mimeType, extension) => {
		expect(detectImageType(bytes(start))).toEqual({ mimeType, extension });
	});

	test.each([
		['no bytes', '', 'is empty'],
		['WebP', 'RIFF\x24\0\0\0WEBPVP8 ', 'a WebP image'],
		['AVIF', '\0\0\0\x20ftypavif\0\0\0\0', 'an AVIF image'],
		['HEIC', '\0\0\0\x18ftypheic\0\0\0\0', 'a HEIC image'],
		['a video', '\0\0\0\x18ftypisom\0\0\0\0', 'a video'],
		['BMP', 'BM\x36\0\0\0\0\0\0\0', 'a BMP image'],
		['ICO', '\0\0\x01\0\x01\0', 'an icon'],
		['BigTIFF', 'II+\0\x08\0\0\0', 'a BigTIFF image'],
		['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'an SVG image'],
		['SVG behind a declaration', '<?xml version="1.0"?>\n<!-- x -->\n<svg width="1">', 'an SVG'],
		['PDF', '%PDF-1.7\n%\xe2\xe3', 'a PDF document'],
		['an HTML error page', '<!DOCTYPE html><html><body>404', 'an HTML page'],
		['text renamed to .png', 'Just some text', 'a text file'],
		['text that starts like a bitmap', 'BMW builds cars', 'a text file'],
		['a ZIP archive', 'PK\x03\x04\x14\0', 'a ZIP archive'],
		['unknown bytes', '\x01\x02\x03\x04', 'not an image of a known type'],
		['half a signature', '\x89PNG', 'a text file'],
	])('%s is refused and named', (_, start, named) => {
		expect(() => detectImageType(bytes(start))).toThrow(InputError);
		expect(() => detectImageType(bytes(start))).toThrow(named);
		expect(() => detectImageType(bytes(start))).toThrow('Input Data Field Name');
	});
});
