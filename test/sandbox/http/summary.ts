/** A body as the request log keeps it: text in full, of anything else its size and its first line. */
export function summaryOf(contentType = '', body: Buffer): string {
	if (/^(application\/(json|x-www-form-urlencoded)|text\/)/i.test(contentType)) {
		return body.toString('utf8');
	}
	if (body.length === 0) return '';
	const partHeaders = /name="[^\r\n]*"/.exec(body.subarray(0, 1024).toString('utf8'))?.[0];
	return `${body.length} bytes${partHeaders ? `, ${partHeaders}` : ''}`;
}
