import { mkdir, statfs } from 'node:fs/promises';
import { Obstacle } from './obstacle';

const GIGABYTE = 1e9;

/** @throws Obstacle if the disk of `folder` has less than `gigabytes` free. Creates the folder. */
export async function demandDisk(folder: string, gigabytes: number): Promise<void> {
	await mkdir(folder, { recursive: true });
	const { bavail, bsize } = await statfs(folder);
	const free = (bavail * bsize) / GIGABYTE;
	if (free < gigabytes) {
		throw new Obstacle(
			`Installing n8n needs about ${gigabytes} GB of free disk space in ${folder}, but only ${free.toFixed(1)} GB are free.`,
		);
	}
}
