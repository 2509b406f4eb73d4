import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { iban, sepaError } from '../../../shared/values/iban'
import { inamiNumber, providerKey } from '../../../shared/values/inami-number'
import { isInsCode } from '../../../shared/values/ins-code'
import { currentPhases } from '../persistence/phase.repository'
import {
  addProviderRecord,
  addProviderVersion,
  insertProvider,
  lockProvider,
  providerByKey,
  type RegisteredProvider,
} from '../persistence/provider.repository'
import type { ProviderInput } from '../schema/provider.type'
import { accountFindings, recordAccount } from './account-changes'
import {
  IncompleteRegistration,
  type ProviderChange,
  planRegistration,
  type RegistrationPlan,
} from './plan-registration'

const MAX_NAME_LENGTH = 200

/** The provider after a registration, or null and the findings that refuse it. */
export interface RegistrationResult {
  provider: RegisteredProvider | null
  findings: Finding[]
}

/**
 * Registers a provider, or new facts of a known one. The provider is null if the number contradicts the category (PRV-NUMBER) or the
 * facts would hold from a day that is not allowed (PRV-SINCE); then nothing is written.
 * @throws BAD_USER_INPUT for a missing, empty or too long name, a missing category, an account that SEPA cannot reach, an invalid INS
 * or qualification code, a birth date after today, or an activity that ends before it begins.
 */
export async function registerProvider(input: ProviderInput, context: SubgraphContext): Promise<RegistrationResult> {
  const change = parseInput(input, context)
  const phases = await currentPhases(context.db)
  return inTransaction(context.db, async (tx) => {
    const key = providerKey(change.inamiNumber)
    const planFor = (known: RegisteredProvider | null) =>
      planOf(() => planRegistration(change, known, { today: context.today, phases }))
    let known = await lockProvider(tx.manager, key)
    let plan = planFor(known)
    if (!known && plan.acceptable) {
      const { inamiNumber } = change
      const head = { providerKey: key, inamiNumber, version: 0, registeredAt: new Date(context.now) }
      if (!(await insertProvider(tx.manager, head))) {
        // Another request registered the number at the same moment.
        known = await lockProvider(tx.manager, key)
        plan = planFor(known)
      }
    }
    if (!plan.acceptable) return { provider: null, findings: plan.findings }
    const provider = await writeRegistration(tx, context, { key, change, known, plan })
    return { provider, findings: [...plan.findings, ...accountFindings(provider, context.today)] }
  })
}

function planOf(plan: () => RegistrationPlan): RegistrationPlan {
  try {
    return plan()
  } catch (error) {
    if (error instanceof IncompleteRegistration) throw badInput(`input.${error.field}`, error.message)
    throw error
  }
}

async function writeRegistration(
  { manager }: Tx,
  context: SubgraphContext,
  registration: { key: string; change: ProviderChange; known: RegisteredProvider | null; plan: RegistrationPlan },
): Promise<RegisteredProvider> {
  const { key, change, known, plan } = registration
  const recording = { recordedAt: new Date(context.now), ...context.caller }
  // The first account is in force at once; every later one waits for a second person.
  if (known && change.iban !== null) await recordAccount(manager, known, change.iban, context)
  if (plan.changesData)
    await addProviderVersion(manager, {
      ...plan.data,
      providerKey: key,
      version: (known?.version ?? 0) + 1,
      findings: plan.findings,
      ...recording,
    })
  if (plan.record) await addProviderRecord(manager, key, { ...plan.record, ...recording })
  const provider = await providerByKey(manager, key)
  if (!provider) throw new Error(`The provider ${key} is missing: providers are never deleted.`)
  return provider
}

const isGiven = (value: string | null | undefined): value is string => value !== null && value !== undefined

function parseInput(input: ProviderInput, { today }: SubgraphContext): ProviderChange {
  const accountError = isGiven(input.iban) ? sepaError(input.iban) : null
  if (accountError) throw badInput('input.iban', `Payments can’t go to this account: ${accountError}.`)
  if (isGiven(input.insCode) && !isInsCode(input.insCode))
    throw badInput('input.insCode', 'An INS code has 5 digits and begins with 1 to 9.')
  if (isGiven(input.qualificationCode) && !/^\d{3}$/.test(input.qualificationCode))
    throw badInput('input.qualificationCode', 'A qualification code has 3 digits.')
  if (input.birthDate && input.birthDate > today)
    throw badInput('input.birthDate', `The birth date, ${input.birthDate}, is after today, ${today}.`)
  return {
    inamiNumber: inamiNumber(input.inamiNumber),
    name: parseName(input.name),
    category: input.category ?? null,
    qualificationCode: input.qualificationCode ?? null,
    birthDate: input.birthDate ?? null,
    insCode: input.insCode ?? null,
    iban: isGiven(input.iban) ? iban(input.iban) : null,
    activeUntil: input.activeUntil,
    from: input.from ?? null,
  }
}

function parseName(text: string | null | undefined): string | null {
  if (!isGiven(text)) return null
  const name = text.trim()
  if (name === '') throw badInput('input.name', 'The name is empty: give the provider’s name.')
  if (name.length > MAX_NAME_LENGTH) throw badInput('input.name', 'The name is longer than 200 characters.')
  return name
}
