import { setTimeout as wait } from 'node:timers/promises';
import { Router } from 'express';
import { applyFault } from '../faults/apply';
import { Exchange, html } from '../http/exchange';
import { page } from '../pages/layout';
import type { World } from '../state/world';
import { channelXml, findChannel } from './channel';

const headers = {
	'content-type': 'text/xml; charset=UTF-8',
	'cache-control': 'private, must-revalidate, max-age=900',
};

/** The public feeds, below `/feed`. They ask for no token, and their requests are in the log like those to the API. */
export function feeds(world: World): Router {
	const router = Router();
	router.get(/^\/(.+)$/, async (request, response) => {
		const entry = world.log.begin(Object.assign(request, { url: request.originalUrl }));
		const exchange = new Exchange(response, entry);
		const fault = world.faults.take(entry)?.fault;
		if (fault && fault.kind !== 'delay' && fault.kind !== 'cutAnswer') {
			return await applyFault(fault, { status: 200, body: {} }, exchange);
		}
		if (fault?.kind === 'delay') await wait(fault.ms, undefined, { ref: false });
		const channel = findChannel(world, entry.path.replace(/^\/feed\//, ''));
		if (!channel) return exchange.send(404, html, page('Not found', '<h1>404</h1>'));
		const xml = channelXml(world, channel);
		if (fault?.kind === 'cutAnswer') exchange.sendHalf(200, xml, headers);
		else exchange.send(200, headers, xml);
	});
	return router;
}
