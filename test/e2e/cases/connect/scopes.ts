import assert from 'node:assert/strict';
import { test } from 'node:test';
import axios from 'axios';
import type { Execution, StoredCredential } from '../../../n8n';
import { fileOfArticle, pngText } from '../../kit/files';
import {
	asPartner,
	connect,
	oAuth2,
	typed,
	unconnected,
	withImages,
	wordsOn,
} from '../../kit/oauth2';
import { callOnce, wordsOf } from '../../kit/publish';
import type { Stage } from '../../kit/stage';
import { chain, medium, webhook } from '../../kit/workflows';

const defaultScopes = 'basicProfile,publishPost,listPublications';

/** The scopes that the credential asks for, and what Medium makes of them. */
export function scopeCases(stage: () => Stage): void {
	async function upload(credential: StoredCredential): Promise<Execution> {
		const node = medium(credential, { ...oAuth2, resource: 'image', operation: 'upload' });
		const workflow = (path: string) => chain('Upload', [webhook(path), fileOfArticle(), node]);
		const body = [{ title: 'a.png', text: pngText() }];
		return (await callOnce(stage(), workflow, body)).execution;
	}

	test('OAuth2 scopes: by default those of every application; an image then needs the switch, and the error names it', async () => {
		const credential = await unconnected(stage());
		const { authorize } = await connect(stage(), credential);
		assert.equal(authorize.searchParams.get('scope'), defaultScopes);
		const execution = await upload(credential);
		assert.equal(execution.status, 'error');
		assert.match(wordsOf(execution), /does not have the scope.*Request Image Scope/s);
		assert.deepEqual(stage().sandbox.images, []);
	});

	test('OAuth2 scopes: with Request Image Scope, images are uploaded after connecting again', async () => {
		const credential = await unconnected(stage());
		await connect(stage(), credential);
		await stage().client.editCredential(credential, typed(stage(), withImages));
		await asPartner(stage(), async () => {
			const { authorize } = await connect(stage(), credential);
			assert.equal(authorize.searchParams.get('scope'), `${defaultScopes},uploadImage`);
		});
		const execution = await upload(credential);
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.equal(stage().sandbox.images.length, 1);
	});

	test('OAuth2 scopes: where Medium refuses the image scope, its own page says so and n8n connects without it', async () => {
		const credential = await unconnected(stage(), withImages);
		const address = await stage().client.authorizeUrl(credential);
		const { status, data } = await axios.get<string>(address, {
			proxy: false,
			validateStatus: () => true,
		});
		assert.equal(status, 400);
		assert.match(wordsOn(data), /has not allowed this application to ask for uploadImage/);
		assert.equal(await stage().client.isConnected(credential), false);
		await stage().client.editCredential(credential, typed(stage()));
		await connect(stage(), credential);
		assert.equal(await stage().client.isConnected(credential), true);
	});
}
