import type { CareType, InsuranceStatus, Register, ResidenceStatus } from '../../shared/values/care-types'
import { addDays, addMonths, type Day, daysBetween, latest } from '../../shared/values/day'
import { nissCheckDigits } from '../../shared/values/niss'
import { systemDay } from '../../shared/values/system-day'
import { type DemoCpas, demoCpas } from './municipalities'
import type { Random } from './random'

/** A person of the demo. Day sequences count down from 998, which real persons of a day do not reach. */
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
  /** The one person who is the same in every country: the explorer's examples name her. */
  lead: boolean
  /** Lives with the person made just before. */
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

/** The number of a person born on a day: right check digits, a day sequence that is odd for men and even for women. */
function numberOf(birthDate: Day, bis: boolean, sequence: number): string {
  const month = Number(birthDate.slice(5, 7)) + (bis ? 40 : 0)
  const nine = `${birthDate.slice(2, 4)}${String(month).padStart(2, '0')}${birthDate.slice(8)}${String(sequence).padStart(3, '0')}`
  return nine + nissCheckDigits(nine, birthDate >= '2000-01-01')
}

// Sequence 999 does not exist. The highest sequence is even.
const sequenceOf = (gender: DemoPerson['gender'], nth: number) => (gender === 'FEMALE' ? 998 : 997) - 2 * nth

/** Amina Exemple, 85.47.30-998.22: known by a BIS number only, helped by the first CPAS. */
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

/** As many persons as asked for, one after the other. */
export function* generatePeople(random: Random, count: number, today: Day): Generator<DemoPerson> {
  const taken = new Map<string, number>()
  const places = demoCpas.map((cpas) => [cpas.weight, cpas] as const)
  const oldest = addDays(today, -82 * 365)
  const span = daysBetween(oldest, today) - 200
  // A demo may play in the future, where a number of somebody not born yet could not be read.
  const youngest = Math.max(200, daysBetween(systemDay(), today))
  let before: DemoPerson | null = null
  if (count > 0) {
    before = leadPerson(random, today)
    taken.set(`${before.birthDate.slice(2)}truefalseFEMALE`, 1)
    yield before
  }
  for (let i = 1; i < count; ) {
    const shares: DemoPerson | null = before && random.chance(0.22) ? before : null
    const { status, register, insurance, bis } = shares
      ? { status: shares.status, register: shares.register, insurance: shares.insurance, bis: shares.kind === 'BIS' }
      : random.weighted(statuses)
    // Mostly adults of working age, some children, few old persons.
    const age =
      shares && random.chance(0.6)
        ? random.next() * 0.2
        : 0.18 + (random.next() * random.next() + random.next() * 0.3) * 0.65
    const birthDate = addDays(today, -Math.min(span, Math.floor(age * 82 * 365) + youngest))
    const gender = random.chance(0.46) ? 'FEMALE' : 'MALE'
    const key = `${birthDate.slice(2)}${bis}${birthDate >= '2000-01-01'}${gender}`
    const nth = taken.get(key) ?? 0
    // The greater the country, the further down the sequences of a day go; below 600 a number could be somebody's.
    if (nth > 198) continue
    taken.set(key, nth + 1)
    const cpas: DemoCpas = shares ? shares.cpas : random.weighted(places)
    const since = latest(birthDate, addDays(today, -random.between(90, 1500)))
    const person: DemoPerson = {
      id: random.uuid(Date.parse(since)),
      niss: numberOf(birthDate, bis, sequenceOf(gender, nth)),
      kind: bis ? 'BIS' : 'NISS',
      lastName: shares ? shares.lastName : random.pick(lastNames),
      firstNames: random.pick(firstNames[gender]),
      gender,
      birthDate,
      status,
      register,
      insurance,
      // Becoming insurable is recent, or the three months would long be over.
      since: insurance === 'INSURABLE' ? latest(birthDate, addMonths(today, -random.between(0, 5))) : since,
      cpas,
      insCode: shares ? shares.insCode : random.pick(cpas.insCodes),
      street: shares ? shares.street : `${random.pick(streets)} ${random.between(1, 240)}`,
      lead: false,
      householdOf: shares,
    }
    yield person
    before = shares ?? person
    i++
  }
}

/** The covers that decisions of the demo carry: hospital care in pairs, general medicine nearly always. */
export function generateCoverages(random: Random): CareType[] {
  const covers: CareType[] = ['GENERAL_MEDICINE']
  if (random.chance(0.85)) covers.push('HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE')
  if (random.chance(0.6)) covers.push('PHARMACEUTICALS')
  if (random.chance(0.25)) covers.push('PARAMEDICAL')
  if (random.chance(0.1)) covers.push('MEDICAL_TRANSPORT')
  return covers
}
