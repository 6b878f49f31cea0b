import { Router } from 'express';
import type { BlogArticle } from './article';
import { blogArticlesAt } from './articles';
import { rssFeed } from './feed';
import { blogImages } from './images';
import { escapeText } from '../pages/escape';
import { day, page } from '../pages/layout';
import { pageNotFound } from '../pages/router';

/** The demo blog: a list, its feed, six articles and their pictures. */
export function blog(origin: string): Router {
	const router = Router();
	const articles = blogArticlesAt(origin);
	router.get('/', (_request, response) => {
		const entries = articles.toReversed().map(
			({
				link,
				title,
				excerpt,
				isoDate,
			}) => `<li><h2><a href="${escapeText(link)}">${escapeText(title)}</a></h2>
<p>${escapeText(excerpt)}</p><div class="meta">${day(isoDate)}</div></li>`,
		);
		response.send(
			page(
				'The blog',
				`<h1>The blog</h1><p class="lead">Six articles to copy from, also as an <a href="/blog/feed.xml">RSS feed</a>.</p>
<ul class="posts">${entries.join('')}</ul>`,
			),
		);
	});
	router.get('/feed.xml', (_request, response) => {
		response.type('application/rss+xml').send(rssFeed(origin, articles));
	});
	router.get('/images/:name', (request, response, next) => {
		const image = blogImages.get(request.params.name);
		if (image) response.type('image/png').send(image);
		else next();
	});
	router.get('/:slug', (request, response, next) => {
		const article = articles.find(({ slug }) => slug === request.params.slug);
		if (article) response.send(articlePage(article));
		else next();
	});
	router.use(pageNotFound);
	return router;
}

/** The article's own HTML, as the feed gives it. */
function articlePage({ title, isoDate, categories, html }: BlogArticle): string {
	const tags = categories.map((name) => `<span class="badge">${escapeText(name)}</span>`).join('');
	return page(
		title,
		`<p class="meta byline">${day(isoDate)} <span>${tags}</span></p><article class="story">${html}</article>`,
	);
}
