import { type Cell, GREY, Paper } from '../../../shared/documents/paper'
import type { NamedText } from '../../../shared/documents/printable'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { enumLabels } from '../../../shared/texts/enum-labels'
import { dayIn } from '../../../shared/texts/format'
import type { Language } from '../../../shared/texts/texts'
import { colon } from '../../../shared/texts/typography'
import type { Day } from '../../../shared/values/day'
import { brusselsDay } from '../../../shared/values/instant'
import type { AttestationRow } from '../persistence/attestation.repository'
import { attestationFormMessages } from './attestation-form.messages'

/** What stands on the form. */
export interface AttestationFormData {
  row: AttestationRow
  person: Pick<PersonFacts, 'niss' | 'lastName' | 'firstNames' | 'birthDate'> | null
  providerName: string | null
}

/** The texts on the form that others wrote, each with a name for the sentence that refuses it. */
export const namesOnForm = ({ row, person, providerName }: AttestationFormData): NamedText[] => [
  { what: `The last name of the person ${row.niss}`, text: person?.lastName ?? null },
  { what: `The first names of the person ${row.niss}`, text: person?.firstNames ?? null },
  { what: `The name of the provider ${row.provider}`, text: providerName },
]

/** The form, one page: who, by whom, which care, which days, and the place to sign. */
export function renderAttestationForm(
  { row, person, providerName }: AttestationFormData,
  language: Language,
): Promise<Buffer> {
  const w = attestationFormMessages[language]
  const dayWritten = (value: Day | null) => (value === null ? '…' : dayIn(value, language))
  const name = person ? [person.lastName, person.firstNames].filter(Boolean).join(' ') : '…'
  const end = row.valid_to === null ? w.open : `${w.to} ${dayWritten(row.valid_to)}`
  const rows: [string, string][] = [
    [w.number, row.number],
    [`${w.patient}${colon(language)} ${w.name}`, name],
    [w.niss, person?.niss ?? row.niss],
    [w.born, dayWritten(person?.birthDate ?? null)],
    [w.issuer, providerName ?? '…'],
    [w.inami, row.provider],
    [w.care, row.care_types.map((type) => enumLabels.CareType[type][language]).join(', ')],
    [w.valid, `${w.from} ${dayWritten(row.valid_from)} ${end}`],
    [w.done, dayWritten(brusselsDay(row.issued_at))],
  ]
  const paper = new Paper({
    title: `${w.title} ${row.number}`,
    language: language.toLowerCase(),
    createdAt: row.issued_at,
    size: 10,
  })
  paper.paragraph(w.title, { size: 18, weight: 'bold' }).space(4).paragraph(w.legal).space(20)
  if (row.revoked_at) paper.paragraph(w.revoked, { size: 16, weight: 'bold' }).space(12)
  return paper
    .table(
      rows.map(([label, value]): Cell[] => [{ text: label, weight: 'bold' }, value]),
      [190, paper.width - 190],
    )
    .space(24)
    .paragraph(w.statement)
    .space(24)
    .paragraph(`${w.signature}${colon(language)}`)
    .space(70)
    .paragraph(w.kept.replace('{day}', dayWritten(row.kept_until)), { size: 8 })
    .paragraph(w.model, { size: 8, color: GREY })
    .finish()
}
