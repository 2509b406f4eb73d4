import type { AttestationFacts, AttestationKey } from '../../../shared/inter-service/contracts'
import type { Verdict } from '../../../shared/rules/evaluate-rules'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isSameProvider } from '../../../shared/values/inami-number'
import { attestationCasesByNumber, electronicCasesOf } from '../persistence/coverage-candidate.repository'
import type { AttestationCase, AttestedCare } from '../rules/attestation-case'
import { evaluateSupport } from '../rules/evaluate-support'
import { canIssue } from '../rules/issuer.rule'
import { type AttestedCarePair, paperExceptionsOf } from './paper-exceptions'

type EvaluatedPair = AttestedCarePair & { verdict: Verdict }

/**
 * Whether the cited attestation covers the care of each key, or, for a key without a number, whether any recorded one does.
 * One result per key, in their order.
 */
export async function evaluateCoverage(
  keys: readonly AttestationKey[],
  context: SubgraphContext,
): Promise<AttestationFacts[]> {
  const candidates = await candidatesOf(keys, context)
  const pairs = keys.flatMap((key, index) =>
    (candidates[index] ?? []).map((attested) => ({ attested, care: toAttestedCare(key) })),
  )
  const paperExceptions = await paperExceptionsOf(pairs, context)
  const evaluated = pairs.map((pair, index) => ({
    ...pair,
    verdict: evaluateSupport(pair.attested, pair.care, paperExceptions[index] ?? []),
  }))
  return keys.map((key, index) => {
    const ofKey = evaluated.splice(0, candidates[index]?.length ?? 0)
    return key.number === null ? anyRecorded(ofKey) : cited(key.number, ofKey[0])
  })
}

function cited(number: string, pair: EvaluatedPair | undefined): AttestationFacts {
  if (!pair) return { number, state: 'UNKNOWN', findings: [] }
  const { attested, care, verdict } = pair
  // That another person's attestation was revoked is not disclosed.
  const isOfPerson = care.personIds === null || care.personIds.includes(attested.personId)
  const state = attested.revoked && isOfPerson ? 'REVOKED' : verdict.acceptable ? 'COVERS' : 'NOT_COVERING'
  return { number, state, findings: verdict.findings }
}

function anyRecorded(pairs: readonly EvaluatedPair[]): AttestationFacts {
  const covering = pairs.find(({ verdict }) => verdict.acceptable)
  if (!covering) return { number: null, state: 'NONE_RECORDED', findings: [] }
  return { number: covering.attested.number, state: 'COVERS', findings: [] }
}

const toAttestedCare = ({ careType, on, invoicedOn, prescriber, personIds }: AttestationKey): AttestedCare => ({
  careType,
  on,
  invoicedOn,
  prescribedBy: prescriber,
  personIds,
})

// Per key: the cited attestation, or every electronic one of the person on which the provider may rely.
async function candidatesOf(keys: readonly AttestationKey[], { db }: SubgraphContext): Promise<AttestationCase[][]> {
  const numbers = [...new Set(keys.flatMap(({ number }) => number ?? []))]
  const personIds = [...new Set(keys.flatMap((key) => (key.number === null ? key.personIds : [])))]
  const [cases, electronic] = await Promise.all([
    numbers.length > 0 ? attestationCasesByNumber(db, numbers) : [],
    personIds.length > 0 ? electronicCasesOf(db, personIds) : [],
  ])
  const byNumber = new Map(cases.map((attested) => [attested.number, attested]))
  const byPerson = Map.groupBy(electronic, ({ personId }) => personId)
  return keys.map((key) => {
    if (key.number !== null) return [byNumber.get(key.number)].filter((attested) => attested !== undefined)
    return key.personIds.flatMap((id) => byPerson.get(id) ?? []).filter((attested) => mayRelyOn(attested, key))
  })
}

/**
 * A physician or dentist issues in their own name (ATT-ISSUER), so their care needs their own attestation; prescribed care needs
 * the prescriber's. A provider that cannot issue any (hospital, pharmacy, physiotherapist …) may rely on any physician's that
 * names the care: "one attestation covers a treatment or a series of treatments resulting from it".
 */
const mayRelyOn = ({ issuer }: AttestationCase, key: AttestationKey): boolean =>
  !canIssue(key.provider) ||
  isSameProvider(issuer, key.provider) ||
  (key.prescriber !== null && isSameProvider(issuer, key.prescriber))
