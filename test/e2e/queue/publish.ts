import type { WorkflowToCreate } from '../../n8n';
import { posts } from '../kit/publish';
import { type Article, chain, medium, postOfItem, splitArticles } from '../kit/workflows';
import type { QueueStage } from './stage';
import { quickWebhook } from './webhook';

/** A workflow that publishes the articles of its webhook. */
export function plainWorkflow({ credential }: QueueStage): (path: string) => WorkflowToCreate {
	const node = medium(credential, postOfItem);
	return (path) => chain('Publish', [quickWebhook(path), splitArticles(), node]);
}

/** Articles that no other execution has. */
export function articlesOf(execution: number, count: number): Article[] {
	return Array.from({ length: count }, (_, index) => ({
		title: `Execution ${execution}, article ${index + 1}`,
		text: '<p>Text</p>',
	}));
}

/** The numbers from 1 to `count`. */
export function upTo(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index + 1);
}

/** Medium creates every post at once and answers after this time, so that posts are under way for long. */
export function answerLate({ sandbox }: Pick<QueueStage, 'sandbox'>, ms: number): void {
	sandbox.misbehave({ on: posts, times: Infinity, fault: { kind: 'delay', ms } });
}
