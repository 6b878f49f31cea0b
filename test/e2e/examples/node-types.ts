import assert from 'node:assert/strict';
import { test } from 'node:test';
import axios from 'axios';
import { owner } from '../../n8n';
import { builtInNodes } from '../../unit/examples/built-in-nodes';
import { readExamples, workingNodes } from '../../unit/examples/examples';
import type { Stage } from '../kit/stage';

interface NodeType {
	name: string;
	version: number | number[];
}

/** The list of nodes from which the editor makes its panel, one `type version` each. */
async function nodesOf(url: string): Promise<Set<string>> {
	const { email, password } = owner;
	const login = { emailOrLdapLoginId: email, password };
	const { headers } = await axios.post(`${url}/rest/login`, login, { proxy: false });
	const cookie = (headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ');
	const list = await axios.get<NodeType[]>(`${url}/types/nodes.json`, {
		headers: { cookie },
		proxy: false,
	});
	return new Set(
		list.data.flatMap(({ name, version }) => [version].flat().map((each) => `${name} ${each}`)),
	);
}

/** What the unit tests believe of n8n's nodes. */
export function nodeTypesCases(stage: () => Stage): void {
	test('the built-in nodes that examples may use are in n8n, in these versions', async () => {
		const offered = await nodesOf(stage().n8n.url);
		const wanted = Object.entries(builtInNodes).flatMap(([name, versions]) =>
			versions.map((version) => `${name} ${version}`),
		);
		assert.deepEqual(
			wanted.filter((each) => !offered.has(each)),
			[],
		);
	});

	test('every node of every example is in n8n once the package is installed', async () => {
		const offered = await nodesOf(stage().n8n.url);
		const wanted = readExamples()
			.flatMap(workingNodes)
			.map(({ type, typeVersion }) => `${type} ${typeVersion}`);
		assert.deepEqual(
			wanted.filter((each) => !offered.has(each)),
			[],
		);
	});
}
