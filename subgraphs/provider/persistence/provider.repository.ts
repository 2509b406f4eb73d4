import { preparedQuery, preparedQueryByKeys, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { Finding } from '../../../shared/rules/finding'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Actor } from '../domain/actor'

/** The data of a provider, as registered. */
export interface ProviderData {
  inami_number: string
  name: string
  category: ProviderCategory
  qualification_code: string | null
  birth_date: Day | null
  ins_code: string | null
  iban: string | null
}

/** A provider with its data in force. */
export interface ProviderRow extends ProviderData {
  provider_key: string
  /** The number of the first registration. */
  first_number: string
  version: number
  registered_at: Date
  findings: Finding[]
  /** An account that waits for its confirmation. */
  iban_to_confirm: string | null
}

const CURRENT = `
  select p.provider_key, p.inami_number as first_number, p.version, p.registered_at, v.inami_number, v.name, v.category,
    v.qualification_code, v.birth_date, v.ins_code, v.iban, v.findings, c.iban as iban_to_confirm
  from provider p join provider_version v on v.provider_key = p.provider_key and v.version = p.version
  left join account_change c on c.provider_key = p.provider_key and c.outcome is null`

/** The providers of these keys that are registered, in no order. */
export const providersByKey = (runner: Runner, keys: readonly string[]): Promise<ProviderRow[]> =>
  preparedQueryByKeys<ProviderRow>(
    runner,
    'provider.by-key',
    (isOneOf) => `${CURRENT} where p.provider_key ${isOneOf}`,
    keys,
  )

/** What a list of providers is narrowed to. */
export interface ProviderFilter {
  search: string | null
  category: string | null
  insCode: string | null
}

const FILTER = `
  ($1::text is null or plain(v.name) like plain($1) or p.provider_key like $2)
  and ($3::text is null or v.category = $3) and ($4::text is null or v.ins_code = $4)`

const escaped = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`)

function filterValues({ search, category, insCode }: ProviderFilter): unknown[] {
  const digits = search?.replace(/[.\-\s/]/g, '') ?? ''
  return [
    search === null ? null : `%${escaped(search)}%`,
    // A search text without digits must not fit every number.
    /^\d+$/.test(digits) ? `${digits}%` : null,
    category,
    insCode,
  ]
}

/** Providers newest first, after a place in that order. */
export const listProviders = (
  runner: Runner,
  filter: ProviderFilter,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<ProviderRow[]> =>
  preparedQuery<ProviderRow>(
    runner,
    'provider.list',
    `${CURRENT} where ${FILTER} and ($5::timestamptz is null or (p.registered_at, p.provider_key) < ($5, $6))
     order by p.registered_at desc, p.provider_key desc limit $7`,
    [...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, limit],
  )

/** How many providers fit. */
export async function countProviders(runner: Runner, filter: ProviderFilter): Promise<number> {
  const [row] = await preparedQuery<{ total: string }>(
    runner,
    'provider.count',
    `select count(*) as total from provider p
     join provider_version v on v.provider_key = p.provider_key and v.version = p.version where ${FILTER}`,
    filterValues(filter),
  )
  return Number(row?.total ?? 0)
}

/** Takes the provider for this transaction: its data in force, or null where the transaction has just made its head. */
export async function takeProvider(tx: Tx, key: string, number: string, now: string): Promise<ProviderRow | null> {
  const made = await tx.named(
    'provider.head',
    `insert into provider (provider_key, inami_number, version, registered_at) values ($1, $2, 0, $3)
     on conflict (provider_key) do nothing returning provider_key`,
    [key, number, now],
  )
  return made.length > 0 ? null : lockProvider(tx, key)
}

/** A registered provider, locked until the transaction ends: its data in force, or null. */
export async function lockProvider(tx: Tx, key: string): Promise<ProviderRow | null> {
  await tx.named('provider.lock', 'select from provider where provider_key = $1 for update', [key])
  const [row] = await providersByKey(tx, [key])
  return row ?? null
}

/** Adds a version of the provider's data and makes it the one in force. */
export async function addProviderVersion(
  tx: Tx,
  key: string,
  version: number,
  data: ProviderData,
  findings: readonly Finding[],
  by: Actor,
): Promise<void> {
  const { caller, now } = by
  await tx.named(
    'provider.version',
    `insert into provider_version (provider_key, version, inami_number, name, category, qualification_code, birth_date,
       ins_code, iban, recorded_at, subject, audience, organisation, role, findings)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      key,
      version,
      data.inami_number,
      data.name,
      data.category,
      data.qualification_code,
      data.birth_date,
      data.ins_code,
      data.iban,
      now,
      caller.subject,
      caller.audience,
      caller.organisation,
      caller.role,
      JSON.stringify(findings),
    ],
  )
  await tx.named('provider.current', 'update provider set version = $2 where provider_key = $1', [key, version])
}
