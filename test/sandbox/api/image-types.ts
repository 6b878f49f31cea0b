const startsWith =
	(...starts: string[]) =>
	(bytes: Buffer) =>
		starts.some((start) => bytes.subarray(0, start.length / 2).toString('hex') === start);

interface ImageType {
	/** The ending of its address. */
	extension: string;
	/** Whether the bytes begin as this type's do. */
	fits: (bytes: Buffer) => boolean;
}

/** The four documented types. */
export const imageTypes: ReadonlyMap<string, ImageType> = new Map([
	['image/jpeg', { extension: 'jpeg', fits: startsWith('ffd8ff') }],
	['image/png', { extension: 'png', fits: startsWith('89504e470d0a1a0a') }],
	['image/gif', { extension: 'gif', fits: startsWith('474946383761', '474946383961') }],
	['image/tiff', { extension: 'tiff', fits: startsWith('49492a00', '4d4d002a') }],
]);
