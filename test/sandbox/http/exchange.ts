import { setTimeout as wait } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import type { LoggedRequest } from '../types';

export const json = { 'content-type': 'application/json; charset=utf-8' };
export const html = { 'content-type': 'text/html; charset=utf-8' };

/** One request's answer on its way out: writes it and notes its status in the request log. */
export class Exchange {
	constructor(
		private readonly response: ServerResponse,
		private readonly entry: LoggedRequest,
	) {}

	get isOpen(): boolean {
		return !this.response.destroyed && !this.response.writableEnded;
	}

	send(status: number, headers: Record<string, string>, body: string): void {
		if (!this.isOpen) return;
		this.entry.status = status;
		const length = String(Buffer.byteLength(body));
		this.response.writeHead(status, { 'content-length': length, ...headers }).end(body);
	}

	sendJson(status: number, body: object): void {
		this.send(status, json, JSON.stringify(body));
	}

	/** Headers that promise the whole body, then half of it, then the connection is destroyed. */
	sendHalf(status: number, body: object | string, headers: Record<string, string> = json): void {
		if (!this.isOpen) return;
		const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
		this.response.writeHead(status, { ...headers, 'content-length': bytes.length });
		this.response.write(bytes.subarray(0, bytes.length / 2), () => this.response.destroy());
	}

	/** White space piece by piece, then the answer; ends early when the client leaves. */
	async sendSlowly(status: number, body: object, pieces: AsyncIterable<string>): Promise<void> {
		if (!this.isOpen) return;
		this.entry.status = status;
		this.response.writeHead(status, json);
		for await (const piece of pieces) {
			if (!this.isOpen) return;
			if (!this.response.write(piece)) await this.drained();
		}
		if (this.isOpen) this.response.end(JSON.stringify(body));
	}

	/** Ends the connection hard, as a crashed server does. */
	reset(): void {
		this.response.socket?.resetAndDestroy();
	}

	private async drained(): Promise<void> {
		while (this.isOpen && this.response.writableNeedDrain) await wait(1);
	}
}
