import { type Line, Obstacle } from '../n8n';

/**
 * The lines of n8n that a run of end-to-end tests was told by its arguments: `1`, `2`, or both
 * without any. `--report` is not one of them. @throws Obstacle for others.
 */
export function chosenLines(args: readonly string[]): Line[] {
	const chosen = args.filter((argument) => argument !== '--report');
	if (chosen.length === 0) return [1, 2];
	const lines: Line[] = [];
	for (const argument of chosen) {
		if (argument === '1') lines.push(1);
		else if (argument === '2') lines.push(2);
		else throw new Obstacle(`There is no n8n line "${argument}": choose 1 or 2.`);
	}
	return lines;
}
