import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inTurn, withLock } from '../../n8n/install-lock';

let folder = '';
let lock = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lock-'));
	lock = join(folder, 'lock');
});
afterEach(async () => await rm(folder, { recursive: true }));

test('who comes second waits for its turn, also after a failure', async () => {
	const steps: string[] = [];
	const first = inTurn(lock, async () => {
		steps.push('first begins');
		await wait(150);
		steps.push('first ends');
		throw new Error('no luck');
	});
	await wait(50);
	const second = inTurn(lock, async () => await Promise.resolve(steps.push('second')));

	await expect(first).rejects.toThrow('no luck');
	await second;
	expect(steps).toEqual(['first begins', 'first ends', 'second']);
	expect(await readdir(folder)).toEqual([]);
});

test('two installs at once: the second one is told who is at it', async () => {
	const install = withLock(lock, async () => await wait(150));
	await wait(50);
	await expect(withLock(lock, async () => await wait(0))).rejects.toThrow(
		`Another process (${process.pid}) is installing n8n`,
	);
	await install;
});

test('the lock of a process that was killed does not count', async () => {
	await writeFile(lock, '999999999');
	expect(await inTurn(lock, async () => await Promise.resolve('done'))).toBe('done');
});
