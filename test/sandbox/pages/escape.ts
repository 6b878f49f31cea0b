export { escapeHtml as escapeText } from '../../../nodes/Medium/preview/escapeHtml';
