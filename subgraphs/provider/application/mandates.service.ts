import type { Caller } from '../../../shared/authorization/caller'
import { inTransaction, isExclusionViolation } from '../../../shared/database/transaction'
import { badInput, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { addDays, type Day, latest } from '../../../shared/values/day'
import { iban, sepaError } from '../../../shared/values/iban'
import { isUuid, newId } from '../../../shared/values/id'
import { isInamiNumber, isSameProvider, providerKey } from '../../../shared/values/inami-number'
import type { MandateEntity } from '../persistence/mandate.entity'
import {
  endMandateOn,
  findSameMandate,
  insertMandate,
  lockMandate,
  type MandateSearch,
} from '../persistence/mandate.repository'
import { providerByKey } from '../persistence/provider.repository'
import { mandate as mandateRule } from '../rules/mandate.rule'
import type { MandateFilterInput, MandateInput } from '../schema/mandate.type'

const MAX_NAME_LENGTH = 200

/** The mandate, or null and the findings that refuse. */
export interface MandateResult {
  mandate: MandateEntity | null
  findings: Finding[]
}

/**
 * Records that an organisation invoices for a provider. The same mandate, given again, is returned.
 * @throws FORBIDDEN for a provider that gives another one's mandate; NOT_FOUND if the provider is not registered; BAD_USER_INPUT for an
 * empty or too long name and an account that SEPA cannot reach
 */
export async function grantMandate(input: MandateInput, context: SubgraphContext): Promise<MandateResult> {
  const { caller, today } = context
  assertOwn(caller, input.provider)
  const mandate = { ...parseInput(input), id: newId(), recordedAt: new Date(context.now), ...caller }
  const { findings, acceptable } = evaluateRules(
    [mandateRule],
    {
      act: 'GRANT' as const,
      today,
      provider: input.provider,
      mandatee: mandate.mandatee,
      firstDay: mandate.firstDay,
      lastDay: mandate.lastDay,
      byCaami: caller.audience === 'CAAMI',
      namesAccount: mandate.payeeIban !== null,
    },
    { recording: today },
  )
  if (!(await providerByKey(context.db, mandate.providerKey))) throw notFound(`The provider ${input.provider}`)
  if (!acceptable) return { mandate: null, findings }
  try {
    await inTransaction(context.db, ({ manager }) =>
      insertMandate(manager, { ...mandate, endedAt: null, endedBy: null }),
    )
    return { mandate: { ...mandate, endedAt: null, endedBy: null }, findings: [] }
  } catch (error) {
    if (!isExclusionViolation(error, 'mandate_no_overlap')) throw error
    return repeatedOrOverlapping(context, mandate)
  }
}

// The same mandate again is the first one; another one that shares a day with it is refused.
async function repeatedOrOverlapping(
  context: SubgraphContext,
  mandate: Omit<MandateEntity, 'endedAt' | 'endedBy'>,
): Promise<MandateResult> {
  const { mandatee, lastDay, payeeIban, mandateeName, providerKey: provider } = mandate
  const same = await findSameMandate(context.db.manager, mandate)
  const isSame =
    same?.endedAt === null &&
    same.lastDay === lastDay &&
    same.payeeIban === payeeIban &&
    same.mandateeName === mandateeName
  if (same && isSame) return { mandate: same, findings: [] }
  const overlap = { path: 'from', facts: { mandatee, provider }, message: 'overlap' }
  return { mandate: null, findings: [mandateRule.createFinding(overlap, context.today)] }
}

/**
 * Ends a mandate on a day. A day before its first one withdraws a mandate that has not begun.
 * @throws NOT_FOUND for an unknown mandate; FORBIDDEN for one of another provider
 */
export async function endMandate(id: string, lastDay: Day, context: SubgraphContext): Promise<MandateResult> {
  if (!isUuid(id)) throw notFound('The mandate')
  return inTransaction(context.db, async ({ manager }) => {
    const mandate = await lockMandate(manager, id)
    if (!mandate) throw notFound('The mandate')
    assertOwn(context.caller, mandate.providerKey)
    const { mandatee, providerKey: provider, lastDay: currentLastDay } = mandate
    const { today, caller, now } = context
    const { findings, acceptable } = evaluateRules(
      [mandateRule],
      { act: 'END', today, provider, mandatee, lastDay, currentLastDay },
      { recording: today },
    )
    if (!acceptable) return { mandate: null, findings }
    const end = latest(lastDay, addDays(mandate.firstDay, -1))
    if (end === currentLastDay) return { mandate, findings: [] }
    const change = { lastDay: end, endedAt: new Date(now), endedBy: caller }
    await endMandateOn(manager, mandate, change)
    return { mandate: { ...mandate, ...change }, findings: [] }
  })
}

function assertOwn({ audience, organisation }: Caller, provider: string): void {
  if (audience === 'PROVIDER' && !isSameProvider(organisation, provider))
    throw forbidden('A provider can only give and end its own mandates.')
}

function parseInput(input: MandateInput) {
  const name = input.organisationName.trim()
  if (name === '') throw badInput('input.organisationName', 'The name is empty: give the name of the organisation.')
  if (name.length > MAX_NAME_LENGTH) throw badInput('input.organisationName', 'The name is longer than 200 characters.')
  const account = input.payeeIban ?? null
  const error = account === null ? null : sepaError(account)
  if (error) throw badInput('input.payeeIban', `Payments can’t go to this account: ${error}.`)
  return {
    providerKey: providerKey(input.provider),
    mandatee: input.organisation,
    mandateeName: name,
    firstDay: input.from,
    lastDay: input.to ?? null,
    payeeIban: account === null ? null : iban(account),
  }
}

/** The criteria of a filter within the rows that the caller may see: a provider its own, an organisation those that it has. */
export const mandateSearchOf = (filter: MandateFilterInput | null, { caller }: SubgraphContext): MandateSearch => ({
  providerKey: filter?.provider ? providerKey(filter.provider) : null,
  mandatee: filter?.organisation ?? null,
  on: filter?.on ?? null,
  scope: scopeOf(caller),
})

function scopeOf({ audience, organisation }: Caller): MandateSearch['scope'] {
  if (audience !== 'PROVIDER') return 'all'
  return isInamiNumber(organisation) ? { providerKey: providerKey(organisation) } : { mandatee: organisation }
}
