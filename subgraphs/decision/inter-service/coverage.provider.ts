import type { CoverageFacts, CoverageKey, PersonFacts, ProviderFacts } from '../../../shared/inter-service/contracts'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { isSameProvider } from '../../../shared/values/inami-number'
import { includes } from '../../../shared/values/period'
import {
  type CoverageInputs,
  careTypeFindings,
  coverageFor,
  personLevelFindings,
} from '../application/evaluate-coverage.service'
import { shareFor } from '../domain/decision-content'
import { versionId } from '../mappers/decision-version.mapper'
import { type CommitmentRow, commitmentsByNumber } from '../persistence/commitment.repository'
import {
  type CitedVersionRow,
  type CoverContent,
  type CoveringDecisionRow,
  citedVersions,
  decisionsCovering,
  everDecided,
  type HeadRow,
  headsByNumber,
} from '../persistence/coverage.repository'
import { commitmentRules } from '../rules/coverage-rules'

// Everything that the keys of one call need, read set-wise.
interface Known {
  persons: Map<string, PersonFacts | null>
  providers: Map<string, ProviderFacts | null>
  commitments: Map<string, CommitmentRow>
  reliedOn: Map<string, CitedVersionRow>
  holding: Map<string, CoveringDecisionRow[]>
  decided: Set<string>
  heads: Map<string, HeadRow>
}

/** What providers may rely on, for up to 1,000 lines of care at once. */
export async function coverageAnswers(
  keys: readonly CoverageKey[],
  context: SubgraphContext,
): Promise<CoverageFacts[]> {
  const known = await knownFor(keys, context)
  // Lines of one person, care type, day and provider are alike.
  const answers = new Map<string, CoverageFacts>()
  return keys.map((key) => {
    const name = JSON.stringify(key)
    const answer = answers.get(name) ?? coverOf(key, known)
    answers.set(name, answer)
    return answer
  })
}

const personKey = ({ niss, personId }: CoverageKey): string => personId ?? niss ?? ''

async function knownFor(keys: readonly CoverageKey[], context: SubgraphContext): Promise<Known> {
  const { db } = context
  const people = [...new Map(keys.map((key) => [personKey(key), key])).entries()]
  const providerNumbers = [...new Set(keys.map(({ provider }) => provider))]
  const named = [...new Set(keys.flatMap(({ commitmentNumber }) => commitmentNumber ?? []))]
  const numbers = [...new Set(keys.flatMap(({ decisionNumber }) => decisionNumber ?? []))]
  const [personFacts, providerFacts, commitmentRows, headRows] = await Promise.all([
    context.services.fetch(
      'beneficiary.persons',
      people.map(([, { niss, personId }]) => (personId ? { id: personId } : { niss: niss ?? '' })),
    ),
    context.services.fetch('provider.providers', providerNumbers),
    named.length > 0 ? commitmentsByNumber(db, named) : [],
    numbers.length > 0 ? headsByNumber(db, numbers) : [],
  ])
  const ids = [...new Set(personFacts.flatMap((person) => person?.ids ?? []))]
  const days = keys.map(({ on }) => on).sort()
  const [holdingRows, decided, reliedOn] = await Promise.all([
    ids.length > 0 ? decisionsCovering(db, ids, days[0]!, days.at(-1)!) : [],
    ids.length > 0 ? everDecided(db, ids) : new Set<string>(),
    commitmentRows.length > 0
      ? citedVersions(
          db,
          commitmentRows.map((row) => ({ number: row.decision_number, version: row.decision_version })),
        )
      : [],
  ])
  const holding = new Map<string, CoveringDecisionRow[]>()
  for (const row of holdingRows) holding.set(row.person_id, [...(holding.get(row.person_id) ?? []), row])
  return {
    persons: new Map(people.map(([key], i) => [key, personFacts[i] ?? null])),
    providers: new Map(providerNumbers.map((number, i) => [number, providerFacts[i] ?? null])),
    commitments: new Map(commitmentRows.map((row) => [row.number, row])),
    reliedOn: new Map(reliedOn.map((row) => [versionId(row.number, row.version), row])),
    holding,
    decided,
    heads: new Map(headRows.map((row) => [row.number, row])),
  }
}

