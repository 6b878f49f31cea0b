import { withOwnHost } from '../../../nodes/Medium/delivery/wire/baseUrl';

test('a credential that is restricted to some hosts may be sent to that of its own Base URL, too', () => {
	const allowed = withOwnHost('api.medium.com, *.example.com', 'http://127.0.0.1:5678/v1');

	expect(allowed.split(', ')).toEqual(['127.0.0.1', 'api.medium.com', '*.example.com']);
});
