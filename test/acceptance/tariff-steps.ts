import { summarizeWithCode } from './answers'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

export const gpLine = (more: object = {}) => ({ code: '101076', performedOn: '2026-03-10', ...more })
/** Findings of a line with the same path for tarify and the invoice. */
export const findingsOf = (line: any) => summarizeWithCode(line.findings).map((text) => text.replace('invoices.0.', ''))
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
