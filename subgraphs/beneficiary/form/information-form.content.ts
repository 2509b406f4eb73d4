import type { Language } from '../../../shared/law/finding'
import type { Day } from '../../../shared/values/day'
import type { Gender } from '../rules/identity-fact'
import { type FormWords, formWords } from './information-form.words'

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
  minors: readonly FormPerson[]
  /** A picture as a data URL; null where none was set or the one set can't be drawn. */
  photo: string | null
  cpas: string
  today: Day
  now: string
}

const NOTHING = '–'
const GREY = '#555555'

/** The form as a page that the PDF library can lay out. */
export function informationFormContent(form: InformationForm): object {
  const words = formWords[form.language]
  return {
    pageSize: 'A4',
    pageMargins: [50, 55, 50, 60],
    language: words.code,
    // The instant of the request, like everything that is written: never the machine's clock.
    info: { title: words.title, creationDate: new Date(form.now), producer: 'MediPrima' },
    defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.25 },
    images: form.photo === null ? {} : { photo: form.photo },
    content: [
      { text: words.title, fontSize: 17, bold: true, margin: [0, 0, 0, 6] },
      { text: words.purpose, color: GREY, margin: [0, 0, 0, 18] },
      { text: words.person, fontSize: 13, bold: true, margin: [0, 0, 0, 8] },
      {
        columns: [
          { width: '*', ...facts(form.person, words) },
          { width: 120, ...portrait(form, words) },
        ],
      },
      { text: words.minors, fontSize: 13, bold: true, margin: [0, 22, 0, 8] },
      form.minors.length === 0 ? { text: words.noMinors } : minorsTable(form.minors, words),
      { text: words.givesNoRight, bold: true, margin: [0, 26, 0, 14] },
      {
        text: words.issued.replace('{day}', writeDay(form.today, words)).replace('{cpas}', writeNumber(form.cpas)),
        color: GREY,
      },
    ],
    footer: { text: words.givesNoRight, fontSize: 8, color: GREY, alignment: 'center', margin: [50, 18, 50, 0] },
  }
}

function facts(person: FormPerson, words: FormWords) {
  const rows = [
    [words.number, writeNiss(person.niss)],
    [words.lastName, person.lastName],
    [words.firstNames, person.firstNames ?? NOTHING],
    [words.gender, words.genders[person.gender]],
    [words.birthDate, writeDay(person.birthDate, words)],
  ]
  return {
    layout: 'noBorders',
    table: {
      widths: [110, '*'],
      body: rows.map(([label, value]) => [
        { text: label, color: GREY },
        { text: value, bold: true },
      ]),
    },
  }
}

const portrait = ({ photo }: InformationForm, words: FormWords) =>
  photo === null
    ? { table: { widths: [108], heights: [130], body: [[{ text: words.photo, color: GREY, alignment: 'center' }]] } }
    : { image: 'photo', fit: [115, 145], alignment: 'right' }

const minorsTable = (minors: readonly FormPerson[], words: FormWords) => ({
  layout: 'lightHorizontalLines',
  table: {
    headerRows: 1,
    widths: [95, '*', '*', 70, 85],
    body: [
      [words.number, words.lastName, words.firstNames, words.gender, words.birthDate].map((text) => ({
        text,
        color: GREY,
      })),
      ...minors.map((minor) => [
        writeNiss(minor.niss),
        minor.lastName,
        minor.firstNames ?? NOTHING,
        words.genders[minor.gender],
        writeDay(minor.birthDate, words),
      ]),
    ],
  },
})

const writeNiss = (n: string) => `${n.slice(0, 2)}.${n.slice(2, 4)}.${n.slice(4, 6)}-${n.slice(6, 9)}.${n.slice(9)}`
const writeNumber = (n: string) => (/^\d{10}$/.test(n) ? `${n.slice(0, 4)}.${n.slice(4, 7)}.${n.slice(7)}` : n)
const writeDay = (value: Day | null, { separator }: FormWords) =>
  value === null ? NOTHING : value.split('-').reverse().join(separator)
