import { type Line, Obstacle } from '../../n8n';

/**
 * The version lines of n8n that the arguments of a run name: `1`, `2`, or both
 * without any. @throws Obstacle for others.
 */
export function chosenLines(args: readonly string[]): Line[] {
	if (args.length === 0) return [1, 2];
	const lines: Line[] = [];
	for (const argument of args) {
		if (argument === '1') lines.push(1);
		else if (argument === '2') lines.push(2);
		else throw new Obstacle(`There is no n8n line "${argument}": choose 1 or 2.`);
	}
	return lines;
}
