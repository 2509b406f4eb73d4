import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { preparedQueryByKeys, type Runner } from '../../../shared/database/prepared-statements'
import { snakeCase } from '../../../shared/database/snake-naming-strategy'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { ProviderRecord, StoredRecord } from '../domain/provider-records'
import { toRecords } from '../domain/provider-records'
import { AccountChangeEntity } from './account-change.entity'
import { ProviderEntity } from './provider.entity'
import { ProviderRecordEntity } from './provider-record.entity'
import { ProviderVersionEntity } from './provider-version.entity'

/** The data of a provider that a registration sets. Name, category and qualification are those of its newest record. */
export type ProviderData = Pick<
  ProviderVersionEntity,
  'inamiNumber' | 'name' | 'category' | 'qualificationCode' | 'birthDate' | 'insCode' | 'iban' | 'activeUntil'
>

/** A registered provider with its data in force. */
export interface RegisteredProvider
  extends ProviderData,
    Pick<ProviderEntity, 'providerKey' | 'version' | 'registeredAt'>,
    Pick<ProviderVersionEntity, 'findings'> {
  /** The number of the first registration. */
  firstNumber: string
  /** The account that waits for confirmation; null if none waits. */
  ibanToConfirm: string | null
  /** The facts by day, newest first. */
  records: ProviderRecord[]
  /** The id of the phase table that applies. */
  phaseListId: string
}

// The columns that the queries select; the records come as JSON.
type SelectedProvider = Omit<RegisteredProvider, 'records'> & { records: RecordJson[] }

interface RecordJson {
  valid_from: Day
  name: string
  category: ProviderCategory
  qualification_code: string | null
  recorded_at: string
  recorded_by: Caller
}

const toRegisteredProvider = (row: SelectedProvider): RegisteredProvider => ({
  ...row,
  records: toRecords(row.records.map(toStoredRecord)),
})

const toStoredRecord = (json: RecordJson): StoredRecord => ({
  validFrom: json.valid_from,
  name: json.name,
  category: json.category,
  qualificationCode: json.qualification_code,
  recordedAt: new Date(json.recorded_at),
  recordedBy: json.recorded_by,
})

// Where each property comes from: provider `p`, its version in force `v`, its account change without outcome `c`.
const SOURCES: Record<keyof SelectedProvider, string> = {
  providerKey: 'p.providerKey',
  firstNumber: 'p.inamiNumber',
  version: 'p.version',
  registeredAt: 'p.registeredAt',
  inamiNumber: 'v.inamiNumber',
  name: 'v.name',
  category: 'v.category',
  qualificationCode: 'v.qualificationCode',
  birthDate: 'v.birthDate',
  insCode: 'v.insCode',
  iban: 'v.iban',
  activeUntil: 'v.activeUntil',
  findings: 'v.findings',
  ibanToConfirm: 'c.iban',
  // Of the records with one first day, the last recorded one holds.
  records: `(select json_agg(json_build_object('valid_from', r.valid_from, 'name', r.name, 'category', r.category,
      'qualification_code', r.qualification_code, 'recorded_at', r.recorded_at, 'recorded_by', json_build_object('subject', r.subject,
      'audience', r.audience, 'organisation', r.organisation, 'role', r.role)) order by r.valid_from desc)
    from (select distinct on (valid_from) * from provider_record where provider_key = p.provider_key order by valid_from, rank desc) r)`,
  phaseListId: '(select max(id) from phase_list)',
}
const COLUMNS = Object.entries(SOURCES)
  .map(([property, source]) => `${snakeCase(source)} as "${property}"`)
  .join(', ')
const IN_FORCE = 'v.providerKey = p.providerKey and v.version = p.version'
const WAITING = 'c.providerKey = p.providerKey and c.outcome is null'

/** The registered providers with these keys, in no order. Named: coverage checks, tarify and invoice checking read providers by it. */
export async function providersByKey(runner: Runner, keys: readonly string[]): Promise<RegisteredProvider[]> {
  const rows = await preparedQueryByKeys<SelectedProvider>(
    runner,
    'provider.by-key',
    (isOneOf) => `
      select ${COLUMNS} from provider p
      join provider_version v on ${snakeCase(IN_FORCE)}
      left join account_change c on ${snakeCase(WAITING)}
      where p.provider_key ${isOneOf}`,
    keys,
  )
  return rows.map(toRegisteredProvider)
}

