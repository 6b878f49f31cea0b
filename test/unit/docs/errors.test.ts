import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describeProblem, leftOpen } from '../../../nodes/Medium/errors/catalog';
import type { Failure } from '../../../nodes/Medium/errors/failure';
import { outcomeOf } from '../../../nodes/Medium/errors/outcome';
import type { Problem } from '../../../nodes/Medium/errors/problem';
import { allFailures } from '../errors/failures';

/** The sections of docs/errors.md that list messages, and which failures belong there. */
const sections = {
	'Not confirmed': ({ kind, outcome }) => kind === 'post' && outcome === 'unknown',
	'Nothing was sent': ({ failure, outcome }) =>
		outcome === 'notSent' && failure.kind !== 'answered' && !isOpen(failure),
	'Medium refused it': ({ outcome }) => outcome === 'refused',
	'Look-ups and images': ({ kind, failure }) => kind !== 'post' && isOpen(failure),
} satisfies Record<string, (facts: Facts) => boolean>;

interface Facts {
	failure: Failure;
	kind: string;
	outcome: string;
}

function isOpen(failure: Failure): boolean {
	return outcomeOf(failure, { kind: 'post' }) === 'unknown';
}

const page = readFileSync(resolve(__dirname, '../../../docs/errors.md'), 'utf8');

/** The messages of a section with their next steps: from a table, or a list with one step for all. */
function documented(heading: string): string[] {
	const [, section = ''] = page.split(`## ${heading}\n`);
	const lines = (section.split('\n## ')[0] ?? '').split('\n');
	const rows = lines.filter((line) => line.startsWith('| ') && !/^\| (?:Message|-)/.test(line));
	const step = lines.find((line) => line.startsWith('**What to do:** '))?.slice(16);
	return [
		...rows.map((line) => line.split(' | ').map(trimmed).join(' → ')),
		...lines.flatMap((line) => (line.startsWith('- ') ? [`${line.slice(2)} → ${step}`] : [])),
	];
}

function trimmed(cell: string): string {
	return cell.replace(/^\|/, '').replace(/\|$/, '').trim();
}

/** Numbers and codes differ from one failure to the next. */
function toRow({ message, nextStep }: Problem): string {
	return [message, nextStep]
		.map((text) =>
			text
				.replace(/HTTP status (?:\d+|none)/, 'HTTP status …')
				.replace(/Wait \d+ \w+/, 'Wait …')
				.replace(/ \(E[A-Z_]+\)/, ''),
		)
		.join(' → ');
}

function written(belongs: (facts: Facts) => boolean): string[] {
	const rows = allFailures.flatMap(({ failure, request }) => {
		const facts = { failure, kind: request.kind, outcome: outcomeOf(failure, request) };
		return belongs(facts) ? [toRow(describeProblem(failure, request))] : [];
	});
	return [...new Set(rows)];
}

test.each(Object.entries(sections))(
	'docs/errors.md says what the node says: %s',
	(name, belongs) => {
		const rows = new Set(written(belongs));
		if (name === 'Not confirmed') rows.add(toRow(leftOpen));

		expect(documented(name).sort()).toEqual([...rows].sort());
	},
);

test('docs/errors.md has each message once', () => {
	const rows = Object.keys(sections).flatMap(documented);

	expect(rows).toHaveLength(new Set(rows).size);
});
