/**
 * Something on this machine is in the way: no network, a busy port, a missing compiler.
 * Its message is one whole sentence for the person at the keyboard, who needs no stack trace.
 */
export class Obstacle extends Error {
	override readonly name = 'Obstacle';
}
