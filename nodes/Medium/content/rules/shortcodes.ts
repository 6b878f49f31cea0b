import type { Rule } from '../types';

/** Owner: C2. */
export const shortcodes: Rule = () => {};
