import { Router } from 'express';
import { avatar } from './avatar';
import { imagesPage } from './images-page';
import { indexPage } from './index-page';
import { page } from './layout';
import { postPage } from './post-page';
import { profilePage, publicationPage } from './profile-page';
import { requestsPage } from './requests-page';
import type { World } from '../state/world';
import type { RequestHandler } from 'express';

/** Answers that a page is not there. */
export const pageNotFound: RequestHandler = (_request, response) => {
	response.status(404).send(page('Not found', '<h1>There is nothing here.</h1>'));
};

/** What people see in a browser. */
export function webPages(world: World): Router {
	const { users, publications, posts, images, log } = world;
	const router = Router();
	router.get('/', (_request, response) => void response.send(indexPage(world)));
	router.get('/images', (_request, response) => void response.send(imagesPage(images.list)));
	router.get('/requests', (_request, response) => void response.send(requestsPage(log.list)));
	router.get('/favicon.ico', (_request, response) => void response.status(204).end());
	router.get('/images/:name', (request, response, next) => {
		const image = images.get(request.params.name.replace(/\.\w+$/, ''));
		if (image?.bytes) response.type(image.contentType).send(image.bytes);
		else next();
	});
	router.get('/avatars/:name.svg', (request, response) => {
		response.type('image/svg+xml').send(avatar(request.params.name));
	});
	router.get('/@:username', ({ params: { username } }, response, next) => {
		const user = users.all().find((candidate) => candidate.username === username);
		if (!user) return next();
		response.send(
			profilePage(
				user,
				posts.list.filter(({ authorId }) => authorId === user.id),
			),
		);
	});
	router.get('/publications/:address', ({ originalUrl }, response, next) => {
		const publication = publications.all().find(({ url }) => url === world.origin + originalUrl);
		if (!publication) return next();
		const { id } = publication;
		const itsPosts = posts.list.filter(({ publicationId }) => publicationId === id);
		response.send(publicationPage(publication, itsPosts));
	});
	router.get(
		['/@:username/:address', '/publications/:place/:address'],
		(request, response, next) => {
			const post = posts.list.find(({ url }) => url === world.origin + request.originalUrl);
			if (!post) return next();
			const publication = publications.get(post.publicationId ?? '');
			response.send(postPage(post, users.get(post.authorId), publication));
		},
	);
	router.get(/^\/(images|avatars|publications|@)/, pageNotFound);
	return router;
}
