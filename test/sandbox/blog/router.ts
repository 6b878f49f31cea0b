import { Router } from 'express';
import { blogArticlesAt } from './articles';
import { rssFeed } from './feed';
import { blogImages } from './images';
import { escapeText } from '../pages/escape';
import { page } from '../pages/layout';
import { pageNotFound } from '../pages/router';

/** The demo blog: a list, its feed, six articles and their pictures. */
export function blog(origin: string): Router {
	const router = Router();
	const articles = blogArticlesAt(origin);
	router.get('/', (_request, response) => {
		const entries = articles
			.toReversed()
			.map(({ link, title }) => `<li><a href="${escapeText(link)}">${escapeText(title)}</a></li>`);
		const feed = '<p><a href="/blog/feed.xml">RSS feed</a></p>';
		response.send(page('The blog', `<h1>The blog</h1>${feed}<ul>${entries.join('')}</ul>`));
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
		if (article) response.send(page(article.title, `<article>${article.html}</article>`));
		else next();
	});
	router.use(pageNotFound);
	return router;
}
