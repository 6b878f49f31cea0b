import { readFile, writeFile } from 'node:fs/promises';

/** Whether this system reports a process's peak of memory and lets it be measured anew: Linux does. */
export const canMeasurePeaks = process.platform === 'linux';

/** From now on the peak counts anew, from what the process uses now. */
export async function resetPeak(pid: number): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, '5');
}

/** The most memory (RSS) the process had at one time, in MB. */
export async function peakOf(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}
