import { Router } from 'express';
import type { World } from './state/world';

export function controlApi(_world: World): Router {
	return Router();
}
