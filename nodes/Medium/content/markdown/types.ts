import type { MarkdownIt as Library } from '../../libraries';

export type MarkdownIt = Library.MarkdownIt;
export type StateBlock = Library.StateBlock;
export type StateInline = Library.StateInline;
export type Token = Library.Token;
