import { toMultipart } from '../../../nodes/Medium/client/multipart';

test('a file name cannot break out of its part', () => {
	const { body } = toMultipart(Buffer.from('x'), 'a".png\r\nX-Evil: 1\r\n\r\n', 'image/png');
	const [head = ''] = body.toString().split('\r\n\r\n');

	expect(head.split('\r\n')).toHaveLength(3);
	expect(head).toContain('filename="a%22.png%0D%0AX-Evil: 1%0D%0A%0D%0A"');
});
