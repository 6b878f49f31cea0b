import { Obstacle } from '../../n8n';
import { content } from './content';
import { cpu } from './cpu';
import { growth } from './growth';
import { images } from './images';
import { load } from './load';
import type { Measure } from './measure';
import { oAuth2 } from './oauth2';
import { wall } from './wall';

interface Named {
	/** As a heading. */
	title: string;
	measure: Measure;
}

/** In the order in which they run: short runs come after long ones, when n8n is warm. The names are what `npm run bench --` takes. */
export const measures = {
	cpu: { title: 'Processor time', measure: cpu },
	wall: { title: 'Requests and time', measure: wall },
	growth: { title: 'Growth', measure: growth },
	images: { title: 'Memory for images', measure: images },
	content: { title: 'Content rules', measure: content },
	load: { title: 'Loading', measure: load },
	oauth2: { title: 'Expired OAuth2 token', measure: oAuth2 },
} satisfies Record<string, Named>;

export type MeasureName = keyof typeof measures;

function isMeasureName(name: string): name is MeasureName {
	return Object.hasOwn(measures, name);
}

const allNames = Object.keys(measures).filter(isMeasureName);

/** @returns all names for no arguments. @throws Obstacle for an unknown one. */
export function readNames(args: readonly string[]): readonly MeasureName[] {
	for (const name of args) {
		if (isMeasureName(name)) continue;
		throw new Obstacle(`There is no measure "${name}": choose among ${allNames.join(', ')}.`);
	}
	return args.length > 0 ? args.filter(isMeasureName) : allNames;
}
