import type { RuleContext } from '../types';
import type { TemplateTag } from './tag';

/** The sentence for shortcodes of any kind. */
export const shortcodeWarning =
	'Medium cannot run the shortcodes of your site. The text inside them stays, the rest is missing: {names}.';

/** Notes a tag that was taken out although readers may miss something. */
export function warnOfTag(context: RuleContext, { spelled }: TemplateTag): void {
	context.warn(shortcodeWarning, spelled);
}
