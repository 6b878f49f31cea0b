import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { choicesOf, face, fieldsOffered, shownFields, toolFace, versions } from '../structure/face';
import { readExamples, workingNodes } from './examples';

const MEDIUM = 'n8n-nodes-medium.medium';

const examples = readExamples();
const mediumNodes = examples.flatMap((example) =>
	workingNodes(example)
		.filter(({ type }) => type === MEDIUM || type === `${MEDIUM}Tool`)
		.map(({ name, parameters, type, typeVersion }) => ({
			words: `${name} in ${example.file}`,
			isTool: type !== MEDIUM,
			typeVersion,
			parameters: toParameters(parameters),
		})),
);
const creating = mediumNodes.filter(({ parameters }) =>
	['create', 'createIfNew'].includes(String(parameters.operation)),
);

function isParameters(value: unknown): value is INodeParameters {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toParameters(value: unknown): INodeParameters {
	if (!isParameters(value)) throw new Error('The parameters of a node are no object.');
	return value;
}

/** The fields that are shown where the parameters of a node are set. */
function fieldsFor({ isTool, parameters, typeVersion }: (typeof mediumNodes)[number]) {
	const situation = { version: typeVersion, values: parameters, words: '' };
	return shownFields(situation, isTool ? toolFace : face);
}

/** The names of parameters that are no fields, and values that are no choices, with what is inside collections. */
function strangersIn(
	parameters: INodeParameters,
	fields: INodeProperties[],
	version: number,
	all = parameters,
): string[] {
	return Object.entries(parameters).flatMap(([name, value]) => {
		const field = fields.find((candidate) => candidate.name === name);
		if (!field) return [name];
		if (field.type === 'collection') {
			const inner = fieldsOffered(field, version, all);
			return strangersIn(toParameters(value), inner, version, all).map(
				(stranger) => `${name}.${stranger}`,
			);
		}
		const choices = choicesOf(field).map((choice) => choice.value);
		const isExpression = typeof value === 'string' && value.startsWith('=');
		const isChoice = choices.some((choice) => choice === value);
		return choices.length === 0 || isExpression || isChoice ? [] : [`${name}: ${String(value)}`];
	});
}

describe.each(mediumNodes)('the node $words', (node) => {
	const { parameters, typeVersion } = node;

	it('has a version that exists', () => {
		expect(versions).toContain(typeVersion);
	});

	it('has no parameter and no choice that the node does not have', () => {
		expect(strangersIn(parameters, fieldsFor(node), typeVersion)).toEqual([]);
	});

	it('leaves no required field empty', () => {
		const required = fieldsFor(node).filter((field) => field.required);
		const empty = required.filter(({ name }) => (parameters[name] ?? '') === '');

		expect(empty.map(({ name }) => name)).toEqual([]);
	});
});

describe('the Medium nodes of the examples', () => {
	it('create nothing but drafts, unless a person chooses in a form', () => {
		const statuses = creating.map(({ parameters, typeVersion }) =>
			typeVersion === 1
				? toParameters(parameters.additionalFields).publishStatus
				: parameters.publishStatus,
		);

		expect(statuses.length).toBeGreaterThan(0);
		expect([...new Set(statuses)].sort()).toEqual(['={{ $json.publishStatus }}', 'draft']);
	});

	it('let an agent choose the words of a post and nothing else', () => {
		const tools = mediumNodes.filter(({ isTool }) => isTool);
		const chosen = tools.map(({ parameters }) =>
			[...JSON.stringify(parameters).matchAll(/\$fromAI\('(\w+)'/g)].map(([, name]) => name),
		);

		expect(chosen).toEqual([['title', 'content', 'tags']]);
	});

	it('have the parameters of the built-in node beside them, where that is what an example shows', () => {
		const moving = examples.find(({ file }) => file === 'moving-from-the-built-in-node.json');
		const parametersOf = (type: string, typeVersion: number) =>
			moving?.nodes.find((node) => node.type === type && node.typeVersion === typeVersion)
				?.parameters;

		expect(parametersOf('n8n-nodes-base.medium', 1)).toBeDefined();
		expect(parametersOf(MEDIUM, 1)).toEqual(parametersOf('n8n-nodes-base.medium', 1));
		expect(moving?.nodes.find(({ type }) => type === 'n8n-nodes-base.medium')?.disabled).toBe(true);
	});
});
