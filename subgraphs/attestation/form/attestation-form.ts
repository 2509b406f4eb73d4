import type { Language } from '../../../shared/law/finding'
import type { PersonFacts } from '../../../shared/peers/questions'
import { brusselsDay } from '../../../shared/values/instant'
import type { AttestationRow } from '../persistence/attestation.repository'
import { dayWritten, type Printable } from './printed'
import { words } from './words'

/** What stands on the form. */
export interface FormFacts {
  row: AttestationRow
  person: Pick<PersonFacts, 'niss' | 'lastName' | 'firstNames' | 'birthDate'> | null
  providerName: string | null
}

/** The form, one page: who, by whom, which care, which days, and the place to sign. */
export function attestationForm({ row, person, providerName }: FormFacts, language: Language): Printable {
  const w = words[language]
  const name = person ? [person.lastName, person.firstNames].filter(Boolean).join(' ') : '…'
  const end = row.valid_to === null ? w.open : `${w.to} ${dayWritten(row.valid_to)}`
  const rows: [string, string][] = [
    [w.number, row.number],
    [`${w.patient}: ${w.name}`, name],
    [w.niss, person?.niss ?? row.niss],
    [w.born, dayWritten(person?.birthDate ?? null)],
    [w.issuer, providerName ?? '…'],
    [w.inami, row.provider],
    [w.care, row.care_types.map((type) => w.careTypes[type]).join(', ')],
    [w.valid, `${w.from} ${dayWritten(row.valid_from)} ${end}`],
    [w.done, dayWritten(brusselsDay(row.issued_at))],
  ]
  return {
    info: { title: `${w.title} ${row.number}` },
    language: language.toLowerCase(),
    pageSize: 'A4',
    pageMargins: 56,
    content: [
      { text: w.title, fontSize: 18, bold: true },
      { text: w.legal, margin: [0, 4, 0, 20] },
      ...(row.revoked_at ? [{ text: w.revoked, fontSize: 16, bold: true, margin: [0, 0, 0, 12] }] : []),
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 0,
          widths: [190, '*'],
          body: rows.map(([label, value]) => [{ text: label, bold: true }, value]),
        },
      },
      { text: w.statement, margin: [0, 24, 0, 24] },
      { text: `${w.signature}:`, margin: [0, 0, 0, 70] },
      { text: w.kept.replace('{day}', dayWritten(row.kept_until)), fontSize: 8 },
      { text: w.model, fontSize: 8, color: '#444444' },
    ],
  }
}
