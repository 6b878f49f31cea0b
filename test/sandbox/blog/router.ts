import { Router } from 'express';

export function blog(_origin: string): Router {
	return Router();
}
