import type { ProviderRow } from '../persistence/provider.repository'

/** A provider as the schema shows it; the resolver of the type hides what is not for everyone. */
export const toProviderNode = (row: ProviderRow) => ({
  inamiNumber: row.inami_number,
  name: row.name,
  category: row.category,
  qualificationCode: row.qualification_code,
  birthDate: row.birth_date,
  insCode: row.ins_code,
  iban: row.iban,
  ibanToConfirm: row.iban_to_confirm,
})
