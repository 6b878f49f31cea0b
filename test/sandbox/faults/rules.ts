import type { FaultRule } from './types';
import type { LoggedRequest } from '../types';

interface ActiveRule {
	rule: FaultRule;
	toSkip: number;
	left: number;
}

/** The faults that the sandbox was asked for. */
export class FaultRules {
	private active: ActiveRule[] = [];

	add(rule: FaultRule): void {
		this.active.push({ rule, toSkip: rule.skip ?? 0, left: rule.times ?? 1 });
	}

	clear(): void {
		this.active = [];
	}

	/**
	 * The rule that hits this request, if any: the first one added. A request that another rule hits
	 * counts for `skip`, too, so that `skip` always means the first n matching requests.
	 */
	take(request: Pick<LoggedRequest, 'method' | 'path'>): FaultRule | undefined {
		let hit: FaultRule | undefined;
		for (const entry of this.active.filter(
			({ rule, left }) => left > 0 && matches(rule, request),
		)) {
			if (entry.toSkip > 0) {
				entry.toSkip -= 1;
			} else if (!hit) {
				entry.left -= 1;
				hit = entry.rule;
			}
		}
		return hit;
	}
}

function matches({ on }: FaultRule, { method, path }: Pick<LoggedRequest, 'method' | 'path'>) {
	if (on?.method !== undefined && on.method.toUpperCase() !== method) return false;
	// `search` starts at the beginning each time, also for a pattern with the flag g.
	return on?.path === undefined || path.search(on.path) >= 0;
}
