import { randomBytes } from 'node:crypto';
import { link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Obstacle } from '../../n8n';
import { MEDIUM } from '../../e2e/kit/workflows';
import { uploading } from '../contestants/workflows';
import { table } from '../report/table';
import type { BenchStage } from '../stage';
import { canMeasurePeaks, peakOf, resetPeak } from '../stage/peak';
import { runnerOf, type Runner, untilDuring } from '../stage/runner';
import type { Measure } from './measure';
import { interleaved, median, spread } from './statistics';

const MEGABYTE = 1024 * 1024;
const IMAGE_BYTES = 5 * MEGABYTE;
const counts = ['10', '50', '100'] as const;
/** How much more than 10 images 100 may take, in MB. */
const ALLOWANCE = 150;
/** What one run differs from the next by chance, in MB: no more than that from 50 to 100. */
const NOISE = 25;
/** Long enough to collect garbage while the first answer is waited for. */
const FIRST_ANSWER_MS = 2000;

const signature = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** A folder for each number of images; all are different, and the larger folders have those of the smaller ones. */
async function writeImages(filesFolder: string, divisor: number): Promise<void> {
	const folders = counts.map((count) => ({
		count: Number(count) / divisor,
		folder: join(filesFolder, count),
	}));
	for (const { folder } of folders) await mkdir(folder, { recursive: true });
	const all = folders.at(-1);
	if (all === undefined) return;
	for (let index = 0; index < all.count; index++) {
		const name = `${String(index).padStart(3, '0')}.png`;
		const bytes = randomBytes(IMAGE_BYTES);
		bytes.set(signature);
		await writeFile(join(all.folder, name), bytes);
		for (const { count, folder } of folders) {
			if (folder !== all.folder && index < count)
				await link(join(all.folder, name), join(folder, name));
		}
	}
}

/** The most memory n8n has from the first upload on: reading the files before is the work of another node. */
async function peakOfUploads({ medium, n8n, probe }: BenchStage, run: Runner, count: number) {
	await medium.begin();
	await medium.delay(0, FIRST_ANSWER_MS);
	const running = run([]);
	await untilDuring(running, async () => (await medium.counts()).images > 0);
	await probe.liveMemory();
	await resetPeak(n8n.pid);
	await running;
	const { images } = await medium.counts();
	if (images !== count) throw new Error(`${images} images arrived instead of ${count}.`);
	return await peakOf(n8n.pid);
}

/** Peak memory of the real n8n while our node uploads images that n8n keeps as files. */
export const images: Measure = async (stage, { rounds, divisor }) => {
	if (!canMeasurePeaks) throw new Obstacle('Peaks of memory are measured on Linux only.');
	await writeImages(stage.filesFolder, divisor);
	const runners = new Map<string, Runner>();
	for (const count of counts) {
		const workflow = uploading(stage.credential, join(stage.filesFolder, count));
		runners.set(count, await runnerOf(stage, workflow, [MEDIUM]));
	}
	const peaks = new Map<string, number[]>(counts.map((count) => [count, []]));
	async function measurePeak(count: string): Promise<number> {
		const run = runners.get(count);
		if (run === undefined) throw new Error(`No workflow uploads ${count} images.`);
		return await peakOfUploads(stage, run, Number(count) / divisor);
	}
	for (const count of counts) await measurePeak(count);
	await interleaved(counts, rounds, async (count) => {
		peaks.get(count)?.push(await measurePeak(count));
	});
	const peakAt = (count: (typeof counts)[number]) => median(peaks.get(count) ?? []);
	const over = peakAt('100') - peakAt('10');
	const grown = peakAt('100') - peakAt('50');
	return {
		headlines: [`**100 images of 5 MB** need ${over.toFixed(0)} MB more memory than 10 images.`],
		rows: [
			{
				measure: 'Peak memory, 100 images of 5 MB, over that of 10',
				target: `≤ ${ALLOWANCE} MB`,
				reached: `${over.toFixed(0)} MB`,
				isReached: over <= ALLOWANCE,
			},
			{
				measure: 'Peak memory, 100 images of 5 MB, over that of 50',
				target: `no growth (at most ${NOISE} MB, the noise)`,
				reached: `${grown.toFixed(0)} MB`,
				isReached: grown <= NOISE,
			},
		],
		details: table(
			['Images of 5 MB', 'Peak memory (RSS) of n8n in MB: median (lowest to highest)'],
			counts.map((count) => [count, spread(peaks.get(count) ?? [])]),
		),
	};
};
