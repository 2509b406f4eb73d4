import { preparedQuery, query, type Runner } from '../../../shared/database/prepared-statements'
import type { CpasContact } from '../domain/cpas-contact'

/** A CPAS of the register. */
export interface CpasRow extends CpasContact {
  enterprise_number: string
  name_fr: string
  name_nl: string
  name_de: string
  name_en: string
  ins_codes: string[]
}

/** Letters without accents, small: how names are searched. */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

const COLUMNS = 'enterprise_number, name_fr, name_nl, name_de, name_en, ins_codes, address, email, phone'

/** The CPAS of these numbers, in no order; unknown ones are left out. */
export const cpasByNumbers = (runner: Runner, numbers: readonly string[]): Promise<CpasRow[]> =>
  preparedQuery<CpasRow>(runner, 'cpas.by-numbers', `select ${COLUMNS} from cpas where enterprise_number = any($1)`, [
    [...numbers],
  ])

/** A page of the register by number, one row more than `limit` asks; and how many there are. */
export async function cpasPage(
  runner: Runner,
  { search, after, limit }: { search: string | null; after: string | null; limit: number },
): Promise<CpasRow[]> {
  return query<CpasRow>(
    runner,
    `select ${COLUMNS} from cpas
     where ($1::text is null or strpos(search, $1) > 0) and ($2::text is null or enterprise_number > $2)
     order by enterprise_number limit $3`,
    [search && searchable(search), after, limit],
  )
}

/** How many CPAS fit the search. */
export async function cpasCount(runner: Runner, search: string | null): Promise<number> {
  const [row] = await query<{ total: string }>(
    runner,
    'select count(*) as total from cpas where ($1::text is null or strpos(search, $1) > 0)',
    [search && searchable(search)],
  )
  return Number(row?.total ?? 0)
}
