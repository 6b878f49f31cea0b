import { InputError } from '../../../nodes/Medium/errors/inputError';
import { checkPath } from '../../../nodes/Medium/operations/checkPath';

test.each(['/me', '/users/{authorId}/posts', '/publications/%252e%252e/posts'])(
	'the path %s is accepted',
	(path) => {
		expect(checkPath(path)).toBe(path);
	},
);

test.each(['/publications//posts', '/publications/../posts', '/publications/./posts', ''])(
	'the path "%s", which goes elsewhere, is refused',
	(path) => {
		expect(() => checkPath(path)).toThrow(InputError);
	},
);
