import { inTransaction } from '../../../shared/database/transaction'
import type { Day } from '../../../shared/values/day'
import { providerKey, qualificationOf } from '../../../shared/values/inami-number'
import { EARLIEST_DAY } from '../../../subgraphs/provider/domain/provider-records'
import type { DemoProvider } from '../providers'
import { actorColumns, caami, copyRows, type Sources, timestamp } from './rows'

/** Inserts the providers that do not exist. */
export async function insertProviders(sources: Sources, providers: readonly DemoProvider[], since: Day): Promise<void> {
  await inTransaction(sources.get('provider')!, async (tx) => {
    const known = new Set(
      (await tx.query<{ provider_key: string }>('select provider_key from provider')).map((row) => row.provider_key),
    )
    const missing = providers.filter((provider) => !known.has(providerKey(provider.number)))
    await copyRows(
      tx,
      'provider',
      'provider_key, inami_number, version, registered_at',
      missing.map(({ number }) => [providerKey(number), number, 1, timestamp(since)]),
    )
    await copyRows(
      tx,
      'provider_version',
      'provider_key, version, inami_number, name, category, qualification_code, birth_date, ins_code, iban, recorded_at, subject, audience, organisation, role, findings',
      missing.map((provider) => [
        providerKey(provider.number),
        1,
        provider.number,
        provider.name,
        provider.category,
        qualificationOf(provider.number),
        provider.birthDate,
        provider.insCode,
        provider.iban,
        timestamp(since),
        ...actorColumns(caami),
        '[]',
      ]),
    )
    await copyRows(
      tx,
      'provider_record',
      'provider_key, rank, valid_from, name, category, qualification_code, recorded_at, subject, audience, organisation, role',
      missing.map((provider) => [
        providerKey(provider.number),
        1,
        EARLIEST_DAY,
        provider.name,
        provider.category,
        qualificationOf(provider.number),
        timestamp(since),
        ...actorColumns(caami),
      ]),
    )
  })
}
