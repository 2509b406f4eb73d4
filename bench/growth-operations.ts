import { query } from '../shared/database/prepared-statements'
import { addDays } from '../shared/values/day'
import { nissCheckDigits } from '../shared/values/niss'
import { REGISTER, TRAIL } from '../test/e2e-scenario/operations'
import { TARIFY } from './audit-trail'
import { COMMIT, COVERAGE } from './coverage'
import { coveredPersonsOn, gpNumbersOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { partnerOf } from './http-clients'
import type { System } from './system'

/** A hot operation whose cost may not grow with the country. */
export interface GrowthOperation {
  name: string
  client: string
  query: string
  /** The variables of a call; `rank` counts the calls. */
  variables?: (rank: number) => Record<string, unknown>
  /** Why the operation has no limit. */
  grows?: string
}

const list = (field: string, node: string, more = '') =>
  `query Growth { ${field} { ${more} edges { node { ${node} } } } }`
const SUPERVISOR = 'cpas:0299990019:supervisor'
const CAAMI = 'caami:caami:agent'
const INSPECTOR = 'sppis:sppis:inspector'
const LINES = 200
const CODES = 10
const DEADLINE_DAYS = 30

/** A name that nobody has in the demo data, of any size. */
const RARE_NAME = 'Xyzzyx'
const BIRTH_DATE = '704501'
/** Serial numbers of a birth date. */
const SERIALS = 998

/** A number of nobody. */
async function freeNumber({ sources }: BenchEnvironment): Promise<string> {
  const numbers = Array.from({ length: SERIALS }, (_, index) => {
    const digits = BIRTH_DATE + String(index + 1).padStart(3, '0')
    return digits + nissCheckDigits(digits, false)
  })
  const [free] = await query<{ number: string }>(
    sources.get('beneficiary')!,
    'select n.number from unnest($1::text[]) as n(number) left join person_number p using (number) where p.number is null limit 1',
    [numbers],
  )
  if (!free) throw new Error(`Every number of ${BIRTH_DATE} has a person: choose another birth date.`)
  return free.number
}

/** The hot operations; some are about a person whom this registers, lines and persons of the country. */
export async function growthOperations(environment: BenchEnvironment, system: System): Promise<GrowthOperation[]> {
  const { today } = environment
  const persons = await coveredPersonsOn(environment, today)
  const [gp] = await gpNumbersOf(environment, 1)
  const invoice = environment.sources.get('invoice')!
  const lines = await query<{ id: string }>(
    invoice,
    `select l.id from invoice_line l join settled_payment s on s.payment_id = l.payment_id
     where l.attestation_number is not null order by md5(l.id::text) limit $1`,
    [LINES],
  )
  const codes = await query<{ code: string }>(
    invoice,
    `select code from nomenclature_item where care_type = 'GENERAL_MEDICINE' order by code limit $1`,
    [CODES],
  )
  const rare = await freeNumber(environment)
  const worker = await partnerOf(system, 'cpas:0299990019:worker')
  const input = { niss: rare, lastName: RARE_NAME, firstNames: 'Quirine', gender: 'FEMALE' }
  await worker.ask(REGISTER, { input }, today)
  const nissOf = (rank: number) => persons[rank % persons.length]!.niss
  const physician = `provider:${gp}:prescriber`
  const [until, yearAgo] = [addDays(today, DEADLINE_DAYS), addDays(today, -365)]
  return [
    {
      name: 'coverage',
      client: physician,
      query: COVERAGE,
      variables: (rank) => ({ niss: nissOf(rank), on: today, careTypes: ['GENERAL_MEDICINE'] }),
    },
    {
      name: 'requestCommitment',
      client: physician,
      query: COMMIT,
      variables: (rank) => ({ input: { niss: nissOf(rank), provider: gp, careType: 'GENERAL_MEDICINE', on: today } }),
    },
    {
      name: `tarify, ${CODES} lines`,
      client: physician,
      query: TARIFY,
      variables: (rank) => ({
        input: {
          niss: nissOf(rank),
          provider: gp,
          performedOn: today,
          lines: Array.from({ length: CODES }, (_, i) => ({ code: codes[i % codes.length]!.code })),
        },
      }),
    },
    {
      name: 'audit trail of a line, inspector',
      client: INSPECTOR,
      query: TRAIL,
      variables: (rank) => ({ id: lines[rank % lines.length]!.id }),
    },
    { name: 'decisions of a CPAS', client: SUPERVISOR, query: list('decisions(first: 25)', 'number') },
    { name: 'versions of a CPAS', client: SUPERVISOR, query: list('decisionVersions(first: 25)', 'id') },
    { name: 'mutation inbox of a CPAS', client: SUPERVISOR, query: list('mutationInbox(first: 25)', 'id') },
    {
      name: `decisions of a CPAS whose cover ends in ${DEADLINE_DAYS} days`,
      client: SUPERVISOR,
      query: list(`decisions(first: 25, filter: { coverEndsIn: { from: "${today}", to: "${until}" } })`, 'number'),
    },
    { name: 'decisions, CAAMI', client: CAAMI, query: list('decisions(first: 25)', 'number') },
    {
      name: 'decisions with insurance overdue, CAAMI',
      client: CAAMI,
      query: list('decisions(first: 25, filter: { insuranceOverdue: true })', 'number'),
    },
    { name: 'invoice lines, CAAMI', client: CAAMI, query: list('invoiceLines(first: 25)', 'id outcome') },
    {
      name: 'rejected invoice lines, CAAMI',
      client: CAAMI,
      query: list('invoiceLines(first: 25, filter: { outcome: REJECTED })', 'id outcome'),
    },
    { name: 'invoice files, CAAMI', client: CAAMI, query: list('invoiceFiles(first: 25)', 'id status') },
    {
      name: 'persons with a rare name, counted, inspector',
      client: INSPECTOR,
      query: list(`beneficiaries(first: 25, filter: { search: "${RARE_NAME}" })`, 'niss', 'totalCount'),
    },
    {
      name: 'person by number, counted, inspector',
      client: INSPECTOR,
      query: list(`beneficiaries(first: 25, filter: { search: "${rare}" })`, 'niss', 'totalCount'),
    },
    {
      name: 'persons by residence status, inspector',
      client: INSPECTOR,
      query: list('beneficiaries(first: 25, filter: { residenceStatus: ILLEGAL_STAY })', 'niss'),
    },
    {
      name: 'persons by name, inspector',
      client: INSPECTOR,
      query: list('beneficiaries(first: 25, orderBy: { field: LAST_NAME })', 'niss'),
    },
    { name: 'access log, inspector', client: INSPECTOR, query: list('accessLog(first: 25, filter: {})', 'at') },
    {
      name: 'spending of a year by month and CPAS',
      client: INSPECTOR,
      query: `query Growth { spending(by: [MONTH, CPAS], period: { from: "${yearAgo}", to: "${today}" }) { keys lineCount } }`,
      grows: 'it adds up the lines of the year',
    },
  ]
}
