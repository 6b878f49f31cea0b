import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { FaultRule } from '../../../sandbox';
import { posts, wordsOf } from '../../kit/publish';
import type { Stage } from '../../kit/stage';
import { MEDIUM } from '../../kit/workflows';
import { type Done, letAgent, type Note, type RunBy, write } from '../agent';

const refusal: FaultRule = {
	on: posts,
	fault: {
		kind: 'status',
		status: 400,
		body: { errors: [{ message: 'No content specified.', code: 2002 }] },
	},
};

const upload: INodeParameters = { resource: 'image', operation: 'upload' };

const goOn = { onError: 'continueRegularOutput' } satisfies Partial<INode>;

/** What the model, or the person who looks at the execution, learns of a call that fails. */
export function failureCases(stage: () => Stage, runBy: RunBy, note: Note): void {
	/** The default: n8n lets only the model of a newer agent read it, and only since n8n 2. */
	function shownByDefault({ execution, model }: Done): string {
		if (runBy === 'engine' && stage().line === 1) {
			assert.equal(execution.status, 'error');
			return wordsOf(execution);
		}
		assert.equal(execution.status, 'success');
		const [answer = 'no answer'] = model.toolAnswers();
		if (runBy === 'engine') return answer;
		assert.equal(answer, '');
		const { error } = execution.data.resultData.runData[MEDIUM]?.[0] ?? {};
		return `${error?.message} ${error?.description}`;
	}

	test('a post that Medium refuses is reported in Medium’s words, with what to do', async () => {
		stage().sandbox.misbehave(refusal);
		const done = await letAgent(stage(), { runBy, turns: [write('One')] });
		const [answer] = done.model.toolAnswers();
		const read = answer === undefined ? 'the run ends' : answer ? `\`${answer}\`` : 'nothing';
		note('What the model reads of a refusal by default', read);
		assert.match(shownByDefault(done), /No content specified\..*code 2002.*Check that Content/);
		assert.ok(!done.model.heard().includes(stage().sandbox.token));
	});

	test('with On Error: Continue the model reads what Medium said, and that nothing was published', async () => {
		stage().sandbox.misbehave(refusal);
		const { model } = await letAgent(stage(), { runBy, turns: [write('One')], settings: goOn });
		const [answer = ''] = model.toolAnswers();
		assert.match(answer, /No content specified\..*"outcome":"refused".*"code":2002/);
		note('What it reads with On Error: Continue', `\`${answer}\``);
	});

	test('a refused token is reported without the token', async () => {
		const { client, sandbox } = stage();
		const accessToken = sandbox.issueToken();
		sandbox.revokeToken(accessToken);
		const credential = await client.createCredential('mediumApi', 'Medium (Revoked)', {
			accessToken,
			baseUrl: sandbox.baseUrl,
		});
		const turns = [write('One'), write('Two')];
		const { model } = await letAgent(stage(), { runBy, turns, credential, settings: goOn });
		for (const answer of model.toolAnswers()) assert.match(answer, /token.*"statusCode":401/i);
		assert.equal(model.toolAnswers().length, 2);
		assert.ok(!model.heard().includes(accessToken));
	});

	test('an image upload says that agents cannot give files, before any request', async () => {
		const turns = [{ tool: MEDIUM, parameters: {} }];
		const done = await letAgent(stage(), { runBy, turns, parameters: upload });
		assert.match(shownByDefault(done), /no file.*An AI agent cannot give files to its tools/);
		const { model } = await letAgent(stage(), {
			runBy,
			turns,
			parameters: upload,
			settings: goOn,
		});
		assert.match(model.toolAnswers()[0] ?? '', /An AI agent cannot give files to its tools/);
		assert.equal(stage().sandbox.requests.length, 0);
	});
}
