import { Router } from 'express';
import type { World } from '../state/world';

export function consentPages(_world: World): Router {
	return Router();
}
