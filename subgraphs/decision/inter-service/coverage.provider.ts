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
} from '../application/evaluate-coverage'
import { providerAdmitsInsuredOn } from '../application/insured-admission'
import { type TermsSourceOf, termsSources } from '../application/terms-source'
import { type RefundTerms, shareFor } from '../domain/decision-content'
import { isInsuredOn } from '../domain/insured-persons'
import { refundTermsOn, refundTermsWithin } from '../domain/refund-terms-by-day'
import { versionId } from '../domain/version-id'
import { commitmentsByNumber } from '../persistence/commitment.repository'
import {
  type CitedVersionRow,
  citedVersions,
  type DecisionHeadRow,
  decisionsValidBetween,
  headsByNumber,
  personsWithDecision,
  type ValidDecisionRow,
} from '../persistence/coverage.repository'
import type { PaymentCommitmentEntity } from '../persistence/payment-commitment.entity'
import { commitmentRules } from '../rules'
import { coverageByDay, coverageStarts } from './coverage-by-day'

// Everything that the keys of one call need, loaded set-wise.
interface LoadedData {
  persons: Map<string, PersonFacts | null>
  providers: Map<string, ProviderFacts | null>
  commitments: Map<string, PaymentCommitmentEntity>
  citedVersions: Map<string, CitedVersionRow>
  /** By person id. */
  decisions: Map<string, ValidDecisionRow[]>
  personsWithDecision: Set<string>
  heads: Map<string, DecisionHeadRow>
  termsSourceOf: TermsSourceOf
}

/** Answers what providers may rely on, for up to 1,000 invoice lines at once. */
export async function answerCoverageOfLines(
  keys: readonly CoverageKey[],
  context: SubgraphContext,
): Promise<CoverageFacts[]> {
  const loaded = await loadData(keys, context)
  // Lines with equal keys have equal answers.
  const answers = new Map<string, CoverageFacts>()
  return keys.map((key) => {
    const text = JSON.stringify(key)
    const answer = answers.get(text) ?? coverageOfDays(key, loaded)
    answers.set(text, answer)
    return answer
  })
}

const personKey = ({ niss, personId }: CoverageKey): string => personId ?? niss ?? ''

async function loadData(keys: readonly CoverageKey[], context: SubgraphContext): Promise<LoadedData> {
  const { manager } = context.db
  const keysByPerson = [...new Map(keys.map((key) => [personKey(key), key])).entries()]
  const providerNumbers = [...new Set(keys.map(({ provider }) => provider))]
  const commitmentNumbers = [...new Set(keys.flatMap(({ commitmentNumber }) => commitmentNumber ?? []))]
  const decisionNumbers = [...new Set(keys.flatMap(({ decisionNumber }) => decisionNumber ?? []))]
  const [persons, providers, commitments, heads, termsSourceOf] = await Promise.all([
    context.services.fetch(
      'beneficiary.persons',
      keysByPerson.map(([, { niss, personId }]) => (personId ? { id: personId } : { niss: niss ?? '' })),
    ),
    context.services.fetch('provider.providers', providerNumbers),
    commitmentNumbers.length > 0 ? commitmentsByNumber(manager, commitmentNumbers) : [],
    decisionNumbers.length > 0 ? headsByNumber(manager, decisionNumbers) : [],
    termsSources(context),
  ])
  const personIds = [...new Set(persons.flatMap((person) => person?.ids ?? []))]
  const days = keys.flatMap(({ on, until }) => (until ? [on, until] : [on])).sort()
  const [firstDay, lastDay] = [days[0], days.at(-1)]
  const isAnyoneKnown = personIds.length > 0 && firstDay !== undefined && lastDay !== undefined
  const [validDecisions, withDecision, cited] = await Promise.all([
    isAnyoneKnown ? decisionsValidBetween(manager, personIds, firstDay, lastDay) : [],
    isAnyoneKnown ? personsWithDecision(manager, personIds) : new Set<string>(),
    commitments.length > 0
      ? citedVersions(
          manager,
          commitments.map((row) => ({ number: row.decisionNumber, version: row.decisionVersion })),
        )
      : [],
  ])
  return {
    persons: new Map(keysByPerson.map(([key], i) => [key, persons[i] ?? null])),
    providers: new Map(providerNumbers.map((number, i) => [number, providers[i] ?? null])),
    commitments: new Map(commitments.map((row) => [row.number, row])),
    citedVersions: new Map(cited.map((row) => [versionId(row.number, row.version), row])),
    decisions: groupByPerson(validDecisions),
    personsWithDecision: withDecision,
    heads: new Map(heads.map((row) => [row.number, row])),
    termsSourceOf,
  }
}

function groupByPerson(rows: readonly ValidDecisionRow[]): Map<string, ValidDecisionRow[]> {
  const groups = new Map<string, ValidDecisionRow[]>()
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row])
  return groups
}

function coverageOfDays(key: CoverageKey, loaded: LoadedData): CoverageFacts {
  const { on, until } = key
  const answer = coverageAnswer(key, loaded)
  if (!until || until <= on) return answer
  const person = loaded.persons.get(personKey(key)) ?? null
  const commitment = loaded.commitments.get(key.commitmentNumber ?? '') ?? null
  const cited = commitment && loaded.citedVersions.get(versionId(commitment.decisionNumber, commitment.decisionVersion))
  const within = { from: on, to: until }
  const decisions = (person?.ids ?? []).flatMap((id) => loaded.decisions.get(id) ?? [])
  const contents = [...decisions.map(({ content }) => content), ...(cited ? [cited.content] : [])]
  const sources = {
    person,
    decisions,
    provider: loaded.providers.get(key.provider) ?? null,
    commitment,
    citedContent: cited?.content ?? null,
    termsStarts: [
      ...(person
        ? contents.flatMap((content) =>
            refundTermsWithin(loaded.termsSourceOf(content, person), within).map(({ period }) => period.from),
          )
        : []),
      ...(commitment?.terms ?? []).map(({ period }) => period.from),
    ],
  }
  const coverageOn = (day: Day) => (day === on ? answer : coverageAnswer({ ...key, on: day }, loaded))
  return { ...answer, days: coverageByDay(coverageStarts(sources, within), until, coverageOn) }
}

