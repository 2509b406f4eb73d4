import { waitUntil } from './answers'
import { decide, decisionInput, type Fixtures, register, TODAY, type UnusedNissNumbers } from './fixtures'
import { MUTATE, READ } from './operations'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

type Overrides = Record<string, any>
let references = 0
export const legal = (from: string) => ({ residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from } })
const INBOX = `query Inbox($filter: MutationInboxFilter, $after: String) { mutationInbox(filter: $filter, first: 200, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id status suspends processedAt decision { number } mutation { kind effectiveOn } } } } }`

/** Steps of the tests about the effect of identity mutations on decisions. */
export function mutationSteps(fixtures: Fixtures, unusedNiss: UnusedNissNumbers) {
  const recordMutation = async (niss: string, kind: string, effectiveOn: string, more: Overrides = {}, on = TODAY) => {
    const input = [{ reference: `m-${niss}-${references++}`, niss, kind, effectiveOn, ...more }]
    const { recordIdentityMutations } = await fixtures.bcss.ask<any>(MUTATE, { input }, on)
    expect(recordIdentityMutations[0].findings).toEqual([])
    return recordIdentityMutations[0].mutation
  }
  const read = async (number: string, on = TODAY) => (await fixtures.cpas.ask<any>(READ, { number }, on)).decision
  /** The decision after so many mutations reached it and took effect. */
  const waitForMutations = (number: string, count = 1, on = TODAY) =>
    waitUntil(
      () => read(number, on),
      ({ mutations, suspension }: any) =>
        mutations.length >= count && (suspension !== null || !mutations.some(({ suspends }: any) => suspends)),
    )
  async function inbox(number: string, filter: Overrides | null = null, partner = fixtures.cpas) {
    const found: any[] = []
    for (let cursor: string | null = null; ; ) {
      const { mutationInbox }: any = await partner.ask<any>(INBOX, { filter, after: cursor }, TODAY)
      found.push(...mutationInbox.edges.map(({ node }: any) => node))
      if (!mutationInbox.pageInfo.hasNextPage) break
      cursor = mutationInbox.pageInfo.endCursor
    }
    return found.filter((node) => node.decision.number === number)
  }
  async function personWithDecision(more: Overrides = {}, person: Overrides = {}) {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), person)
    const input = decisionInput(niss, more)
    return { niss, input, number: (await decide(fixtures.cpas, input)).number as string }
  }
  return { recordMutation, read, waitForMutations, inbox, personWithDecision }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
