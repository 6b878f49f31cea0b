import type {
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { Medium } from '../../../nodes/Medium/Medium.node';

/** What users see of the node, read as n8n's editor reads it. */
export const face = new Medium().description;

export const versions = [face.version].flat();

/** One state of the node's form: a version, and values that decide which fields are shown. */
export interface Situation {
	version: number;
	values: INodeParameters;
	/** The situation in words, for the names of tests. */
	words: string;
}

/** A field together with the names of the fields around it, e.g. `additionalFields.tags`. */
export interface PlacedField {
	path: string;
	field: INodeProperties;
}

type Entry = INodePropertyOptions | INodeProperties | INodePropertyCollection;

const isChoice = (entry: Entry): entry is INodePropertyOptions =>
	'value' in entry && !('type' in entry);
const isField = (entry: Entry): entry is INodeProperties => 'type' in entry;

/** The choices of a drop-down. */
export function choicesOf(field: INodeProperties): INodePropertyOptions[] {
	return (field.options ?? []).filter(isChoice);
}

/** The fields inside a collection. */
export function fieldsIn(field: INodeProperties): INodeProperties[] {
	return (field.options ?? []).flatMap((entry) => {
		if (isChoice(entry)) return [];
		return isField(entry) ? [entry] : entry.values;
	});
}

/** The face of the node as a tool of an AI agent: n8n makes it, under a name of its own. */
export const toolFace = { ...face, name: `${face.name}Tool` };

/** The fields that n8n's editor shows in a situation. Hidden ones belong to it: they have a value, too. */
export function shownFields({ version, values }: Situation, of = face): INodeProperties[] {
	return of.properties.filter((field) =>
		NodeHelpers.displayParameter(values, field, { typeVersion: version }, of),
	);
}

/** The fields that n8n's editor offers inside a collection, in a version of the node with these values. */
export function fieldsOffered(
	collection: INodeProperties,
	version: number,
	values: INodeParameters = {},
): INodeProperties[] {
	return fieldsIn(collection).filter((field) =>
		NodeHelpers.displayParameter({}, field, { typeVersion: version }, face, values),
	);
}

function choicesShown(name: string, version: number, values: INodeParameters) {
	const shown = shownFields({ version, values, words: '' }).filter((field) => field.name === name);
	return shown.flatMap((field) => choicesOf(field).map(({ value }) => value));
}

/** The feeds that an operation offers to read; one nothing for operations that read none. */
function sourcesShown(version: number, values: INodeParameters): INodeParameters[] {
	const sources = choicesShown('source', version, values);
	return sources.length > 0 ? sources.map((source) => ({ source })) : [{}];
}

/** Every resource with every operation and source it offers, in both versions, with each switch on and off. */
export const situations: Situation[] = versions.flatMap((version) =>
	choicesShown('resource', version, {}).flatMap((resource) =>
		choicesShown('operation', version, { resource }).flatMap((operation) =>
			sourcesShown(version, { resource, operation }).flatMap((source) =>
				[true, false].map((on) => ({
					version,
					values: {
						authentication: 'accessToken',
						resource,
						operation,
						...source,
						publication: on,
						returnAll: on,
					},
					words: `version ${version}, ${[resource, operation, ...Object.values(source)].join('.')}, switches ${on ? 'on' : 'off'}`,
				})),
			),
		),
	),
);

function withInner(field: INodeProperties, around: string): PlacedField[] {
	const path = `${around}${field.name}`;
	return [{ path, field }, ...fieldsIn(field).flatMap((inner) => withInner(inner, `${path}.`))];
}

/** Every field there is, those inside collections included. */
export const allFields: PlacedField[] = face.properties.flatMap((field) => withInner(field, ''));

/** The field of that name as it is shown for an operation. */
export function fieldShown(name: string, version: number, resource: string, operation: string) {
	const situation = situations.find(
		({ version: its, values }) =>
			its === version && values.resource === resource && values.operation === operation,
	);
	return situation && shownFields(situation).find((field) => field.name === name);
}
