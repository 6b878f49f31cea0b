import type { Element } from '../../../libraries';
import { elementsOf, hasClass, isElement } from '../../tree';

/** Languages that tools turn into a picture. */
const diagrams = new Set(
	'mermaid plantuml puml uml graphviz dot d2 nomnoml vega vega-lite wavedrom flowchart flow sequence seq ditaa blockdiag svgbob bytefield erd pikchr structurizr tikz wireviz chart echarts markmap mindmap geojson topojson stl abc'.split(
		' ',
	),
);

/** The language of code as its highlighter or fence names it, in lower case. */
export function languageOf(container: Element): string | undefined {
	const { parent } = container;
	const places = [container, ...elementsOf(container, 'code').slice(0, 1)];
	if (isElement(parent)) places.push(parent);
	for (const place of places) {
		const { attribs } = place;
		const stated =
			attribs['data-lang'] ?? attribs['data-language'] ?? attribs['data-enlighter-language'];
		const inClass =
			/(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*|sourceCode\s+)([\w#+-]+)/i;
		const name = stated ?? inClass.exec(attribs.class ?? '')?.[1];
		if (name) return name.toLowerCase();
		if (hasClass(place, 'mermaid')) return 'mermaid';
	}
	return undefined;
}

export function isDiagram(language: string | undefined): boolean {
	return language !== undefined && diagrams.has(language);
}
