import { GREY, Paper } from '../../../shared/documents/paper'
import type { NamedText } from '../../../shared/documents/printable'
import { renderedInThread } from '../../../shared/documents/rendered-in-thread'
import type { CpasFacts } from '../../../shared/inter-service/contracts'
import type { Language } from '../../../shared/rules/finding'
import { dayIn, monthIn } from '../../../shared/texts/format'
import { birthOf } from '../../../shared/values/birth'
import type { Day } from '../../../shared/values/day'
import { formatNiss } from '../../../shared/values/niss'
import type { Gender } from '../domain/identity-event'
import { type InformationFormMessages, informationFormMessages } from './information-form.messages'

/** The data of a person that the form prints. */
export interface FormPerson {
  niss: string
  lastName: string
  firstNames: string | null
  gender: Gender
  birthDate: Day | null
}

/** The data that the form prints. */
export interface InformationForm {
  language: Language
  person: FormPerson
  /** Null if the birth date is known in part only and both are possible. */
  isMinor: boolean | null
  /** The dependent minors. */
  minors: readonly FormPerson[]
  /** The responsible adults of a minor. */
  adults: readonly (FormPerson & { relation: 'PARENT' | 'OTHER' })[]
  /** A picture that can be drawn; null for a form without photo. */
  photo: Buffer | null
  /** The CPAS of the person: the one whose decision is in force, else the one that issues the form. Null if not in the register. */
  cpas: CpasFacts | null
  /** The name of the CPAS that issues the form; its number if it is not in the register. */
  issuer: string
  today: Day
  now: string
}

const EMPTY_VALUE = '–'
const LABEL_WIDTH = 118
const PHOTO = { width: 115, height: 145 }
const HEADING = { size: 13, weight: 'bold' } as const

/** The texts from outside on the form, each with a name for the error message that refuses it. */
export function textsOnForm({ person, minors, adults, cpas, issuer, language }: InformationForm): NamedText[] {
  return [
    ...[person, ...minors, ...adults].flatMap(({ niss, lastName, firstNames }) => [
      { what: `The last name of the person ${niss}`, text: lastName },
      { what: `The first names of the person ${niss}`, text: firstNames },
    ]),
    { what: 'The name of the CPAS that issues the form', text: issuer },
    ...(cpas
      ? [
          { what: `The name of the CPAS ${cpas.enterpriseNumber}`, text: cpas.names[language] },
          { what: `The address of the CPAS ${cpas.enterpriseNumber}`, text: cpas.address },
          { what: `The e-mail address of the CPAS ${cpas.enterpriseNumber}`, text: cpas.email },
        ]
      : []),
  ]
}

/** Renders the form as a PDF. */
export const renderInformationForm = renderedInThread(__filename, 'renderInformationForm', writeInformationForm)

function writeInformationForm(form: InformationForm): Promise<Buffer> {
  const messages = informationFormMessages[form.language]
  const { person, minors, adults, cpas, isMinor } = form
  const paper = new Paper({
    title: messages.title,
    language: messages.code,
    // The instant of the request, never the machine's clock.
    createdAt: new Date(form.now),
    footer: messages.givesNoRight,
  })
  paper.paragraph(messages.title, { size: 17, weight: 'bold' }).space(4)
  paper.paragraph(messages.purpose, { color: GREY }).space(16)
  const heading = isMinor === null ? messages.person : isMinor ? messages.minor : messages.adult
  paper
    .paragraph(heading, HEADING)
    .space(6)
    .pictureAtRight(form.photo && Buffer.from(form.photo), { ...PHOTO, label: messages.photo })
  const top = paper.position
  paper.facts(rowsOf(person, messages), LABEL_WIDTH, paper.width - PHOTO.width - 10).continueBelow(top + PHOTO.height)
  if (isMinor) {
    paper.space(20).paragraph(messages.adults, HEADING).space(6)
    if (adults.length === 0) paper.paragraph(messages.noAdults)
    for (const adult of adults) {
      const relation: Row = [
        { text: messages.relation, color: GREY },
        { text: messages.relations[adult.relation], weight: 'bold' },
      ]
      paper.facts([relation, ...rowsOf(adult, messages)], LABEL_WIDTH).space(8)
    }
  }
  if (!isMinor || minors.length > 0) {
    paper.space(20).paragraph(messages.minors, HEADING).space(6)
    if (minors.length === 0) paper.paragraph(messages.noMinors)
    else paper.table(minorsTable(minors, messages), [100, 115, paper.width - 375, 75, 85])
  }
  if (cpas)
    paper.space(20).paragraph(messages.cpas, HEADING).space(6).facts(contactOf(cpas, form.language), LABEL_WIDTH)
  return paper
    .space(24)
    .paragraph(messages.givesNoRight, { weight: 'bold' })
    .space(12)
    .paragraph(messages.issued.replace('{day}', writeDay(form.today, messages)).replace('{cpas}', form.issuer), {
      color: GREY,
    })
    .finish()
}

type Row = [{ text: string; color: string }, { text: string; weight: 'bold' }]
const row = (label: string, value: string): Row => [
  { text: label, color: GREY },
  { text: value, weight: 'bold' },
]

const rowsOf = (person: FormPerson, messages: InformationFormMessages): Row[] => [
  row(messages.number, formatNiss(person.niss)),
  row(messages.lastName, person.lastName),
  row(messages.firstNames, person.firstNames ?? EMPTY_VALUE),
  row(messages.gender, messages.genders[person.gender]),
  row(messages.birthDate, writeBirth(person, messages)),
]

function contactOf({ names, address, email, phone }: CpasFacts, language: Language): Row[] {
  const messages = informationFormMessages[language]
  const parts: [string, string | null][] = [
    [messages.cpasName, names[language]],
    [messages.address, address],
    [messages.email, email],
    [messages.phone, phone],
  ]
  return parts.flatMap(([label, value]) => (value === null ? [] : [row(label, value)]))
}

const minorsTable = (minors: readonly FormPerson[], messages: InformationFormMessages) => [
  [messages.number, messages.lastName, messages.firstNames, messages.gender, messages.birthDate].map((text) => ({
    text,
    color: GREY,
  })),
  ...minors.map((minor) => [
    formatNiss(minor.niss),
    minor.lastName,
    minor.firstNames ?? EMPTY_VALUE,
    messages.genders[minor.gender],
    writeBirth(minor, messages),
  ]),
]

// A day, a month or a year.
const writeDay = (value: string, { language }: InformationFormMessages) =>
  value.length === 7 ? monthIn(value, language) : dayIn(value, language)

// Of a birth date that is known in part only, the known part: month and year, or the year.
function writeBirth({ birthDate, niss }: FormPerson, messages: InformationFormMessages): string {
  const birth = birthOf(birthDate, niss)
  if (birth === null) return EMPTY_VALUE
  const { earliest, latest } = birth
  if (earliest === latest) return writeDay(earliest, messages)
  return writeDay(earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : earliest.slice(0, 4), messages)
}
