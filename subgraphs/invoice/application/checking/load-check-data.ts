import type { Runner } from '../../../../shared/database/prepared-statements'
import type {
  AttestationFacts,
  CoverageFacts,
  CoverageKey,
  PersonOfCare,
  ProviderFacts,
} from '../../../../shared/inter-service/contracts'
import type { ServiceClient } from '../../../../shared/inter-service/service-client'
import { addYears, type Day } from '../../../../shared/values/day'
import type { ClaimedLine } from '../../domain/claimed-line'
import { itemsByCode, type StoredItem } from '../../persistence/nomenclature.repository'
import { limitationPeriod } from '../../rules/limitation-period.rule'

/** What the checking of some lines needs from its owners, asked in batch. */
export interface CheckData {
  persons: ReadonlyMap<string, PersonOfCare>
  provider: ProviderFacts | null
  items: ReadonlyMap<string, StoredItem>
  coverageOf(line: LineToCheck): CoverageFacts | null
  attestationOf(line: LineToCheck): AttestationFacts | null
  /** The same facts with the attestations as they are by now. */
  withCurrentAttestations(): Promise<CheckData>
}

/** What the facts of a line depend on. */
export type LineToCheck = Pick<
  ClaimedLine,
  | 'niss'
  | 'code'
  | 'performedOn'
  | 'commitmentNumber'
  | 'decisionNumber'
  | 'decisionVersion'
  | 'attestationNumber'
  | 'prescriber'
>

/** How facts are asked. */
export interface CheckRequest {
  db: Runner
  services: ServiceClient
  provider: string
  receivedOn: Day
  /** Attestations matter for what is invoiced, not for what is only tarified. */
  withAttestations: boolean
}

/** Asks the owners of all facts about the lines: persons, the provider, the nomenclature, coverages, attestations. */
export async function loadCheckData(asking: CheckRequest, lines: readonly LineToCheck[]): Promise<CheckData> {
  const { db, services, provider } = asking
  const [items, [providerFacts]] = await Promise.all([
    itemsByCode(db, [...new Set(lines.map((line) => line.code))]),
    services.fetch('provider.providers', [provider]),
  ])
  const keys = new LineKeys(items)
  const coverages = await fetchCoverages(asking, lines, keys)
  const coverageOf = (line: LineToCheck) => coverages.get(keys.ofCoverage(line)) ?? null
  const known = await fetchPersons(services, lines, coverageOf)
  async function withAttestationsNow(): Promise<CheckData> {
    const attestations = asking.withAttestations
      ? await fetchAttestations(asking, lines, known, keys, coverageOf)
      : new Map<string, AttestationFacts>()
    return {
      persons: known,
      provider: providerFacts ?? null,
      items,
      coverageOf: coverageOf,
      attestationOf: (line) => (attestations.size === 0 ? null : (attestations.get(keys.ofAttestation(line)) ?? null)),
      withCurrentAttestations: withAttestationsNow,
    }
  }
  return withAttestationsNow()
}

type Items = ReadonlyMap<string, StoredItem>
type Persons = ReadonlyMap<string, PersonOfCare>

/** What the facts of lines are kept under; a line is looked up several times, and its keys are written once. */
class LineKeys {
  private readonly coverages = new Map<LineToCheck, string>()
  private readonly attestations = new Map<LineToCheck, string>()

  constructor(readonly items: Items) {}

  ofCoverage(line: LineToCheck): string {
    let key = this.coverages.get(line)
    if (key === undefined) {
      const { commitmentNumber, decisionNumber, decisionVersion } = line
      key = `${this.ofCare(line)}|${commitmentNumber}|${decisionNumber}|${decisionVersion}`
      this.coverages.set(line, key)
    }
    return key
  }

  ofAttestation(line: LineToCheck): string {
    let key = this.attestations.get(line)
    if (key === undefined) {
      key = `${this.ofCare(line)}|${line.attestationNumber}|${line.prescriber}`
      this.attestations.set(line, key)
    }
    return key
  }

  private ofCare({ niss, code, performedOn }: LineToCheck): string {
    return `${niss}|${this.items.get(code)?.careType}|${performedOn}`
  }
}

// Who judged a coverage knows the person; only where there is no care type to ask about the person is asked for.
async function fetchPersons(
  services: ServiceClient,
  lines: readonly LineToCheck[],
  coverageOf: (line: LineToCheck) => CoverageFacts | null,
): Promise<Persons> {
  const told = new Map<string, PersonOfCare | null>()
  for (const line of lines) {
    const person = coverageOf(line)?.person
    if (person !== undefined) told.set(line.niss, person)
  }
  const untold = [...new Set(lines.map(({ niss }) => niss))].filter((niss) => !told.has(niss))
  const answers = await services.fetch(
    'beneficiary.persons',
    untold.map((niss) => ({ niss })),
  )
  untold.forEach((niss, i) => {
    told.set(niss, answers[i] ?? null)
  })
  return new Map([...told].flatMap(([niss, person]) => (person ? [[niss, person] as const] : [])))
}

async function fetchCoverages(asking: CheckRequest, lines: readonly LineToCheck[], keys: LineKeys) {
  const wanted = new Map<string, CoverageKey>()
  for (const line of lines) {
    const careType = keys.items.get(line.code)?.careType
    if (!careType) continue
    wanted.set(keys.ofCoverage(line), {
      niss: line.niss,
      careType,
      on: line.performedOn,
      provider: asking.provider,
      commitmentNumber: line.commitmentNumber,
      decisionNumber: line.decisionNumber,
      decisionVersion: line.decisionVersion,
    })
  }
  const answers = await asking.services.fetch('decision.coverage', [...wanted.values()])
  return new Map([...wanted.keys()].map((key, i) => [key, answers[i]!]))
}

async function fetchAttestations(
  asking: CheckRequest,
  lines: readonly LineToCheck[],
  persons: Persons,
  keys: LineKeys,
  coverageOf: (line: LineToCheck) => CoverageFacts | null,
) {
  const wanted = new Map<string, LineToCheck>()
  for (const line of lines) {
    if (coverageOf(line)?.amuAttestationRequired && persons.has(line.niss)) wanted.set(keys.ofAttestation(line), line)
  }
  const answers = await asking.services.fetch(
    'attestation.coverage',
    [...wanted.values()].map((line) => ({
      number: line.attestationNumber,
      personIds: persons.get(line.niss)!.ids,
      provider: asking.provider,
      careType: keys.items.get(line.code)!.careType,
      on: line.performedOn,
      invoicedOn: asking.receivedOn,
      prescriber: line.prescriber,
    })),
  )
  return new Map([...wanted.keys()].map((key, i) => [key, answers[i]!]))
}

/** Whether care of that day is older than what may be invoiced without a derogation: only then one is looked for. */
export function mayNeedDerogation(performedOn: Day, receivedOn: Day): boolean {
  const years = Number(limitationPeriod.versionOn(receivedOn)?.parameters?.years)
  return addYears(performedOn, years) < receivedOn
}
