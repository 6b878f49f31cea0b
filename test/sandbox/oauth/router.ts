import express, { Router } from 'express';
import { authorizationErrorPage, consentPage } from './consent-page';
import { AuthorizationError, readAuthorization } from './request';
import { pageNotFound } from '../pages/router';
import { hexId } from '../state/ids';
import type { AuthorizationRequest } from './request';
import type { World } from '../state/world';
import type { NextFunction, Request, Response } from 'express';

/** `/m/oauth/authorize`: the consent page, and where its buttons lead. */
export function consentPages({ oauth, users, origin }: World): Router {
	const router = Router();
	const pending = new Map<string, AuthorizationRequest>();

	router.get('/authorize', (request, response) => {
		const query = new URL(request.originalUrl, origin).searchParams;
		const authorization = readAuthorization(query, oauth.client);
		const id = hexId(32);
		pending.set(id, authorization);
		response.send(consentPage(id, authorization, users.all()));
	});

	router.post('/authorize', express.text({ type: () => true }), (request, response) => {
		const form = new URLSearchParams(String(request.body));
		const id = form.get('request') ?? '';
		const authorization = pending.get(id);
		const user = users.get(form.get('user') ?? '');
		if (!authorization || !user) throw new AuthorizationError('This page was used already.');
		pending.delete(id);
		const { redirectUri, state, scopes } = authorization;
		const isAllowed = form.get('decision') === 'allow';
		const target = new URL(redirectUri);
		if (isAllowed) {
			target.searchParams.append('state', state);
			target.searchParams.append('code', oauth.issueCode({ user, scopes }, redirectUri));
		} else {
			target.searchParams.append('error', 'access_denied');
		}
		response.redirect(302, target.href);
	});

	router.use(pageNotFound);
	router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
		if (!(error instanceof AuthorizationError)) return next(error);
		response.status(400).send(authorizationErrorPage(error.message));
	});
	return router;
}
