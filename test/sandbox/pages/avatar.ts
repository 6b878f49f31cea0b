import { escapeText } from './escape';

/** A round picture with the first letter of a name. */
export function avatar(name: string): string {
	const letter = escapeText([...name.toUpperCase()][0] ?? '?');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><circle cx="32" cy="32" r="32" fill="#3a6ea5"/><text x="32" y="42" font-family="sans-serif" font-size="30" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
}