function coverageAnswer(key: CoverageKey, loaded: LoadedData): CoverageFacts {
  const { on, careType, provider } = key
  const person = loaded.persons.get(personKey(key)) ?? null
  const commitment = evaluateCommitment(key, person, loaded)
  const valid = validDecision(key, person, loaded)
  // A commitment protects against later reduction, stop or suspension by the version that it cites; it does not add care.
  const cited = commitment.valid ? citedVersion(commitment.valid, key, loaded) : null
  const decision = cited ?? valid
  const facts = loaded.providers.get(provider) ?? null
  const isInsured = person !== null && isInsuredOn(person.insurances, on)
  const admitsInsured = isInsured && providerAdmitsInsuredOn(facts, on)
  const termsOfDay =
    person && decision ? refundTermsOn(loaded.termsSourceOf(decision.content, person), on, admitsInsured) : null
  const inputs: CoverageInputs = {
    insuredAdmitted: admitsInsured && termsOfDay !== null,
    on,
    person,
    everDecided: person?.ids.some((id) => loaded.personsWithDecision.has(id)) ?? false,
    decision: decision && {
      number: decision.number,
      suspendedSince: cited ? null : (valid?.suspendedSince ?? null),
      content: decision.content,
    },
    provider: { number: provider, facts },
    committed: cited !== null,
  }
  const terms = cited && commitment.valid ? committedTerms(commitment.valid, cited, on, termsOfDay) : termsOfDay
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
    insured: isInsured && termsOfDay !== null,
    refundCode: terms?.refundCode ?? null,
    coverageCode: terms?.coverageCode ?? null,
    amuAttestationRequired: terms?.amuAttestationRequired ?? false,
    state: terms && shareFor(terms, careType),
    terms: coverageFor(inputs.decision, careType),
    commitmentNumber: commitment.valid?.number ?? null,
    findings: [...commitment.findings, ...personLevelFindings(inputs), ...careTypeFindings(inputs, careType)],
    problems: decisionProblems(key, person, loaded),
  }
}

// A commitment guarantees the terms that the provider relied on, whatever the registers report later. One that kept none has those of
// the day, or of the version that it cites.
const committedTerms = (
  { terms }: PaymentCommitmentEntity,
  { content }: CitedVersionRow,
  on: Day,
  termsOfDay: RefundTerms | null,
): RefundTerms | null => terms?.find(({ period }) => includes(period, on))?.terms ?? termsOfDay ?? content.refundTerms

// The decision that is valid on the day: the one that the key names if it is, else one in force, else a suspended one.
function validDecision(
  { on, decisionNumber }: CoverageKey,
  person: PersonFacts | null,
  { decisions }: LoadedData,
): ValidDecisionRow | null {
  const valid = (person?.ids ?? [])
    .flatMap((id) => decisions.get(id) ?? [])
    .filter(({ validFrom, validTo }) => validFrom <= on && on <= validTo)
  return (
    valid.find(({ number }) => number === decisionNumber) ??
    valid.find(({ suspendedSince }) => suspendedSince === null || on < suspendedSince) ??
    valid[0] ??
    null
  )
}

function evaluateCommitment(
  { commitmentNumber, careType, provider, on }: CoverageKey,
  person: PersonFacts | null,
  { commitments }: LoadedData,
) {
  if (!commitmentNumber) return { valid: null, findings: [] }
  const row = commitments.get(commitmentNumber)
  const matches =
    row && person?.ids.includes(row.personId) && row.careType === careType && isSameProvider(row.provider, provider)
  const guaranteed = matches ? { from: row.guaranteedFrom, to: row.guaranteedTo } : null
  const verdict = evaluateRules(commitmentRules, { number: commitmentNumber, on, guaranteed }, { care: on })
  return { valid: matches && verdict.acceptable ? row : null, findings: verdict.findings }
}

// The version that the commitment cites, if it covers the care type on the day.
function citedVersion(
  { decisionNumber, decisionVersion }: PaymentCommitmentEntity,
  { careType, on }: CoverageKey,
  { citedVersions }: LoadedData,
): CitedVersionRow | null {
  const version = citedVersions.get(versionId(decisionNumber, decisionVersion))
  const coverage = version?.content.coverages.find((candidate) => candidate.careType === careType)
  return version && coverage && includes(coverage.period, on) ? version : null
}

function decisionProblems(
  { decisionNumber, decisionVersion }: CoverageKey,
  person: PersonFacts | null,
  { heads }: LoadedData,
): NonNullable<CoverageFacts['problems']> {
  if (!decisionNumber) return []
  const head = heads.get(decisionNumber)
  if (!head) return ['DECISION_UNKNOWN']
  const problems: NonNullable<CoverageFacts['problems']> = []
  if (person && !person.ids.includes(head.personId)) problems.push('NOT_THE_BENEFICIARY')
  if (decisionVersion != null && (decisionVersion < 1 || decisionVersion > head.version))
    problems.push('VERSION_UNKNOWN')
  return problems
}
