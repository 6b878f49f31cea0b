/**
 * The parsing libraries. The build bundles this one file, since n8n installs community packages without dependencies;
 * everything else imports the libraries from here.
 */
export type { AnyNode, ChildNode, ParentNode } from 'domhandler';
export { Document, DomHandler, Element, isTag, isText, Text } from 'domhandler';
export { appendChild, removeElement, replaceElement, textContent } from 'domutils';
export { default as emojiCodes } from 'emojibase-data/en/shortcodes/github.json';
export { decodeHTML, decodeHTMLStrict } from 'entities';
export { Parser, Tokenizer } from 'htmlparser2';
export { FAILSAFE_SCHEMA, loadAll, YAMLException } from 'js-yaml';
export { default as MarkdownIt } from 'markdown-it';
export { default as deflist } from 'markdown-it-deflist';
export { parse as parseToml, TomlError } from 'smol-toml';
