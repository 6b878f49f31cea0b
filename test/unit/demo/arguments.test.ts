import { readArguments } from '../../demo/arguments';
import { Obstacle } from '../../n8n';

test('without options the demo stays and listens where it always does', () => {
	expect(readArguments([])).toEqual({ once: false, n8nPort: 5688, sandboxPort: 4010 });
});

test('with --once any free port will do', () => {
	expect(readArguments(['--once'])).toEqual({ once: true });
});

test('ports can be chosen', () => {
	expect(readArguments(['--once', '--port', '6000', '--sandbox-port=6001'])).toEqual({
		once: true,
		n8nPort: 6000,
		sandboxPort: 6001,
	});
});

test.each([['--port', 'many'], ['--sandbox-port', '0'], ['--nonsense']])(
	'%s %s is refused with a sentence',
	(...args) => {
		expect(() => readArguments(args)).toThrow(Obstacle);
	},
);
