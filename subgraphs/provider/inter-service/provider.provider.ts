import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import { isInamiNumber, providerKey } from '../../../shared/values/inami-number'
import { accountFindings } from '../application/provider-account'
import { paperExceptions } from '../persistence/paper-invoice.repository'
import { providersByKey } from '../persistence/provider.repository'
import { participation } from '../rules/phase.rule'

const keyOf = (number: string) => (isInamiNumber(number) ? providerKey(number) : number)

/** What other subgraphs ask about providers. */
export const providerAnswers: FactAnswers = {
  async 'provider.providers'(keys, context) {
    const asked = keys.map(keyOf)
    const rows = await providersByKey(context.db, [...new Set(asked)])
    const byKey = new Map(rows.map((row) => [row.provider_key, row]))
    return asked.map((key) => {
      const row = byKey.get(key)
      if (!row) return null
      return {
        // The number of the first registration: the same for ever, so that others may keep it.
        inamiNumber: row.first_number,
        name: row.name,
        category: row.category,
        qualificationCode: row.qualification_code,
        birthDate: row.birth_date,
        insCode: row.ins_code,
        iban: row.iban,
        participates: participation({ category: row.category, inamiNumber: row.inami_number }),
      }
    })
  },

  async 'provider.payees'(keys, context) {
    const rows = await providersByKey(context.db, [...new Set(keys.map(({ provider }) => keyOf(provider)))])
    const byKey = new Map(rows.map((row) => [row.provider_key, row]))
    return keys.map(({ provider, lines, amount }) => {
      const row = byKey.get(keyOf(provider))
      if (!row) return null
      return { name: row.name, iban: row.iban, leftOut: accountFindings(row, context.today, { lines, amount }) }
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
