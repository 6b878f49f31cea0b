/** What is read before content is converted. */
export { readFrontMatter } from './markdown/frontMatter';
export { unwrapFence } from './markdown/unwrapFence';
export { toPlainText } from './plainText';
export { leadInWarning, reasoningWarning, withoutLeadIn, withoutReasoning } from './reasoning';
export {
	escapedBreaksWarning,
	withoutCdata,
	withoutReaderHeader,
	wrongFormatWarning,
} from './wrongFormat';
