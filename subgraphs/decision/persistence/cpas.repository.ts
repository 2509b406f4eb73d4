import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { preparedQuery } from '../../../shared/database/prepared-statements'
import type { Day } from '../../../shared/values/day'
import type { CpasContact } from '../domain/cpas-contact'
import type { CpasMerger } from '../domain/cpas-merger'
import { CpasEntity } from './cpas.entity'
import { selectColumns } from './select-columns'

const registered = [
  'enterpriseNumber',
  'nameFr',
  'nameNl',
  'nameDe',
  'nameEn',
  'insCodes',
  'address',
  'email',
  'phone',
  'successor',
  'successorFrom',
] as const

/** A CPAS of the register. */
export type RegisteredCpas = Pick<CpasEntity, (typeof registered)[number]>

/** Select list of a `RegisteredCpas` for a named statement. */
export const cpasColumns = (alias: string): string => selectColumns(alias, registered)

/** Loads the CPAS with these numbers, in no order. Unknown numbers are left out. */
export const cpasByNumbers = (manager: EntityManager, numbers: readonly string[]): Promise<RegisteredCpas[]> =>
  preparedQuery<RegisteredCpas>(
    manager,
    'cpas.by-numbers',
    `select ${cpasColumns('c')} from cpas c where c.enterprise_number = any($1)`,
    [[...numbers]],
  )

/** Loads a page of the register, by number. */
export const cpasPage = (
  manager: EntityManager,
  { search, after, limit }: { search: string | null; after: string | null; limit: number },
): Promise<RegisteredCpas[]> => {
  const page = searchRegister(manager, search)
    .select(registered.map((property) => `c.${property}`))
    .orderBy('c.enterpriseNumber')
    .limit(limit)
  if (after !== null) page.andWhere('c.enterpriseNumber > :after', { after })
  return page.getMany()
}

/** Counts the CPAS that match a search. */
export const cpasCount = (manager: EntityManager, search: string | null): Promise<number> =>
  searchRegister(manager, search).getCount()

function searchRegister(manager: EntityManager, search: string | null): SelectQueryBuilder<CpasEntity> {
  const register = manager.createQueryBuilder(CpasEntity, 'c')
  return search === null ? register : register.where('strpos(c.search, :part) > 0', { part: searchable(search) })
}

/** Loads the enterprise numbers of all registered CPAS. */
export async function registeredNumbers(manager: EntityManager): Promise<Set<string>> {
  const rows = await manager.find(CpasEntity, { select: { enterpriseNumber: true } })
  return new Set(rows.map(({ enterpriseNumber }) => enterpriseNumber))
}

/** The centres on whose decisions a CPAS acts on a day: itself, and those that merged into it until that day. */
export async function centresOf(manager: EntityManager, cpas: string, on: Day): Promise<string[]> {
  const rows = await preparedQuery<{ number: string }>(
    manager,
    'cpas.centres',
    `with recursive centre as (
       select $1::text as number
       union
       select c.enterprise_number from cpas c join centre on c.successor = centre.number and c.successor_from <= $2
     ) select number from centre`,
    [cpas, on],
  )
  return rows.map(({ number }) => number)
}

/** Loads the successor of every registered CPAS. */
export async function registeredSuccessors(manager: EntityManager): Promise<Map<string, string | null>> {
  const rows = await manager.find(CpasEntity, { select: { enterpriseNumber: true, successor: true } })
  return new Map(rows.map(({ enterpriseNumber, successor }) => [enterpriseNumber, successor]))
}

/** Records into which centre a CPAS merged; null: into none. */
export const saveMerger = (
  manager: EntityManager,
  enterpriseNumber: string,
  merger: CpasMerger | null,
): Promise<unknown> =>
  manager.update(
    CpasEntity,
    { enterpriseNumber },
    { successor: merger?.successor ?? null, successorFrom: merger?.from ?? null },
  )

/** Inserts a CPAS, or updates the names, INS codes and the given contact data of a known one. An absent contact part keeps its value. */
export async function upsertCpas(
  manager: EntityManager,
  {
    contact,
    ...cpas
  }: Omit<RegisteredCpas, keyof CpasContact | 'successor' | 'successorFrom'> & { contact: Partial<CpasContact> },
): Promise<void> {
  const { enterpriseNumber, nameFr, nameNl, nameDe, nameEn, insCodes } = cpas
  const search = searchable([enterpriseNumber, nameFr, nameNl, nameDe, nameEn, ...insCodes].join(' '))
  await manager.upsert(CpasEntity, { ...cpas, search, ...contact }, ['enterpriseNumber'])
}

// Lower case without accents, as the column `search` is stored.
const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
