import type { Runner } from '../../../shared/database/statements'
import type { Peers } from '../../../shared/peers/peers'
import type {
  AttestationFacts,
  CoverFacts,
  CoverKey,
  PersonFacts,
  ProviderFacts,
} from '../../../shared/peers/questions'
import { addYears, type Day } from '../../../shared/values/day'
import type { ClaimedLine } from '../persistence/line-record'
import { itemsByCode, type StoredItem } from '../persistence/nomenclature.repository'

/** What the checking of some lines needs from its owners, asked in batch. */
export interface Facts {
  persons: ReadonlyMap<string, PersonFacts>
  provider: ProviderFacts | null
  items: ReadonlyMap<string, StoredItem>
  coverOf(line: AskedLine): CoverFacts | null
  attestationOf(line: AskedLine): AttestationFacts | null
  /** The same facts with the attestations as they are by now. */
  withAttestationsNow(): Promise<Facts>
}

/** What the facts of a line depend on. */
export type AskedLine = Pick<
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
export interface Asking {
  db: Runner
  peers: Peers
  provider: string
  receivedOn: Day
  /** Attestations matter for what is invoiced, not for what is only tarified. */
  withAttestations: boolean
}

/** Asks the owners of all facts about the lines: persons, the provider, the nomenclature, covers, attestations. */
export async function gatherFacts(asking: Asking, lines: readonly AskedLine[]): Promise<Facts> {
  const { db, peers, provider } = asking
  const numbers = [...new Set(lines.map((line) => line.niss))]
  const [persons, [providerFacts], items] = await Promise.all([
    peers.ask(
      'beneficiary.persons',
      numbers.map((niss) => ({ niss })),
    ),
    peers.ask('provider.providers', [provider]),
    itemsByCode(db, [...new Set(lines.map((line) => line.code))]),
  ])
  const known = new Map(numbers.flatMap((niss, i) => (persons[i] ? [[niss, persons[i]] as const] : [])))
  const covers = await askCovers(asking, lines, known, items)
  const coverOf = (line: AskedLine) => covers.get(coverKeyOf(line, items)) ?? null
  async function withAttestationsNow(): Promise<Facts> {
    const attestations = asking.withAttestations
      ? await askAttestations(asking, lines, known, items, coverOf)
      : new Map<string, AttestationFacts>()
    return {
      persons: known,
      provider: providerFacts ?? null,
      items,
      coverOf,
      attestationOf: (line) => attestations.get(attestationKeyOf(line, items)) ?? null,
      withAttestationsNow,
    }
  }
  return withAttestationsNow()
}

type Items = ReadonlyMap<string, StoredItem>
type Persons = ReadonlyMap<string, PersonFacts>

const coverKeyOf = (line: AskedLine, items: Items): string =>
  [
    line.niss,
    items.get(line.code)?.careType,
    line.performedOn,
    line.commitmentNumber,
    line.decisionNumber,
    line.decisionVersion,
  ].join('|')

const attestationKeyOf = (line: AskedLine, items: Items): string =>
  [line.niss, items.get(line.code)?.careType, line.performedOn, line.attestationNumber, line.prescriber].join('|')

async function askCovers(asking: Asking, lines: readonly AskedLine[], persons: Persons, items: Items) {
  const keys = new Map<string, CoverKey>()
  for (const line of lines) {
    const careType = items.get(line.code)?.careType
    if (!careType) continue
    const person = persons.get(line.niss)
    keys.set(coverKeyOf(line, items), {
      niss: line.niss,
      ...(person ? { personId: person.id } : {}),
      careType,
      on: line.performedOn,
      provider: asking.provider,
      commitmentNumber: line.commitmentNumber,
      decisionNumber: line.decisionNumber,
      decisionVersion: line.decisionVersion,
    })
  }
  const answers = await asking.peers.ask('decision.covers', [...keys.values()])
  return new Map([...keys.keys()].map((key, i) => [key, answers[i]!]))
}

async function askAttestations(
  asking: Asking,
  lines: readonly AskedLine[],
  persons: Persons,
  items: Items,
  coverOf: (line: AskedLine) => CoverFacts | null,
) {
  const wanted = new Map<string, AskedLine>()
  for (const line of lines) {
    if (coverOf(line)?.amuAttestationRequired && persons.has(line.niss)) wanted.set(attestationKeyOf(line, items), line)
  }
  const answers = await asking.peers.ask(
    'attestation.bearing',
    [...wanted.values()].map((line) => ({
      number: line.attestationNumber,
      personIds: persons.get(line.niss)!.ids,
      provider: asking.provider,
      careType: items.get(line.code)!.careType,
      on: line.performedOn,
      invoicedOn: asking.receivedOn,
      prescriber: line.prescriber,
    })),
  )
  return new Map([...wanted.keys()].map((key, i) => [key, answers[i]!]))
}

/** Whether care of that day is older than what may be invoiced without a derogation: only then one is looked for. */
export const mayNeedDerogation = (performedOn: Day, receivedOn: Day): boolean => addYears(performedOn, 2) < receivedOn
