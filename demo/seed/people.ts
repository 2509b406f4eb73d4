import type { CareType, InsuranceStatus, Register, ResidenceStatus } from '../../shared/values/care-types'
import { addDays, addMonths, type Day, daysBetween, latest } from '../../shared/values/day'
import { nissCheckDigits } from '../../shared/values/niss'
import { systemDay } from '../../shared/values/system-day'
import { type DemoCpas, demoCpas } from './municipalities'
import type { Random } from './random'

/** A person of the demo data. Day sequences count down from 998, which real numbers do not reach. */
export interface DemoPerson {
  id: string
  niss: string
  kind: 'NISS' | 'BIS'
  lastName: string
  firstNames: string
  gender: 'MALE' | 'FEMALE'
  birthDate: Day
  status: ResidenceStatus
  register: Register
  insurance: InsuranceStatus
  since: Day
  cpas: DemoCpas
  insCode: string
  street: string
  /** The person who is the same in all demo data: the GraphiQL examples use her. */
  lead: boolean
  /** The first member of the household, generated before this person. */
  householdOf: DemoPerson | null
}

const lastNames = [
  'Exemple',
  'Voorbeeld',
  'Beispiel',
  'Diallo',
  'Mbeki',
  'Nguyen',
  'Petrov',
  'Haddad',
  'Okafor',
  'Silva',
  'Kaya',
  'Rahimi',
  'Traoré',
  'Popescu',
  'Singh',
  'Kovač',
  'El Amrani',
  'Benali',
  'Tesfaye',
  'Mendes',
  'Ivanova',
  'Ahmadi',
  'Bah',
  'Camara',
  'Costa',
  'Demir',
  'Hoxha',
  'Jovanović',
  'Kamara',
  'Lopez',
  'Mahmoud',
  'Nsengiyumva',
  'Osei',
  'Quispe',
  'Sow',
  'Touré',
  'Vlasov',
  'Yilmaz',
  'Zhang',
  'Öztürk',
]
const firstNames = {
  FEMALE: [
    'Amina',
    'Fatou',
    'Maria',
    'Leïla',
    'Olga',
    'Mei',
    'Sara',
    'Aïcha',
    'Elena',
    'Grace',
    'Noor',
    'Ana',
    'Zahra',
    'Ruth',
    'Selam',
    'Yasmine',
  ],
  MALE: [
    'Mamadou',
    'Karim',
    'Ivan',
    'José',
    'Ahmed',
    'Minh',
    'David',
    'Samuel',
    'Yusuf',
    'Pedro',
    'Omar',
    'Arjun',
    'Luan',
    'Emeka',
    'Idris',
    'Paulo',
  ],
}
const streets = [
  'Rue de l’Exemple',
  'Voorbeeldstraat',
  'Rue du Marché',
  'Kerkstraat',
  'Avenue des Tilleuls',
  'Stationsstraat',
  'Rue Haute',
  'Molenweg',
]

const statuses: readonly (readonly [
  number,
  { status: ResidenceStatus; register: Register; insurance: InsuranceStatus; bis: boolean },
])[] = [
  [70, { status: 'ILLEGAL_STAY', register: 'BIS', insurance: 'NOT_INSURED_NOT_INSURABLE', bis: true }],
  [6, { status: 'REGULARISATION_9TER', register: 'WAITING', insurance: 'NOT_INSURED_NOT_INSURABLE', bis: false }],
  [7, { status: 'ASYLUM_SEEKER_ILA', register: 'WAITING', insurance: 'NOT_INSURED_NOT_INSURABLE', bis: false }],
  [
    7,
    { status: 'ASYLUM_SEEKER_FINANCIAL_AID', register: 'WAITING', insurance: 'NOT_INSURED_NOT_INSURABLE', bis: false },
  ],
  [4, { status: 'STRUCK_OFF', register: 'STRUCK_OFF', insurance: 'NOT_INSURED_NOT_INSURABLE', bis: false }],
  [6, { status: 'LEGAL_STAY', register: 'FOREIGNERS', insurance: 'INSURABLE', bis: false }],
]

/** A number with valid check digits; the day sequence is odd for men and even for women. */
function numberOf(birthDate: Day, bis: boolean, sequence: number): string {
  const month = Number(birthDate.slice(5, 7)) + (bis ? 40 : 0)
  const nine = `${birthDate.slice(2, 4)}${String(month).padStart(2, '0')}${birthDate.slice(8)}${String(sequence).padStart(3, '0')}`
  return nine + nissCheckDigits(nine, birthDate >= '2000-01-01')
}

