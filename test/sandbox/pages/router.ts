import { Router } from 'express';
import type { World } from '../state/world';

export function webPages(_world: World): Router {
	return Router();
}
