/** Tells a person what is going on. */
export interface Report {
	/** Says a whole sentence. */
	say(sentence: string): void;
	/** Says what `work` is about, then how long it has taken so far, then how long it took. */
	during<T>(what: string, work: () => Promise<T>): Promise<T>;
}

const SECOND = 1000;
/** Without a terminal a line cannot be rewritten: a sign of life every so often is enough. */
const SIGN_OF_LIFE = 30 * SECOND;

/** Duration as people say it: `8 s`, `3 min 05 s`. */
export function duration(milliseconds: number): string {
	const seconds = Math.round(milliseconds / SECOND);
	if (seconds < 60) return `${seconds} s`;
	return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** A report on standard output: with a clock that ticks on a terminal, as plain lines elsewhere. */
export function consoleReport(output: NodeJS.WriteStream = process.stdout): Report {
	return {
		say: (sentence) => void output.write(`${sentence}\n`),
		async during(what, work) {
			const start = Date.now();
			const elapsed = () => duration(Date.now() - start);
			const progress = () => output.write(output.isTTY ? `\r${what} … ${elapsed()} ` : '');
			if (output.isTTY) progress();
			else output.write(`${what} …\n`);
			const clock = setInterval(
				() => (output.isTTY ? progress() : output.write(`  … still at it after ${elapsed()}\n`)),
				output.isTTY ? SECOND : SIGN_OF_LIFE,
			);
			const end = (word: string) =>
				output.write(
					output.isTTY ? `\r${what}: ${word} (${elapsed()})   \n` : `  ${word} (${elapsed()})\n`,
				);
			try {
				const result = await work();
				end('done');
				return result;
			} catch (error) {
				end('failed');
				throw error;
			} finally {
				clearInterval(clock);
			}
		},
	};
}

/** A report that nobody reads. */
export const silentReport: Report = {
	say: () => undefined,
	during: async (_what, work) => await work(),
};
