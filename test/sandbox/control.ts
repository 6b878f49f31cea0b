import express, { Router } from 'express';
import { readFaultRule } from './faults/read-rule';
import { masked } from './http/masked';
import type { World } from './state/world';
import type { NextFunction, Request, Response } from 'express';

/** The control API under `/sandbox`, for programs that cannot call the `Sandbox` object. JSON only. */
export function controlApi(world: World): Router {
	const router = Router();
	router.use(express.json({ limit: '1mb' }));

	router.get('/state', (_request, response) => {
		response.json({
			posts: world.posts.list,
			images: world.images.list.map(({ bytes: _bytes, ...image }) => image),
			requests: world.log.list.map(masked),
		});
	});
	router.post('/faults', (request, response) => {
		world.faults.add(readFaultRule(request.body));
		response.status(204).end();
	});
	router.delete('/faults', (_request, response) => {
		world.faults.clear();
		response.status(204).end();
	});
	router.post('/reset', (_request, response) => {
		world.reset();
		response.status(204).end();
	});
	router.post('/limit', (request, response) => {
		world.dailyLimit.limit = readNumber(request.body, 'limit', true);
		response.status(204).end();
	});
	router.post('/latency', (request, response) => {
		world.latencyMs = readNumber(request.body, 'ms', false) ?? 0;
		response.status(204).end();
	});

	router.use((_request, response) => void response.status(404).json({ error: 'No such command.' }));
	router.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
		const message = error instanceof Error ? error.message : String(error);
		response.status(400).json({ error: message });
	});
	return router;
}

function readNumber(body: unknown, name: string, orNull: boolean): number | null {
	const value: unknown =
		typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
	if (orNull && value === null) return null;
	if (typeof value === 'number' && value >= 0) return value;
	throw new Error(`Send {"${name}": a number of at least 0${orNull ? ', or null' : ''}}.`);
}
