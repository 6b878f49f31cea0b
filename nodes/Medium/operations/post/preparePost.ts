import { prepareAsGiven } from '../../content/post';
import { preparePost as prepare } from '../../content/prepare';
import { isRecord } from '../../isRecord';
import type { PostInput, PreparePost } from './types';

/** A post as node version 2 sends it: checked, and its content changed as the options say. */
export const preparePost: PreparePost = async (input, files) => {
	const { options, subtitle, ...fields } = input;
	if (options?.sendAsIs === true) return prepareAsGiven(fields);
	const shape = isRecord(options) ? options : {};
	return await prepare(
		{
			...fields,
			shape: { ...shape, frontMatter: shape.frontMatter ?? true, tables: tables(shape), subtitle },
		},
		files,
	);
};

/** A post as its fields are: checked, but the content is sent byte for byte. */
export const preparePostAsGiven: PreparePost = ({
	options: _,
	subtitle: __,
	...fields
}: PostInput) => prepareAsGiven(fields);

function tables({ tables: choice }: Record<string, unknown>): unknown {
	return choice === 'auto' ? undefined : choice;
}
