/** The bytes of a `data:` URI, `undefined` where it is not one that can be read. */
export function readDataUri(uri: string): Uint8Array | undefined {
	const comma = uri.indexOf(',');
	if (!/^data:/i.test(uri) || comma < 0) return undefined;
	const payload = uri.slice(comma + 1);
	if (/;\s*base64\s*$/i.test(uri.slice(0, comma))) {
		const base64 = payload.includes('%') ? decodePercent(payload) : payload;
		return Buffer.from(base64, 'base64');
	}
	return Buffer.from(decodePercent(payload), 'latin1');
}

function decodePercent(text: string): string {
	return text.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
		String.fromCharCode(parseInt(hex, 16)),
	);
}
