import type { Tx } from '../../../shared/database/transaction'
import { enterpriseNumber } from '../../../shared/values/enterprise-number'
import { isInsCode } from '../../../shared/values/ins-code'
import { searchable } from './cpas.repository'

/** A CPAS as it is registered. */
export interface CpasRegistration {
  enterpriseNumber: string
  names: { FR: string; NL: string; DE: string; EN: string }
  insCodes: readonly string[]
}

/** Registers the CPAS, or gives a known one these names and communes: the same list again changes nothing. */
export async function registerCpas(tx: Pick<Tx, 'query'>, list: readonly CpasRegistration[]): Promise<void> {
  for (const { enterpriseNumber: number, names, insCodes } of list) {
    for (const code of insCodes) if (!isInsCode(code)) throw new RangeError(`${code} is not an INS code: 5 digits`)
    await tx.query(
      `insert into cpas (enterprise_number, name_fr, name_nl, name_de, name_en, ins_codes, search)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (enterprise_number) do update
       set name_fr = excluded.name_fr, name_nl = excluded.name_nl, name_de = excluded.name_de, name_en = excluded.name_en,
           ins_codes = excluded.ins_codes, search = excluded.search`,
      [
        enterpriseNumber(number),
        names.FR,
        names.NL,
        names.DE,
        names.EN,
        [...insCodes],
        searchable([number, ...Object.values(names), ...insCodes].join(' ')),
      ],
    )
  }
}
