import type { Runner } from '../../../../shared/database/prepared-statements'
import type {
  AnswerOf,
  AttestationFacts,
  CoverageFacts,
  FactKind,
  KeyOf,
  PersonOfCare,
  ProviderFacts,
} from '../../../../shared/inter-service/contracts'
import type { ServiceClient } from '../../../../shared/inter-service/service-client'
import type { Day } from '../../../../shared/values/day'
import type { ClaimedLine } from '../../domain/claimed-line'
import { itemsByCode, type StoredItem } from '../../persistence/nomenclature.repository'
import { limitationPeriod, overdueDays } from '../../rules/limitation-period.rule'
import { LineKeys } from './line-keys'

/** The data of the other subgraphs and of the nomenclature that lines are checked against, fetched in batch. */
export interface CheckData {
  /** By NISS. */
  persons: ReadonlyMap<string, PersonOfCare>
  provider: ProviderFacts | null
  /** The number under which the provider invoices. */
  providerNumber: string
  /** A performer of the lines; null if nobody is registered under the number. */
  performer(number: string): ProviderFacts | null
  /** By code. */
  items: ReadonlyMap<string, StoredItem>
  /** Every id of the known persons of lines, with the id of the person. */
  personIdsOf(lines: readonly Pick<LineToCheck, 'niss'>[]): Map<string, string>
  coverageOf(line: LineToCheck): CoverageFacts | null
  attestationOf(line: LineToCheck): AttestationFacts | null
  /** The same data with the attestations fetched again. */
  withCurrentAttestations(): Promise<CheckData>
}

/** The part of a line that its data depends on. */
export type LineToCheck = Pick<
  ClaimedLine,
  | 'niss'
  | 'code'
  | 'performedOn'
  | 'performedUntil'
  | 'quantity'
  | 'commitmentNumber'
  | 'decisionNumber'
  | 'decisionVersion'
  | 'attestationNumber'
  | 'prescriber'
  | 'performer'
>

/** Where the data is fetched from, and for which file. */
export interface CheckRequest {
  db: Runner
  services: ServiceClient
  provider: string
  /** Day of receipt; today for a tarification. */
  receivedOn: Day
  /** Attestations matter for invoices, not for a tarification. */
  withAttestations: boolean
}

/** Fetches the data of lines: the nomenclature, the provider, coverages, persons and attestations. */
export async function loadCheckData(request: CheckRequest, lines: readonly LineToCheck[]): Promise<CheckData> {
  const { db, services } = request
  const performers = [...new Set(lines.flatMap((line) => line.performer ?? []))]
  const [items, [provider, ...performerFacts]] = await Promise.all([
    itemsByCode(db, [...new Set(lines.map((line) => line.code))]),
    services.fetch('provider.providers', [request.provider, ...performers]),
  ])
  const performerByNumber = new Map(performers.map((number, i) => [number, performerFacts[i] ?? null]))
  const keys = new LineKeys(items)
  const coverages = await fetchCoverages(request, lines, keys)
  const coverageOf = (line: LineToCheck) => coverages.get(keys.ofCoverage(line)) ?? null
  const persons = await fetchPersons(services, lines, coverageOf)
  async function withCurrentAttestations(): Promise<CheckData> {
    const attestations = request.withAttestations
      ? await fetchAttestations(request, lines, { persons, keys, coverageOf })
      : new Map<string, AttestationFacts>()
    return {
      persons,
      provider: provider ?? null,
      providerNumber: request.provider,
      performer: (number) => performerByNumber.get(number) ?? null,
      items,
      personIdsOf: (some) => new Map(some.flatMap(({ niss }) => idsOf(persons.get(niss)))),
      coverageOf,
      attestationOf: (line) =>
        attestations.size === 0
          ? null
          : attestationOfDays(
              daysToAttest(line, coverageOf).map((on) => attestations.get(keys.ofAttestation(line, on)) ?? null),
            ),
      withCurrentAttestations,
    }
  }
  return withCurrentAttestations()
}

type Persons = ReadonlyMap<string, PersonOfCare>

const idsOf = (person: PersonOfCare | undefined): (readonly [string, string])[] =>
  person ? person.ids.map((id) => [id, person.id] as const) : []

