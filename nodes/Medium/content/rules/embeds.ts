import type { Rule } from '../types';

/** Owner: C3. */
export const embeds: Rule = () => {};
