import express from 'express';
import { answerFailure, handleApi } from './api';
import { webPages } from '../pages/router';
import { consentPages } from '../oauth/router';
import { controlApi } from '../control';
import { blog } from '../blog/router';
import { feeds } from '../feeds/router';
import type { Express, NextFunction, Request, Response } from 'express';
import type { World } from '../state/world';

/** The web pages; everything else is a request to the API, known path or not. */
export function sandboxApp(world: World): Express {
	const app = express();
	app.disable('x-powered-by');
	app.disable('etag');
	app.enable('strict routing');
	app.enable('case sensitive routing');
	app.use('/m/oauth', consentPages(world));
	app.use('/sandbox', controlApi(world));
	app.use('/blog', blog(world.origin));
	app.use('/feed', feeds(world));
	app.use(webPages(world));
	app.use((request, response) => handleApi(world, request, response));
	app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) =>
		answerFailure(response, error),
	);
	return app;
}