/** The registered provider with this key; null if there is none. */
export const providerByKey = async (runner: Runner, key: string): Promise<RegisteredProvider | null> =>
  (await providersByKey(runner, [key]))[0] ?? null

/** The criteria of a list of providers; null does not filter. */
export interface ProviderSearch {
  /** Part of the name, or first digits of the number. */
  text: string | null
  category: ProviderCategory | null
  insCode: string | null
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

function searchQuery(
  manager: EntityManager,
  { text, category, insCode }: ProviderSearch,
): SelectQueryBuilder<ProviderEntity> {
  const query = manager.createQueryBuilder(ProviderEntity, 'p').innerJoin(ProviderVersionEntity, 'v', IN_FORCE)
  if (text !== null) {
    const digits = text.replace(/[.\-\s/]/g, '')
    const isNumber = /^\d+$/.test(digits)
    query.andWhere(`(plain(v.name) like plain(:name)${isNumber ? ' or p.providerKey like :digits' : ''})`, {
      name: `%${escapeLike(text)}%`,
      digits: `${digits}%`,
    })
  }
  if (category) query.andWhere('v.category = :category', { category })
  if (insCode) query.andWhere('v.insCode = :insCode', { insCode })
  return query
}

/** Providers after a position in the list, last registered first. */
export async function searchProviders(
  manager: EntityManager,
  search: ProviderSearch,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<RegisteredProvider[]> {
  const query = searchQuery(manager, search).leftJoin(AccountChangeEntity, 'c', WAITING).select([])
  for (const [property, source] of Object.entries(SOURCES)) query.addSelect(source, property)
  if (after)
    query.andWhere('(p.registeredAt, p.providerKey) < (:at::timestamptz, :key)', { at: after[0], key: after[1] })
  const rows = await query
    .orderBy('p.registeredAt', 'DESC')
    .addOrderBy('p.providerKey', 'DESC')
    .limit(limit)
    .getRawMany<SelectedProvider>()
  return rows.map(toRegisteredProvider)
}

/** The number of providers that meet the criteria. */
export async function countProviders(manager: EntityManager, search: ProviderSearch): Promise<number> {
  const row = await searchQuery(manager, search).select('count(*)', 'total').getRawOne<{ total: string }>()
  return Number(row?.total)
}

/** Inserts a provider without data. Returns false if the key is registered; then nothing is written. */
export async function insertProvider(manager: EntityManager, provider: ProviderEntity): Promise<boolean> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(ProviderEntity)
    .values(provider)
    .orIgnore()
    .returning(['providerKey'])
    .updateEntity(false)
    .execute()
  return raw.length > 0
}

/** Locks a provider until the transaction ends and returns it with its data in force; null if the key is not registered. */
export async function lockProvider(manager: EntityManager, key: string): Promise<RegisteredProvider | null> {
  await manager
    .createQueryBuilder(ProviderEntity, 'p')
    .select('p.providerKey')
    .where('p.providerKey = :key', { key })
    .setLock('pessimistic_write')
    .getOne()
  return providerByKey(manager, key)
}

/** Inserts a version of a provider's data and makes it the one in force. */
export async function addProviderVersion(manager: EntityManager, version: ProviderVersionEntity): Promise<void> {
  await manager.getRepository(ProviderVersionEntity).insert({ ...version, findings: [...version.findings] })
  await manager.getRepository(ProviderEntity).update({ providerKey: version.providerKey }, { version: version.version })
}

/** Inserts the next record of a provider's facts. */
export async function addProviderRecord(
  manager: EntityManager,
  providerKey: string,
  record: Omit<ProviderRecordEntity, 'providerKey' | 'rank'>,
): Promise<void> {
  const repository = manager.getRepository(ProviderRecordEntity)
  const newest = await repository.findOne({ select: { rank: true }, where: { providerKey }, order: { rank: 'DESC' } })
  await repository.insert({ ...record, providerKey, rank: (newest?.rank ?? 0) + 1 })
}
