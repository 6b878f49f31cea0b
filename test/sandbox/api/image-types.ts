const startsWith =
	(...starts: string[]) =>
	(bytes: Buffer) =>
		starts.some((start) => bytes.subarray(0, start.length / 2).toString('hex') === start);

/** The four documented types: the ending of their address and how their bytes begin. */
export const imageTypes: Readonly<
	Record<string, { extension: string; fits: (bytes: Buffer) => boolean }>
> = {
	'image/jpeg': { extension: 'jpeg', fits: startsWith('ffd8ff') },
	'image/png': { extension: 'png', fits: startsWith('89504e470d0a1a0a') },
	'image/gif': { extension: 'gif', fits: startsWith('474946383761', '474946383961') },
	'image/tiff': { extension: 'tiff', fits: startsWith('49492a00', '4d4d002a') },
};
