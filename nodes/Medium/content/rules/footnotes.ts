import type { Rule } from '../types';

/** Owner: C1. */
export const footnotes: Rule = () => {};
