import axios from 'axios';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readOptions } from './cli-options';
import { useSandbox } from './testing';
import type { SandboxPublication, SandboxUser } from './types';

const sandbox = useSandbox();

function run(...args: string[]) {
	return spawn(process.execPath, ['--import', 'tsx', `${__dirname}/cli.ts`, ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

describe('the options of the command', () => {
	it('are port 4010, ten posts a day and no latency by default', () => {
		expect(readOptions([])).toEqual({ port: 4010, dailyLimit: 10, latencyMs: 0 });
	});

	it('can be given', () => {
		const args = ['--port', '0', '--daily-limit', 'none', '--latency', '50'];
		expect(readOptions(args)).toEqual({ port: 0, dailyLimit: null, latencyMs: 50 });
	});

	it.each(['-1', '65536', 'x', ''])('refuse the port "%s"', (port) => {
		expect(() => readOptions([`--port=${port}`])).toThrow('--port must be a whole number up to');
	});
});

describe('the command', () => {
	it('prints where everything is, answers, and stops when asked to', async () => {
		const child = run('--port', '0');
		const [text] = await once(child.stdout.setEncoding('utf8'), 'data');
		const baseURL = /Base URL\s+(\S+)/.exec(text)?.[1] ?? '';
		const token = /Token\s+(\S+)/.exec(text)?.[1] ?? '';
		const asked = { baseURL, headers: { authorization: `Bearer ${token}` }, proxy: false } as const;
		const { data } = await axios.get<{ data: SandboxUser }>('/me', asked);
		const { data: listed } = await axios.get<{ data: SandboxPublication[] }>(
			`/users/${data.data.id}/publications`,
			asked,
		);
		expect(text).toContain(`@${data.data.username}`);
		expect(listed.data.map(({ name }) => name)).toHaveLength(3);
		for (const { name } of listed.data) expect(text).toContain(name);
		child.kill('SIGINT');
		expect(await once(child, 'exit')).toEqual([0, null]);
	}, 30_000);

	it('says in one sentence that the port is taken', async () => {
		const { port } = new URL(sandbox().origin);
		const child = run('--port', port);
		let errors = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			errors += text;
		});
		expect(await once(child, 'close')).toEqual([1, null]);
		expect(errors).toBe(`Port ${port} is in use by another program: choose another one.\n`);
	}, 30_000);
});
