import { MediumApi } from '../../../credentials/MediumApi.credentials';
import { MediumOAuth2Api } from '../../../credentials/MediumOAuth2Api.credentials';

describe.each([
	['mediumApi', new MediumApi()],
	['mediumOAuth2Api', new MediumOAuth2Api()],
])('the test of %s', (_, { test: credentialTest }) => {
	it.each([
		[401, /does not accept this access token.*complete/],
		[403, /not have the scope basicProfile/],
		[404, /no Medium API at this Base URL.*api\.medium\.com\/v1/],
	])('says what an answer with status %i means', (status, words) => {
		const rules = credentialTest.rules ?? [];
		const messages = rules.flatMap(({ properties }) =>
			properties.value === status ? [properties.message] : [],
		);

		expect(messages).toEqual([expect.stringMatching(words)]);
	});
});