function coverOf(key: CoverageKey, known: Known): CoverageFacts {
  const { on, careType, provider } = key
  const person = known.persons.get(personKey(key)) ?? null
  const commitment = commitmentOf(key, person, known)
  const holding = holdingOn(key, person, known)
  // The version relied on protects against later restriction, stop or suspension; what it never covered is not guaranteed.
  const relied = commitment.holds ? reliedOnBy(commitment.holds, key, known) : null
  const decision = relied ?? holding
  const ground: CoverageInputs = {
    on,
    person,
    everDecided: person?.ids.some((id) => known.decided.has(id)) ?? false,
    decision: decision && {
      number: decision.number,
      suspendedSince: relied ? null : (holding?.suspended_since ?? null),
      content: decision.content,
    },
    provider: { number: provider, facts: known.providers.get(provider) ?? null },
    committed: relied !== null,
  }
  const terms = decision?.content.refundTerms ?? null
  return {
    personId: person?.id ?? null,
    personIds: person?.ids ?? [],
    person: person && {
      id: person.id,
      ids: person.ids,
      niss: person.niss,
      birthDate: person.birthDate,
      deathDate: person.deathDate,
    },
    decisionNumber: decision?.number ?? null,
    decisionVersion: decision?.version ?? null,
    cpas: decision?.cpas ?? null,
    refundCode: terms?.refundCode ?? null,
    coverageCode: terms?.coverageCode ?? null,
    amuAttestationRequired: terms?.amuAttestationRequired ?? false,
    state: terms && shareFor(terms, careType),
    terms: coverageFor(ground.decision, careType),
    commitmentNumber: commitment.holds?.number ?? null,
    findings: [...commitment.findings, ...personLevelFindings(ground), ...careTypeFindings(ground, careType)],
    problems: problemsOf(key, person, known),
  }
}

// The decision that holds that day: the one that the key names where it does, else any.
function holdingOn(
  { on, decisionNumber }: CoverageKey,
  person: PersonFacts | null,
  known: Known,
): CoveringDecisionRow | null {
  const rows = (person?.ids ?? [])
    .flatMap((id) => known.holding.get(id) ?? [])
    .filter((row) => row.valid_from <= on && on <= row.valid_to)
  return (
    rows.find((row) => row.number === decisionNumber) ?? rows.find((row) => !row.suspended_since) ?? rows[0] ?? null
  )
}

function commitmentOf(
  { commitmentNumber, careType, provider, on }: CoverageKey,
  person: PersonFacts | null,
  known: Known,
) {
  if (!commitmentNumber) return { holds: null, findings: [] }
  const row = known.commitments.get(commitmentNumber)
  const fits =
    row && person?.ids.includes(row.person_id) && row.care_type === careType && isSameProvider(row.provider, provider)
  const guaranteed = fits ? { from: row.guaranteed_from, to: row.guaranteed_to } : null
  const verdict = evaluateRules(commitmentRules, { number: commitmentNumber, on, guaranteed }, { care: on })
  return { holds: fits && verdict.acceptable ? row : null, findings: verdict.findings }
}

interface Relied {
  number: string
  version: number
  cpas: string
  content: CoverContent
}

function reliedOnBy(row: CommitmentRow, { careType, on }: CoverageKey, known: Known): Relied | null {
  const version = known.reliedOn.get(versionId(row.decision_number, row.decision_version))
  const cover = version?.content.coverages.find((one) => one.careType === careType)
  return version && cover && includes(cover.period, on as Day) ? version : null
}

function problemsOf(
  { decisionNumber, decisionVersion }: CoverageKey,
  person: PersonFacts | null,
  known: Known,
): NonNullable<CoverageFacts['problems']> {
  if (!decisionNumber) return []
  const head = known.heads.get(decisionNumber)
  if (!head) return ['DECISION_UNKNOWN']
  const problems: NonNullable<CoverageFacts['problems']> = []
  if (person && !person.ids.includes(head.person_id)) problems.push('NOT_THE_BENEFICIARY')
  if (decisionVersion != null && (decisionVersion < 1 || decisionVersion > head.version))
    problems.push('VERSION_UNKNOWN')
  return problems
}
