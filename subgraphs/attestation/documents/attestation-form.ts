import { type Cell, GREY, Paper } from '../../../shared/documents/paper'
import type { NamedText } from '../../../shared/documents/printable'
import { renderedInThread } from '../../../shared/documents/rendered-in-thread'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { enumLabels } from '../../../shared/texts/enum-labels'
import { dayIn } from '../../../shared/texts/format'
import type { Language } from '../../../shared/texts/texts'
import { colon } from '../../../shared/texts/typography'
import { careTypes } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { brusselsDay } from '../../../shared/values/instant'
import { formatNiss } from '../../../shared/values/niss'
import type { AttestationEntity } from '../persistence/attestation.entity'
import { attestationFormMessages } from './attestation-form.messages'

/** The data that the form prints. A person or provider that its subgraph does not know is null. */
export interface AttestationFormData {
  attestation: AttestationEntity
  person: Pick<PersonFacts, 'niss' | 'lastName' | 'firstNames' | 'birthDate'> | null
  providerName: string | null
}

/** The texts from outside on the form, each with a name for the error message that refuses it. */
export const namesOnForm = ({ attestation, person, providerName }: AttestationFormData): NamedText[] => [
  { what: `The last name of the person ${attestation.niss}`, text: person?.lastName ?? null },
  { what: `The first names of the person ${attestation.niss}`, text: person?.firstNames ?? null },
  { what: `The name of the provider ${attestation.provider}`, text: providerName },
]

/** Renders the form as a PDF of one page: person, issuer, types of care, validity, and a place to sign. */
export const renderAttestationForm = renderedInThread(__filename, 'renderAttestationForm', writeAttestationForm)

function writeAttestationForm(
  { attestation, person, providerName }: AttestationFormData,
  language: Language,
): Promise<Buffer> {
  const messages = attestationFormMessages[language]
  const writeDay = (value: Day | null) => (value === null ? '…' : dayIn(value, language))
  const name = person ? [person.lastName, person.firstNames].filter(Boolean).join(' ') : '…'
  const end = attestation.validTo === null ? messages.open : `${messages.to} ${writeDay(attestation.validTo)}`
  const rows: [string, string][] = [
    [messages.number, attestation.number],
    [`${messages.patient}${colon(language)} ${messages.name}`, name],
    [messages.niss, formatNiss(person?.niss ?? attestation.niss)],
    [messages.born, writeDay(person?.birthDate ?? null)],
    [messages.issuer, providerName ?? '…'],
    [messages.inami, attestation.provider],
    [messages.care, attestation.careTypes.map((type) => enumLabels.CareType[type][language]).join(', ')],
    [messages.valid, `${messages.from} ${writeDay(attestation.validFrom)} ${end}`],
    [messages.done, writeDay(brusselsDay(attestation.issuedAt))],
  ]
  return writeForm(language, {
    title: `${messages.title} ${attestation.number}`,
    createdAt: attestation.issuedAt,
    isRevoked: attestation.revokedAt !== null,
    rows,
    kept: messages.kept.replace('{day}', writeDay(attestation.keptUntil)),
  })
}

/** Renders the form without data, to fill in by hand. */
export const renderBlankForm = renderedInThread(__filename, 'renderBlankForm', writeBlankForm)

function writeBlankForm(language: Language, createdAt: Date): Promise<Buffer> {
  const messages = attestationFormMessages[language]
  const line = '_'.repeat(46)
  const labels = [
    `${messages.patient}${colon(language)} ${messages.name}`,
    messages.niss,
    messages.born,
    messages.issuer,
    messages.inami,
  ]
  const care = careTypes.map((type) => `[  ] ${enumLabels.CareType[type][language]}`).join('   ')
  const rows: [string, string][] = [
    ...labels.map((label): [string, string] => [label, line]),
    [messages.care, care],
    [messages.valid, `${messages.from} ____ /____ /________ ${messages.to} ____ /____ /________`],
    [messages.done, '____ /____ /________'],
  ]
  return writeForm(language, { title: messages.title, createdAt, isRevoked: false, rows, kept: messages.keptByHand })
}

interface FormParts {
  title: string
  createdAt: Date
  isRevoked: boolean
  rows: [label: string, value: string][]
  /** Until when the paper is kept. */
  kept: string
}

function writeForm(language: Language, { title, createdAt, isRevoked, rows, kept }: FormParts): Promise<Buffer> {
  const messages = attestationFormMessages[language]
  const paper = new Paper({ title, language: language.toLowerCase(), createdAt, size: 10 })
  paper.paragraph(messages.title, { size: 18, weight: 'bold' }).space(4).paragraph(messages.legal).space(20)
  if (isRevoked) paper.paragraph(messages.revoked, { size: 16, weight: 'bold' }).space(12)
  return paper
    .table(
      rows.map(([label, value]): Cell[] => [{ text: label, weight: 'bold' }, value]),
      [190, paper.width - 190],
    )
    .space(24)
    .paragraph(messages.statement)
    .space(8)
    .paragraph(messages.prescribed)
    .space(24)
    .paragraph(`${messages.signature}${colon(language)}`)
    .space(70)
    .paragraph(kept, { size: 8 })
    .paragraph(messages.model, { size: 8, color: GREY })
    .finish()
}
