import { DailyLimit } from './daily-limit';
import { Images } from './images';
import { Posts } from './posts';
import { Publications } from './publications';
import { RequestLog } from './request-log';
import { Tokens } from './tokens';
import { Users } from './users';
import { hexId } from './ids';
import { slug } from './slug';
import { FaultRules } from '../faults/rules';
import { OAuth } from '../oauth/tokens';
import type { SandboxOptions, SandboxPost, SandboxUser } from '../types';

const sixtyDaysMs = 60 * 24 * 60 * 60 * 1000;

/** Everything the sandbox knows. */
export class World {
	latencyMs: number;

	readonly now: () => number;
	readonly emptyObjectOnGet: boolean;
	readonly users: Users;
	readonly user: SandboxUser;
	readonly publications: Publications;
	readonly tokens: Tokens;
	readonly oauth: OAuth;
	readonly dailyLimit: DailyLimit;
	readonly posts = new Posts();
	readonly images = new Images();
	readonly log: RequestLog;
	readonly faults = new FaultRules();

	constructor(
		readonly origin: string,
		options: SandboxOptions,
	) {
		const { now = Date.now, dailyLimit = 10, latencyMs = 0 } = options;
		this.now = now;
		this.emptyObjectOnGet = options.emptyObjectOnGet ?? false;
		this.latencyMs = latencyMs;
		this.users = new Users(origin);
		this.user = this.users.add();
		this.publications = new Publications(origin);
		this.tokens = new Tokens(now, () => this.user);
		this.oauth = new OAuth(now, this.tokens, options.accessTokenLifetimeMs ?? sixtyDaysMs);
		this.dailyLimit = new DailyLimit(now, dailyLimit);
		this.log = new RequestLog(now);
	}

	/** Adds what somebody wrote on Medium itself. */
	addPost(given: Partial<SandboxPost> & Pick<SandboxPost, 'title'>): SandboxPost {
		const { id = hexId(12), title, authorId = this.user.id, publicationId = '' } = given;
		const place = this.publications.get(publicationId) ?? this.users.get(authorId);
		const now = this.now();
		const post: SandboxPost = {
			content: `<p>Text of ${title}</p>`,
			contentFormat: 'html',
			tags: ['tests'],
			publishStatus: 'public',
			license: 'all-rights-reserved',
			url: `${place?.url ?? this.origin}/${slug(title)}-${id}`,
			publishedAt: now,
			createdAt: now,
			received: {},
			...given,
			id,
			authorId,
		};
		this.posts.add(post);
		return post;
	}

	/** Users, tokens and publications stay. */
	reset(): void {
		this.posts.reset();
		this.images.reset();
		this.log.reset();
		this.faults.clear();
		this.dailyLimit.reset();
	}
}
