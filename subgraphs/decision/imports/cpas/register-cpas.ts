import type { Tx } from '../../../../shared/database/transaction'
import { enterpriseNumber } from '../../../../shared/values/enterprise-number'
import { isInsCode } from '../../../../shared/values/ins-code'
import { type CpasContact, contactProblems } from '../../domain/cpas-contact'
import { searchable } from '../../persistence/cpas.repository'

/** A CPAS as it is registered. */
export interface CpasRegistration {
  enterpriseNumber: string
  names: { FR: string; NL: string; DE: string; EN: string }
  insCodes: readonly string[]
  /** A part that is absent stays as it was; null takes it away. */
  contact?: Partial<CpasContact>
}

/** Registers the CPAS, or gives a known one these names, communes and contact data: the same list again changes nothing. */
export async function registerCpas(tx: Pick<Tx, 'query'>, list: readonly CpasRegistration[]): Promise<void> {
  for (const { enterpriseNumber: number, names, insCodes, contact = {} } of list) {
    for (const code of insCodes) if (!isInsCode(code)) throw new RangeError(`${code} is not an INS code: 5 digits`)
    const [problem] = contactProblems({ address: null, email: null, phone: null, ...contact })
    if (problem) throw new RangeError(`${number}: ${problem}`)
    const isGiven = (part: keyof CpasContact) => contact[part] !== undefined
    await tx.query(
      `insert into cpas (enterprise_number, name_fr, name_nl, name_de, name_en, ins_codes, search, address, email, phone)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (enterprise_number) do update
       set name_fr = excluded.name_fr, name_nl = excluded.name_nl, name_de = excluded.name_de, name_en = excluded.name_en,
           ins_codes = excluded.ins_codes, search = excluded.search,
           address = case when $11 then excluded.address else cpas.address end,
           email = case when $12 then excluded.email else cpas.email end,
           phone = case when $13 then excluded.phone else cpas.phone end`,
      [
        enterpriseNumber(number),
        names.FR,
        names.NL,
        names.DE,
        names.EN,
        [...insCodes],
        searchable([number, ...Object.values(names), ...insCodes].join(' ')),
        contact.address ?? null,
        contact.email ?? null,
        contact.phone ?? null,
        isGiven('address'),
        isGiven('email'),
        isGiven('phone'),
      ],
    )
  }
}
