import axios from 'axios';
import { api, postBody, useSandbox } from './testing';

const sandbox = useSandbox();

const control = () =>
	axios.create({
		baseURL: `${sandbox().origin}/sandbox`,
		validateStatus: () => true,
		proxy: false,
	});

const create = () => api(sandbox()).post(`/users/${sandbox().user.id}/posts`, postBody());

describe('the control API', () => {
	it('lists what was posted and requested, without the token', async () => {
		await create();
		const { data } = await control().get('/state');
		expect(data.posts).toEqual([{ ...sandbox().posts[0] }]);
		expect(data.images).toEqual([]);
		expect(data.requests).toMatchObject([{ method: 'POST', status: 201 }]);
		expect(JSON.stringify(data)).not.toContain(sandbox().token);
	});

	it('takes a fault with its path as text', async () => {
		const rule = {
			on: { method: 'POST', path: 'posts$' },
			times: 'Infinity',
			acts: true,
			fault: { kind: 'status', status: 504 },
		};
		expect((await control().post('/faults', rule)).status).toBe(204);
		expect([(await create()).status, (await create()).status]).toEqual([504, 504]);
		expect(sandbox().posts).toHaveLength(2);
		await control().delete('/faults');
		expect((await create()).status).toBe(201);
	});

	it.each<[string, unknown]>([
		['no fault', {}],
		['an unknown kind', { fault: { kind: 'explode' } }],
		['a kind without its value', { fault: { kind: 'delay' } }],
		['a redirect without an address', { fault: { kind: 'redirect', status: 302 } }],
		['a path that is no pattern', { on: { path: '(' }, fault: { kind: 'reset' } }],
		['a negative number', { times: -1, fault: { kind: 'reset' } }],
	])('refuses a rule with %s and says why', async (_, rule) => {
		const { status, data } = await control().post('/faults', rule);
		expect(status).toBe(400);
		expect(data.error).toMatch(/\w+/);
		expect((await create()).status).toBe(201);
	});

	it('forgets everything on reset', async () => {
		await create();
		await control().post('/reset');
		expect([sandbox().posts.length, sandbox().requests.length]).toEqual([0, 0]);
	});

	it('sets the daily limit and the latency', async () => {
		await control().post('/limit', { limit: 0 });
		expect((await create()).status).toBe(429);
		await control().post('/limit', { limit: null });
		expect((await create()).status).toBe(201);
		expect((await control().post('/limit', { limit: 'many' })).status).toBe(400);
		expect((await control().post('/latency', { ms: 0 })).status).toBe(204);
	});

	it('is not part of the request log', async () => {
		await control().get('/state');
		await control().get('/nothing');
		expect(sandbox().requests).toHaveLength(0);
	});
});
