import { GREY, Paper } from '../../../shared/documents/paper'
import type { NamedText } from '../../../shared/documents/printable'
import type { CpasFacts } from '../../../shared/inter-service/contracts'
import type { Language } from '../../../shared/rules/finding'
import { dayIn, monthIn } from '../../../shared/texts/format'
import { birthOf } from '../../../shared/values/birth'
import type { Day } from '../../../shared/values/day'
import type { Gender } from '../domain/identity-event'
import { type InformationFormMessages, informationFormMessages } from './information-form.messages'

/** A person on the form. */
export interface FormPerson {
  niss: string
  lastName: string
  firstNames: string | null
  gender: Gender
  birthDate: Day | null
}

/** What the form tells. */
export interface InformationForm {
  language: Language
  person: FormPerson
  /** Null where the birth date is unknown. */
  isMinor: boolean | null
  /** The children in the person's charge. */
  minors: readonly FormPerson[]
  /** Who answers for the person, where the person is a minor. */
  adults: readonly (FormPerson & { relation: 'PARENT' | 'OTHER' })[]
  /** A picture; null where none was set or the one set can't be drawn. */
  photo: Buffer | null
  /** The CPAS to turn to: the one that manages the person, else the one that issues the form. Null: not in the register. */
  cpas: CpasFacts | null
  /** The name of the CPAS that issues the form; its number where it is not in the register. */
  issuer: string
  today: Day
  now: string
}

const NOTHING = '–'
const LABEL_WIDTH = 118
const PHOTO = { width: 115, height: 145 }
const HEADING = { size: 13, weight: 'bold' } as const

/** The texts on the form that others wrote, each with a name for the sentence that refuses it. */
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

/** The form as a PDF. */
export function informationForm(form: InformationForm): Promise<Buffer> {
  const words = informationFormMessages[form.language]
  const { person, minors, adults, cpas, isMinor } = form
  const paper = new Paper({
    title: words.title,
    language: words.code,
    // The instant of the request, like everything that is written: never the machine's clock.
    createdAt: new Date(form.now),
    footer: words.givesNoRight,
  })
  paper.paragraph(words.title, { size: 17, weight: 'bold' }).space(4)
  paper.paragraph(words.purpose, { color: GREY }).space(16)
  const heading = isMinor === null ? words.person : isMinor ? words.minor : words.adult
  paper
    .paragraph(heading, HEADING)
    .space(6)
    .pictureAtRight(form.photo, { ...PHOTO, label: words.photo })
  const top = paper.position
  paper.facts(rowsOf(person, words), LABEL_WIDTH, paper.width - PHOTO.width - 10).continueBelow(top + PHOTO.height)
  if (isMinor) {
    paper.space(20).paragraph(words.adults, HEADING).space(6)
    if (adults.length === 0) paper.paragraph(words.noAdults)
    for (const adult of adults) {
      const relation: Row = [
        { text: words.relation, color: GREY },
        { text: words.relations[adult.relation], weight: 'bold' },
      ]
      paper.facts([relation, ...rowsOf(adult, words)], LABEL_WIDTH).space(8)
    }
  }
  if (!isMinor || minors.length > 0) {
    paper.space(20).paragraph(words.minors, HEADING).space(6)
    if (minors.length === 0) paper.paragraph(words.noMinors)
    else paper.table(minorsTable(minors, words), [100, 115, paper.width - 375, 75, 85])
  }
  if (cpas) paper.space(20).paragraph(words.cpas, HEADING).space(6).facts(contactOf(cpas, form.language), LABEL_WIDTH)
  return paper
    .space(24)
    .paragraph(words.givesNoRight, { weight: 'bold' })
    .space(12)
    .paragraph(words.issued.replace('{day}', writeDay(form.today, words)).replace('{cpas}', form.issuer), {
      color: GREY,
    })
    .finish()
}

type Row = [{ text: string; color: string }, { text: string; weight: 'bold' }]
const row = (label: string, value: string): Row => [
  { text: label, color: GREY },
  { text: value, weight: 'bold' },
]

const rowsOf = (person: FormPerson, words: InformationFormMessages): Row[] => [
  row(words.number, writeNiss(person.niss)),
  row(words.lastName, person.lastName),
  row(words.firstNames, person.firstNames ?? NOTHING),
  row(words.gender, words.genders[person.gender]),
  row(words.birthDate, writeBirth(person, words)),
]

function contactOf({ names, address, email, phone }: CpasFacts, language: Language): Row[] {
  const words = informationFormMessages[language]
  const parts: [string, string | null][] = [
    [words.cpasName, names[language]],
    [words.address, address],
    [words.email, email],
    [words.phone, phone],
  ]
  return parts.flatMap(([label, value]) => (value === null ? [] : [row(label, value)]))
}

const minorsTable = (minors: readonly FormPerson[], words: InformationFormMessages) => [
  [words.number, words.lastName, words.firstNames, words.gender, words.birthDate].map((text) => ({
    text,
    color: GREY,
  })),
  ...minors.map((minor) => [
    writeNiss(minor.niss),
    minor.lastName,
    minor.firstNames ?? NOTHING,
    words.genders[minor.gender],
    writeBirth(minor, words),
  ]),
]

const writeNiss = (n: string) => `${n.slice(0, 2)}.${n.slice(2, 4)}.${n.slice(4, 6)}-${n.slice(6, 9)}.${n.slice(9)}`
// A day, a month or a year.
const writeDay = (value: string, { language }: InformationFormMessages) =>
  value.length === 7 ? monthIn(value, language) : dayIn(value, language)

// Where the birth date is known in part, what is known of it: month and year, or the year.
function writeBirth({ birthDate, niss }: FormPerson, words: InformationFormMessages): string {
  const birth = birthOf(birthDate, niss)
  if (birth === null) return NOTHING
  const { earliest, latest } = birth
  if (earliest === latest) return writeDay(earliest, words)
  return writeDay(earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : earliest.slice(0, 4), words)
}
