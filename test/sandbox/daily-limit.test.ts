import { api, postBody, useSandbox } from './testing';
import type { Sandbox } from './index';

const hourMs = 60 * 60 * 1000;
let time = Date.UTC(2024, 0, 1);
const sandbox = useSandbox({ now: () => time });

const create = async (user = sandbox().user, token = sandbox().token) =>
	await api(sandbox(), token).post(`/users/${user.id}/posts`, postBody());

async function createMany(count: number): Promise<number[]> {
	const statuses: number[] = [];
	for (let index = 0; index < count; index += 1) statuses.push((await create()).status);
	return statuses;
}

afterEach(() => sandbox().setDailyLimit(10));

describe('the daily limit', () => {
	it('answers 429 and 1007 to the eleventh post', async () => {
		expect(await createMany(10)).toEqual(Array<number>(10).fill(201));
		const { status, data } = await create();
		expect(status).toBe(429);
		expect(data.errors).toEqual([
			{ message: 'User has reached the rate limit for publishing today.', code: 1007 },
		]);
		expect(sandbox().posts).toHaveLength(10);
	});

	it('ends 24 hours after the first post, not after the last', async () => {
		await createMany(1);
		time += 23 * hourMs;
		await createMany(9);
		expect((await create()).status).toBe(429);
		time += hourMs;
		expect((await create()).status).toBe(201);
	});

	it('counts each user for itself', async () => {
		sandbox().setDailyLimit(1);
		const user = sandbox().addUser();
		await createMany(1);
		expect((await create(user, sandbox().issueToken({ user }))).status).toBe(201);
	});

	it('does not count what was refused', async () => {
		sandbox().setDailyLimit(1);
		await api(sandbox()).post(`/users/${sandbox().user.id}/posts`, postBody({ content: '' }));
		expect((await create()).status).toBe(201);
	});

	it('can be lifted', async () => {
		sandbox().setDailyLimit(null);
		expect(await createMany(12)).toEqual(Array<number>(12).fill(201));
	});

	it('starts anew after a reset', async () => {
		const limited: Sandbox = sandbox();
		limited.setDailyLimit(1);
		await createMany(1);
		limited.reset();
		expect((await create()).status).toBe(201);
	});
});
