import type { MandateFacts, MandateKey, ProviderFacts } from '../../../shared/inter-service/contracts'
import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import type { Day } from '../../../shared/values/day'
import { isInamiNumber, providerKey } from '../../../shared/values/inami-number'
import { accountFindings } from '../application/account-changes'
import type { PhaseRow } from '../domain/phases'
import { insuredAdmission, insuredAdmittedFrom, participation } from '../domain/phases'
import { recordOn } from '../domain/provider-records'
import { type MandateRow, mandatesOf } from '../persistence/mandate.repository'
import { paperExceptions } from '../persistence/paper-invoice.repository'
import { currentPhases, phasesOfList } from '../persistence/phase.repository'
import { providersByKey, type RegisteredProvider } from '../persistence/provider.repository'
import { cachedProviders } from '../persistence/provider-cache'

// A text that is no INAMI number is the key of no provider.
const keyOf = (number: string) => (isInamiNumber(number) ? providerKey(number) : number)

function toProviderFacts(provider: RegisteredProvider, phases: readonly PhaseRow[], today: Day): ProviderFacts {
  const { birthDate, insCode, iban, ibanToConfirm, activeUntil } = provider
  const { name, category, qualificationCode } = recordOn(provider.records, today) ?? provider
  return {
    // The number of the first registration never changes, so other subgraphs may keep it.
    inamiNumber: provider.firstNumber,
    name,
    category,
    qualificationCode,
    birthDate,
    insCode,
    iban,
    ibanToConfirm,
    activeUntil,
    records: provider.records.map(({ period, ...record }) => ({
      period,
      name: record.name,
      category: record.category,
      qualificationCode: record.qualificationCode,
    })),
    participates: participation(provider, phases),
    admitsInsured: insuredAdmission(provider, phases),
  }
}

function toMandateFacts({ organisation, provider, on }: MandateKey, rows: readonly MandateRow[]): MandateFacts | null {
  const own = rows.filter(
    (row) => row.mandatee === organisation && (provider === null || row.provider_key === keyOf(provider)),
  )
  // A mandate that was withdrawn before it began never existed.
  const given = own.filter(({ first_day, last_day }) => last_day === null || last_day >= first_day)
  if (given.length === 0) return null
  const inForce = given.find(({ first_day, last_day }) => first_day <= on && (last_day === null || on <= last_day))
  const next = given.map(({ first_day }) => first_day).filter((first) => first > on)
  const last = given.flatMap(({ last_day }) => (last_day !== null && last_day < on ? last_day : []))
  return {
    inForce: inForce ? { organisationName: inForce.mandatee_name, payeeIban: inForce.payee_iban } : null,
    next: inForce ? null : (next.sort()[0] ?? null),
    last: inForce ? null : (last.sort().at(-1) ?? null),
  }
}

/** The facts that this subgraph provides to the others. */
export const providerAnswers: FactAnswers = {
  async 'provider.providers'(numbers, context) {
    const keys = numbers.map(keyOf)
    const providers = await cachedProviders(context.db, [...new Set(keys)])
    const [first] = providers
    const phases = first ? await phasesOfList(context.db, first.phaseListId) : []
    const byKey = new Map(providers.map((provider) => [provider.providerKey, provider]))
    return keys.map((key) => {
      const provider = byKey.get(key)
      return provider ? toProviderFacts(provider, phases, context.today) : null
    })
  },

  async 'provider.registrations'(numbers, { db }) {
    const inamiNumbers = numbers.filter((number) => isInamiNumber(number))
    const organisations = numbers.filter((number) => !isInamiNumber(number))
    const [providers, mandates] = await Promise.all([
      inamiNumbers.length > 0 ? cachedProviders(db, [...new Set(inamiNumbers.map(providerKey))]) : [],
      organisations.length > 0 ? mandatesOf(db, organisations, null) : [],
    ])
    const byKey = new Map(providers.map((provider) => [provider.providerKey, provider]))
    const mandatees = new Set(mandates.map(({ mandatee }) => mandatee))
    return numbers.map((number) => {
      if (!isInamiNumber(number)) return mandatees.has(number) ? { activeUntil: null } : null
      const provider = byKey.get(providerKey(number))
      return provider ? { activeUntil: provider.activeUntil } : null
    })
  },

  async 'provider.phases'(keys, context) {
    const insuredFrom = insuredAdmittedFrom(await currentPhases(context.db))
    return keys.map(() => ({ insuredFrom }))
  },

  async 'provider.mandates'(keys, context) {
    const rows = await mandatesOf(
      context.db,
      [...new Set(keys.map(({ organisation }) => organisation))],
      keys.some(({ provider }) => provider === null)
        ? null
        : [...new Set(keys.flatMap(({ provider }) => (provider === null ? [] : [keyOf(provider)])))],
    )
    return keys.map((key) => toMandateFacts(key, rows))
  },

  async 'provider.payees'(keys, context) {
    const providers = await providersByKey(context.db, [...new Set(keys.map(({ provider }) => keyOf(provider)))])
    const byKey = new Map(providers.map((provider) => [provider.providerKey, provider]))
    return keys.map(({ provider: number, lines, amount }) => {
      const provider = byKey.get(keyOf(number))
      if (!provider) return null
      const leftOut = accountFindings(provider, context.today, { lines, amount })
      return { name: provider.name, iban: provider.iban, leftOut }
    })
  },

  async 'provider.paperExceptions'(keys, context) {
    const rows = await paperExceptions(
      context.db,
      [...new Set(keys.map(({ provider }) => providerKey(provider)))],
      [...new Set(keys.flatMap(({ personIds }) => personIds))],
    )
    return keys.map(({ provider, personIds }) =>
      rows
        .filter((row) => row.provider_key === providerKey(provider) && personIds.includes(row.person_id))
        .map((row) => ({ issuedOn: row.issued_on, situation: row.situation })),
    )
  },
}
