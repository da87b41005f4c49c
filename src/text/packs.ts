import { en } from './en.js';
import { type Texts, vi } from './vi.js';
import { appVersion } from './vi-level1.js';

/** What the app and this program say, by the app's version and the language. */
export const packs: Readonly<Record<string, Readonly<Record<'vi' | 'en', Texts>>>> = { [appVersion]: { vi, en } };

/** The pack that is spoken unless a file of texts names another. */
export const spokenVersion: string = appVersion;
