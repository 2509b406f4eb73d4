import type { Day } from '../../shared/values/day'
import { inamiCheckDigits } from '../../shared/values/inami-number'

/** A provider of the demo data. The numbers are valid and fictitious. */
export interface DemoProvider {
  number: string
  name: string
  category: 'GENERAL_PRACTITIONER' | 'SPECIALIST' | 'HOSPITAL' | 'PHARMACY' | 'PHYSIOTHERAPIST' | 'DENTIST'
  birthDate: Day | null
  insCode: string
  iban: string
}

const physicianNames = [
  'Dr An Voorbeeld',
  'Dr Luc Exemple',
  'Dr Mia Beispiel',
  'Dr Jan Peeters (voorbeeld)',
  'Dr Sofie Claes (voorbeeld)',
  'Dr Marc Dubois (exemple)',
  'Dr Claire Lambert (exemple)',
  'Dr Tom Maes (voorbeeld)',
]
const hospitalNames = [
  'Hôpital de l’Exemple',
  'Voorbeeldziekenhuis',
  'Clinique du Modèle',
  'Sint-Voorbeeldziekenhuis',
  'Centre hospitalier de la Démonstration',
  'Ziekenhuis De Proef',
]

/** Specialists of hospitals, by the consultation that they give. */
const specialistsOfCode = {
  '102034': 'Interne geneeskunde',
  '102012': 'Chirurgie',
  '102071': 'Pédiatrie',
  '102093': 'Cardiologie',
  '102174': 'Neurologie',
  '102196': 'Psychiatrie',
} as const

/** The specialists of each consultation. */
export type Specialists = ReadonlyMap<string, readonly DemoProvider[]>

/** The sample IBAN of the standard, for the first practitioner. */
const SAMPLE_IBAN = 'BE68539007547034'

/** A fictitious IBAN with valid check digits. */
function demoIban(index: number): string {
  if (index === 0) return SAMPLE_IBAN
  const ten = `999${String(index).padStart(7, '0')}`
  const inner = ten + String(Number(ten) % 97 || 97).padStart(2, '0')
  const check = 98n - (BigInt(`${inner}111400`) % 97n)
  return `BE${String(check).padStart(2, '0')}${inner}`
}

/** Generates general practitioners, hospitals and a few other providers; the practitioner of the examples comes first. */
export function generateProviders(insCodes: readonly string[]): DemoProvider[] {
  const providers: DemoProvider[] = []
  const add = (
    six: string,
    qualification: string,
    name: string,
    category: DemoProvider['category'],
    birthDate: string | null,
  ) => {
    const index = providers.length
    providers.push({
      number: six + inamiCheckDigits(six) + qualification,
      name,
      category,
      birthDate: birthDate as Day | null,
      insCode: insCodes[index % insCodes.length]!,
      iban: demoIban(index),
    })
  }
  for (let i = 0; i < 64; i++) {
    const six = String(100014 + i)
    // One in sixteen was 67 on 2023-01-01 and may use paper invoices.
    add(
      six,
      i % 3 === 2 ? '003' : '004',
      i < physicianNames.length ? physicianNames[i]! : `Dr ${physicianNames[i % physicianNames.length]!.slice(3)} ${i}`,
      'GENERAL_PRACTITIONER',
      i % 16 === 5 ? '1951-03-14' : `19${60 + (i % 35)}-0${1 + (i % 9)}-17`,
    )
  }
  for (let i = 0; i < 12; i++)
    add(
      i < 10 ? `71099${i}` : `72099${i - 10}`,
      '',
      i < hospitalNames.length ? hospitalNames[i]! : `${hospitalNames[i % hospitalNames.length]} ${i}`,
      'HOSPITAL',
      null,
    )
  for (let i = 0; i < 4; i++) add(`2999${90 + i}`, '000', `Pharmacie de l’Exemple ${i + 1}`, 'PHARMACY', null)
  for (let i = 0; i < 4; i++)
    add(`5999${90 + i}`, '527', `Kinepraktijk Voorbeeld ${i + 1}`, 'PHYSIOTHERAPIST', '1980-05-05')
  // After the others, so that the accounts of those stay as they were.
  for (let i = 0; i < 24; i++)
    add(
      String(100200 + i),
      '000',
      `Dr ${specialties[i % specialties.length]![1]} ${i + 1} (voorbeeld)`,
      'SPECIALIST',
      `19${62 + (i % 30)}-04-12`,
    )
  return providers
}

const specialties = Object.entries(specialistsOfCode)

/** The specialists of each consultation, as they were generated. */
export function specialistsByCode(providers: readonly DemoProvider[]): Specialists {
  const specialists = providers.filter(({ category }) => category === 'SPECIALIST')
  return new Map(
    specialties.map(([code], rank) => [code, specialists.filter((_, i) => i % specialties.length === rank)]),
  )
}
