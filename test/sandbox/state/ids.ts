import { randomBytes } from 'node:crypto';

/** A string of hex digits, as Medium's ids and tokens are. */
export function hexId(length: number): string {
	return randomBytes(Math.ceil(length / 2))
		.toString('hex')
		.slice(0, length);
}
