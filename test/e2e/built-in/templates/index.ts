import { crossPost } from './cross-post';
import { publication } from './publication';
import type { Template } from './template';
import { wordPress } from './wordpress';

export const templates: readonly Template[] = [crossPost, publication, wordPress];
export type { Body, Template } from './template';