// Sequence 999 does not exist. The highest sequence is even.
const sequenceOf = (gender: DemoPerson['gender'], nth: number) => (gender === 'FEMALE' ? 998 : 997) - 2 * nth

/** Amina Exemple, 85.47.30-998.22: a BIS number, a decision of the first CPAS. */
function leadPerson(random: Random, today: Day): DemoPerson {
  const cpas = demoCpas[0]!
  const birthDate = '1985-07-30' as Day
  return {
    id: random.uuid(Date.parse(addDays(today, -200))),
    niss: numberOf(birthDate, true, sequenceOf('FEMALE', 0)),
    kind: 'BIS',
    lastName: 'Exemple',
    firstNames: 'Amina',
    gender: 'FEMALE',
    birthDate,
    status: 'ILLEGAL_STAY',
    register: 'BIS',
    insurance: 'NOT_INSURED_NOT_INSURABLE',
    since: addDays(today, -200),
    cpas,
    insCode: cpas.insCodes[0]!,
    street: 'Rue de l’Exemple 1',
    lead: true,
    householdOf: null,
  }
}

/** Generates a number of persons. */
export function* generatePeople(random: Random, count: number, today: Day): Generator<DemoPerson> {
  const taken = new Map<string, number>()
  const places = demoCpas.map((cpas) => [cpas.weight, cpas] as const)
  const oldest = addDays(today, -82 * 365)
  const span = daysBetween(oldest, today) - 200
  // Demo data may be seeded for a future day; the number of a person born after today is invalid.
  const youngest = Math.max(200, daysBetween(systemDay(), today))
  let previous: DemoPerson | null = null
  if (count > 0) {
    previous = leadPerson(random, today)
    taken.set(`${previous.birthDate.slice(2)}truefalseFEMALE`, 1)
    yield previous
  }
  for (let i = 1; i < count; ) {
    const householdHead: DemoPerson | null = previous && random.chance(0.22) ? previous : null
    const { status, register, insurance, bis } = householdHead
      ? {
          status: householdHead.status,
          register: householdHead.register,
          insurance: householdHead.insurance,
          bis: householdHead.kind === 'BIS',
        }
      : random.weighted(statuses)
    // Mostly adults of working age, some children, few old persons.
    const age =
      householdHead && random.chance(0.6)
        ? random.next() * 0.2
        : 0.18 + (random.next() * random.next() + random.next() * 0.3) * 0.65
    const birthDate = addDays(today, -Math.min(span, Math.floor(age * 82 * 365) + youngest))
    const gender = random.chance(0.46) ? 'FEMALE' : 'MALE'
    const key = `${birthDate.slice(2)}${bis}${birthDate >= '2000-01-01'}${gender}`
    const nth = taken.get(key) ?? 0
    // More persons use lower sequences of a day; below 600 a number could be real.
    if (nth > 198) continue
    taken.set(key, nth + 1)
    const cpas: DemoCpas = householdHead ? householdHead.cpas : random.weighted(places)
    const since = latest(birthDate, addDays(today, -random.between(90, 1500)))
    const person: DemoPerson = {
      id: random.uuid(Date.parse(since)),
      niss: numberOf(birthDate, bis, sequenceOf(gender, nth)),
      kind: bis ? 'BIS' : 'NISS',
      lastName: householdHead ? householdHead.lastName : random.pick(lastNames),
      firstNames: random.pick(firstNames[gender]),
      gender,
      birthDate,
      status,
      register,
      insurance,
      // The person became insurable recently, because the deadline is three months.
      since: insurance === 'INSURABLE' ? latest(birthDate, addMonths(today, -random.between(0, 5))) : since,
      cpas,
      insCode: householdHead ? householdHead.insCode : random.pick(cpas.insCodes),
      street: householdHead ? householdHead.street : `${random.pick(streets)} ${random.between(1, 240)}`,
      lead: false,
      householdOf: householdHead,
    }
    yield person
    previous = householdHead ?? person
    i++
  }
}

/** Random care types of a decision: general medicine always, the two hospital coverages together. */
export function generateCoverages(random: Random): CareType[] {
  const careTypes: CareType[] = ['GENERAL_MEDICINE']
  if (random.chance(0.85)) careTypes.push('HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE')
  if (random.chance(0.6)) careTypes.push('PHARMACEUTICALS')
  if (random.chance(0.25)) careTypes.push('PARAMEDICAL')
  if (random.chance(0.1)) careTypes.push('MEDICAL_TRANSPORT')
  return careTypes
}
