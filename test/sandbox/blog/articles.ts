export interface BlogArticle {
	slug: string;
	title: string;
	html: string;
	categories: string[];
	isoDate: string;
	link: string;
}

export const blogArticles: readonly BlogArticle[] = [];
