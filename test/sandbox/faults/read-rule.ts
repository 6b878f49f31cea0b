import type { Fault, FaultRule } from './types';

const numbersOf: Record<Fault['kind'], readonly string[]> = {
	status: ['status'],
	reset: [],
	cutAnswer: [],
	noAnswer: [],
	delay: ['ms'],
	drip: ['everyMs', 'forMs'],
	huge: ['bytes'],
	redirect: ['status'],
	emptyBody: [],
	brokenJson: [],
	noData: [],
	cloudflare: [],
	nginx413: [],
};

/**
 * A rule as JSON gives it: `on.path` is the source of a regular expression, `times` may be "Infinity".
 * @throws Error that says what is wrong with it
 */
export function readFaultRule(given: unknown): FaultRule {
	const { fault, on, skip, times, acts } = asObject(given, 'The rule');
	if (!isFault(fault))
		throw new Error(`"fault" must have a known kind and its values: ${kinds()}.`);
	return {
		fault,
		...(on !== undefined && { on: readOn(asObject(on, '"on"')) }),
		...(skip !== undefined && { skip: asNumber(skip, 'skip') }),
		...(times !== undefined && { times: asNumber(times, 'times') }),
		acts: acts === true,
	};
}

function readOn({ method, path }: Record<string, unknown>): FaultRule['on'] {
	return {
		...(method !== undefined && { method: String(method) }),
		...(path !== undefined && { path: new RegExp(String(path)) }),
	};
}

function isFault(value: unknown): value is Fault {
	if (typeof value !== 'object' || value === null) return false;
	const numbers = new Map(Object.entries(numbersOf)).get(String(Reflect.get(value, 'kind')));
	if (!numbers?.every((name) => typeof Reflect.get(value, name) === 'number')) return false;
	return (
		Reflect.get(value, 'kind') !== 'redirect' || typeof Reflect.get(value, 'location') === 'string'
	);
}

function kinds(): string {
	return Object.entries(numbersOf)
		.map(([kind, numbers]) => [kind, ...numbers].join(' '))
		.join(', ');
}

function asObject(value: unknown, name: string): Record<string, unknown> {
	if (typeof value === 'object' && value !== null) return { ...value };
	throw new Error(`${name} must be an object.`);
}

function asNumber(value: unknown, name: string): number {
	const number = value === 'Infinity' ? Infinity : value;
	if (typeof number === 'number' && number >= 0) return number;
	throw new Error(`"${name}" must be a number of at least 0.`);
}
