import { useSandbox } from '../sandbox/testing';
import { png } from './support/images';
import { publish } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const input = [{ json: { title: 'A photo' }, binary: { photo: png('photo.png') } }];
const parameters = { content: '<p>Text</p><img src="photo.png">' };

/** The time limits of the requests, in seconds and in order: each request has a signal of its own. */
async function limitsOf(how: Parameters<typeof publish>[1]): Promise<number[]> {
	const limits = jest.spyOn(AbortSignal, 'timeout');
	try {
		await publish(sandbox(), how);
		return limits.mock.calls.map(([milliseconds]) => milliseconds / 1000);
	} finally {
		limits.mockRestore();
	}
}

test('Medium gets 60 seconds to find the author and to create the post, and 120 for an image', async () => {
	expect(await limitsOf({ input, parameters })).toEqual([60, 120, 60]);
});

test('the user’s Timeout replaces both', async () => {
	const requestOptions = { timeout: 7000 };

	expect(await limitsOf({ input, parameters: { ...parameters, requestOptions } })).toEqual([
		7, 7, 7,
	]);
});

test.each([1500.5, 2 ** 31, 2 ** 33, '={{ Infinity }}', '={{ "30000" }}', -1, '', 'soon'])(
	'with a Timeout of %j the post is sent as with any other',
	async (timeout) => {
		const parameters = { requestOptions: { timeout } };
		const { error } = await publish(sandbox(), { parameters });

		expect(error).toBeUndefined();
		expect(sandbox().posts).toHaveLength(1);
	},
);
