import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { preparedQuery } from '../../../shared/database/prepared-statements'
import type { CpasContact } from '../domain/cpas-contact'
import { CpasEntity } from './cpas.entity'
import { columns } from './select-columns'

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
] as const

/** A CPAS of the register. */
export type RegisteredCpas = Pick<CpasEntity, (typeof registered)[number]>

/** Select list of a `RegisteredCpas` for a named statement. */
export const cpasColumns = (alias: string): string => columns(alias, registered)

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

/** Inserts a CPAS, or updates the names, INS codes and the given contact data of a known one. An absent contact part keeps its value. */
export async function upsertCpas(
  manager: EntityManager,
  { contact, ...cpas }: Omit<RegisteredCpas, keyof CpasContact> & { contact: Partial<CpasContact> },
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
