import { MEDIUM } from '../../e2e/kit/workflows';
import { oAuth2 as usesOAuth2 } from '../../e2e/kit/oauth2';
import { articles } from '../contestants/articles';
import { ourNode } from '../contestants/workflows';
import { table } from '../report/table';
import type { BenchStage } from '../stage';
import type { Counts } from '../stage/medium-process';
import { runnerOf } from '../stage/runner';
import type { Measure } from './measure';

const POSTS = 20;
const MOST_MORE = 3;

/** Publishes with an OAuth2 credential that was connected just now, or whose access token has expired. */
async function publishWith(stage: BenchStage, expired: boolean): Promise<Counts> {
	const { client, medium } = stage;
	const credential = await client.createCredential('mediumOAuth2Api', 'Medium (OAuth2)', {
		...medium.oAuth2,
		oauthTokenData: await medium.oAuth2Tokens({ expired }),
	});
	const run = await runnerOf(stage, ourNode(credential, usesOAuth2), [MEDIUM]);
	await medium.begin();
	await run(articles(POSTS));
	const counts = await medium.counts();
	if (counts.posts !== POSTS) throw new Error(`${counts.posts} posts arrived.`);
	return counts;
}

/** What an expired access token costs. Requests are counted, so that once is enough. */
export const oAuth2: Measure = async (stage) => {
	const fresh = await publishWith(stage, false);
	const expired = await publishWith(stage, true);
	const more = expired.requests - fresh.requests;
	return {
		rows: [
			{
				measure: `Expired OAuth2 token, ${POSTS} posts: refreshes`,
				target: '1',
				reached: String(expired.tokens),
				isReached: expired.tokens === 1,
			},
			{
				measure: `Expired OAuth2 token, ${POSTS} posts: requests more than with a fresh token`,
				target: `≤ ${MOST_MORE}`,
				reached: String(more),
				isReached: more <= MOST_MORE,
			},
		],
		details: table(
			['Access token', 'Requests', 'of these, refreshes'],
			[
				['fresh', String(fresh.requests), String(fresh.tokens)],
				['expired', String(expired.requests), String(expired.tokens)],
			],
		),
	};
};
