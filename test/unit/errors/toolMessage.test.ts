import { toolMessage } from '../../../nodes/Medium/errors/toolMessage';

const nextStep = 'Check that Content gives text.';

function messageFor(mediumsWords: string): string {
	return toolMessage(
		'Medium found no content',
		nextStep,
		`Medium said: "${mediumsWords}". ${nextStep}`,
	);
}

describe('what a model reads of a failure', () => {
	it('is what happened, what Medium said and what to do', () => {
		expect(messageFor('No content specified.')).toBe(
			'Medium found no content. Medium said: "No content specified.". Check that Content gives text.',
		);
	});

	it.each(['The request was canceled', 'ENOENT: no such story', 'connect econnrefused'])(
		'leaves out words of Medium that n8n would react to: %s',
		(words) => {
			expect(messageFor(words)).toBe('Medium found no content. Check that Content gives text.');
		},
	);

	it('is only what happened where the next step has such words, too', () => {
		expect(toolMessage('It was not sent', 'It was canceled.', 'It was canceled.')).toBe(
			'It was not sent',
		);
	});
});
