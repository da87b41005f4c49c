export { asHtml } from './as-html.js';
export { asText } from './as-text.js';
export type { Document } from './document.js';
export { documentsOf } from './of-visit.js';
export type { Visit } from './visit.js';
