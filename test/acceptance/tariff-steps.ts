import { summarizeWithCode } from './answers'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

export const gpLine = (more: object = {}) => ({ code: '101076', performedOn: '2026-03-10', ...more })
/** What tarify and the invoice both say, without the part of the path that tells them apart. */
export const findingsOf = (line: any) => summarizeWithCode(line.findings).map((text) => text.replace('invoices.0.', ''))
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
