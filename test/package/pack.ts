import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { npm, run } from '../n8n/command';

export interface Tarball {
	name: string;
	path: string;
	/** Bytes of the tarball itself. */
	size: number;
	files: Array<{ path: string; size: number }>;
	/** The files that n8n loads, as the `n8n` section of package.json names them. */
	loaded: string[];
}

const manifest = z.object({
	n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }),
});

const packed = z
	.array(
		z.object({
			filename: z.string(),
			size: z.number(),
			files: z.array(z.object({ path: z.string(), size: z.number() })),
		}),
	)
	.length(1);

/**
 * Packs the project as `npm publish` would, without running any of its scripts.
 * @throws when the project has not been built.
 */
export async function packProject(project: string, folder: string): Promise<Tarball> {
	const { n8n } = manifest.parse(JSON.parse(await readFile(join(project, 'package.json'), 'utf8')));
	const loaded = [...n8n.nodes, ...n8n.credentials];
	const missing = loaded.filter((path) => !existsSync(join(project, path)));
	if (missing.length > 0) {
		throw new Error(
			`There is nothing to pack: ${missing.join(', ')} not found. Run "npm run build" first.`,
		);
	}

	const answer = await npm(['pack', '--json', '--ignore-scripts', `--pack-destination=${folder}`], {
		cwd: project,
	});
	const [tarball] = packed.parse(JSON.parse(answer));
	if (!tarball) throw new Error('npm pack made no tarball.');
	return {
		name: tarball.filename,
		path: join(folder, tarball.filename),
		size: tarball.size,
		files: tarball.files,
		loaded,
	};
}

/** Unpacks a tarball into `folder`, which is made, and gives back the folder. */
export async function unpack(tarball: string, folder: string): Promise<string> {
	await mkdir(folder, { recursive: true });
	await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { cwd: folder });
	return folder;
}
