import { coveredPerson, type LineInput, sendLines } from './care-fixtures'
import { type Fixtures, TODAY, type UnusedNissNumbers } from './fixtures'
import { AMOUNTS, FINDINGS } from './operations'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

export const line = (more: Partial<LineInput> = {}): LineInput => ({
  code: '101076',
  performedOn: '2026-03-10',
  claimed: '33.73',
  ...more,
})
export const linesOf = (payload: any) => payload.file.invoices.edges.flatMap(({ node }: any) => node.lines)
export const DECIDE = `mutation ($id: ID!, $expected: LineOutcome!, $outcome: LineOutcome!, $remark: String!) {
  decideLine(id: $id, expectedOutcome: $expected, outcome: $outcome, remark: $remark) { line { id outcome ${AMOUNTS} } ${FINDINGS} } }`
export const LIST = `query ($filter: InvoiceLineFilter, $first: Int, $after: String) { invoiceLines(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id outcome } } } }`

/** Steps of the tests about invoice lines. */
export function invoiceSteps(fixtures: Fixtures, unusedNiss: UnusedNissNumbers) {
  const sendGpLines = (niss: string, lines: LineInput[], more: object = {}) =>
    sendLines(fixtures.gp, fixtures.gpNumber, niss, lines, more)
  const sendOne = async (niss: string, one: LineInput = line(), more: object = {}) =>
    (await sendGpLines(niss, [one], more))[0]
  const person = async (more: Record<string, any> = {}) =>
    (await coveredPerson(fixtures.cpas, unusedNiss.bis(), more)).niss
  const decideLine = (id: string, expected: string, outcome: string, remark = 'seen', on = TODAY) =>
    fixtures.caami.raw(DECIDE, { id, expected, outcome, remark }, on)
  return { sendGpLines, sendOne, person, decideLine }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