// The coverage names the person; a person is fetched only for lines without a care type, which have no coverage.
async function fetchPersons(
  services: ServiceClient,
  lines: readonly LineToCheck[],
  coverageOf: CheckData['coverageOf'],
): Promise<Persons> {
  const byNiss = new Map<string, PersonOfCare | null>()
  for (const line of lines) {
    const person = coverageOf(line)?.person
    if (person !== undefined) byNiss.set(line.niss, person)
  }
  const missing = new Map(lines.filter(({ niss }) => !byNiss.has(niss)).map(({ niss }) => [niss, { niss }]))
  const fetched = await fetchByKey(services, 'beneficiary.persons', missing)
  for (const niss of missing.keys()) byNiss.set(niss, fetched.get(niss) ?? null)
  return new Map([...byNiss].flatMap(([niss, person]) => (person ? [[niss, person] as const] : [])))
}

function fetchCoverages(request: CheckRequest, lines: readonly LineToCheck[], keys: LineKeys) {
  const questions = new Map<string, KeyOf<'decision.coverage'>>()
  for (const line of lines) {
    const careType = keys.items.get(line.code)?.careType
    if (!careType) continue
    questions.set(keys.ofCoverage(line), {
      niss: line.niss,
      careType,
      on: line.performedOn,
      until: lastDayAfterFirst(line),
      provider: request.provider,
      commitmentNumber: line.commitmentNumber,
      decisionNumber: line.decisionNumber,
      decisionVersion: line.decisionVersion,
    })
  }
  return fetchByKey(request.services, 'decision.coverage', questions)
}

function fetchAttestations(
  request: CheckRequest,
  lines: readonly LineToCheck[],
  { persons, keys, coverageOf }: { persons: Persons; keys: LineKeys; coverageOf: CheckData['coverageOf'] },
) {
  const questions = new Map<string, KeyOf<'attestation.coverage'>>()
  for (const line of lines) {
    const person = persons.get(line.niss)
    const careType = keys.items.get(line.code)?.careType
    if (!person || !careType) continue
    for (const on of daysToAttest(line, coverageOf))
      questions.set(keys.ofAttestation(line, on), {
        number: line.attestationNumber,
        personIds: person.ids,
        provider: request.provider,
        careType,
        on,
        invoicedOn: request.receivedOn,
        prescriber: line.prescriber,
      })
  }
  return fetchByKey(request.services, 'attestation.coverage', questions)
}

// Care over several days whose last day is before its first one is evaluated on the first day.
const lastDayAfterFirst = ({ performedOn, performedUntil }: LineToCheck): Day | null =>
  performedUntil !== null && performedUntil > performedOn ? performedUntil : null

// The first and the last day of care for which the decision requires an attestation: one that covers both covers the days between.
function daysToAttest(line: LineToCheck, coverageOf: CheckData['coverageOf']): Day[] {
  const coverage = coverageOf(line)
  if (!coverage?.days) return coverage?.amuAttestationRequired ? [line.performedOn] : []
  const required = coverage.days.filter(({ amuAttestationRequired }) => amuAttestationRequired)
  const [first, last] = [required[0]?.from, required.at(-1)?.to]
  return first && last ? [...new Set([first, last])] : []
}

// One attestation covers all days; two that each cover some of them may leave a gap.
function attestationOfDays(attestations: readonly (AttestationFacts | null)[]): AttestationFacts | null {
  const notCovering = attestations.find((attestation) => attestation?.state !== 'COVERS')
  if (notCovering !== undefined) return notCovering
  const [first, last] = [attestations[0] ?? null, attestations.at(-1) ?? null]
  return first?.number === last?.number ? first : { number: null, state: 'NONE_RECORDED', findings: [] }
}

// The answers under the keys of the questions.
async function fetchByKey<Kind extends FactKind>(
  services: ServiceClient,
  kind: Kind,
  questions: ReadonlyMap<string, KeyOf<Kind>>,
): Promise<Map<string, AnswerOf<Kind>>> {
  const answers = await services.fetch(kind, [...questions.values()])
  return new Map([...questions.keys()].flatMap((key, i) => (i in answers ? [[key, answers[i] as AnswerOf<Kind>]] : [])))
}

/** Whether a day of care is older than the limitation period, so that it needs a derogation. */
export function mayNeedDerogation(line: Pick<LineToCheck, 'performedOn' | 'performedUntil'>, receivedOn: Day): boolean {
  const years = Number(limitationPeriod.versionOn(receivedOn)?.parameters?.years)
  return overdueDays({ ...line, receivedOn }, years) !== null
}
