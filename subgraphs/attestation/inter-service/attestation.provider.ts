import type { AttestationFacts, AttestationKey } from '../../../shared/inter-service/contracts'
import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isSameProvider } from '../../../shared/values/inami-number'
import { type Pair, paperExceptionsOf } from '../application/paper-exceptions'
import { toAttestedCase } from '../mappers/attestation.mapper'
import {
  type AttestationRow,
  attestationsByNumber,
  electronicAttestationsOf,
} from '../persistence/attestation.repository'
import type { AttestedCare } from '../rules/attestation-case'
import { evaluateSupport } from '../rules/evaluate-support'
import { canIssue } from '../rules/issuer.rule'

/** Whether attestations bear care, asked by the checking of invoices. */
export const attestationAnswers: FactAnswers = {
  'attestation.coverage': async (keys, context) => {
    const candidates = await candidatesOf(keys, context)
    const pairs = keys.flatMap((key, index) =>
      candidates[index]!.map((row) => ({ attested: toAttestedCase(row), care: careOf(key) })),
    )
    const paper = (await paperExceptionsOf(pairs, context)).values()
    const judged = pairs.map((pair) => ({
      ...pair,
      verdict: evaluateSupport(pair.attested, pair.care, paper.next().value ?? []),
    }))
    return keys.map((key, index) => {
      const mine = judged.splice(0, candidates[index]!.length)
      return key.number === null ? recorded(mine) : named(key.number, mine[0])
    })
  },
}

type Judged = Pair & { verdict: ReturnType<typeof evaluateSupport> }

function named(number: string, judged: Judged | undefined): AttestationFacts {
  if (!judged) return { number, state: 'UNKNOWN', findings: [] }
  const { attested, care, verdict } = judged
  // Whether another person's was revoked is nobody's business here.
  const isTheirs = care.personIds === null || care.personIds.includes(attested.personId)
  const state = attested.revoked && isTheirs ? 'REVOKED' : verdict.acceptable ? 'COVERS' : 'NOT_COVERING'
  return { number, state, findings: verdict.findings }
}

function recorded(judged: readonly Judged[]): AttestationFacts {
  const bearing = judged.find(({ verdict }) => verdict.acceptable)
  if (!bearing) return { number: null, state: 'NONE_RECORDED', findings: [] }
  return { number: bearing.attested.number, state: 'COVERS', findings: [] }
}

const careOf = ({ careType, on, invoicedOn, prescriber, personIds }: AttestationKey): AttestedCare => ({
  careType,
  on,
  invoicedOn,
  prescribedBy: prescriber,
  personIds,
})

// For each key: the one that is named, or every electronic one of the person that this provider may rest on.
async function candidatesOf(keys: readonly AttestationKey[], { db }: SubgraphContext): Promise<AttestationRow[][]> {
  const numbers = [...new Set(keys.flatMap(({ number }) => number ?? []))]
  const persons = [...new Set(keys.flatMap(({ number, personIds }) => (number === null ? personIds : [])))]
  const [byNumber, ofPersons] = await Promise.all([
    numbers.length > 0 ? attestationsByNumber(db, numbers) : [],
    persons.length > 0 ? electronicAttestationsOf(db, persons) : [],
  ])
  const numbered = new Map(byNumber.map((row) => [row.number, row]))
  const grouped = Map.groupBy(ofPersons, ({ person_id }) => person_id)
  return keys.map((key) => {
    if (key.number !== null) return [numbered.get(key.number)].filter((row) => row !== undefined)
    return key.personIds.flatMap((id) => grouped.get(id) ?? []).filter((row) => mayRestOn(row, key))
  })
}

/**
 * A physician or dentist attests the care in their own name (ATT-ISSUER), so that their care rests on their own attestation;
 * prescribed care rests on the prescriber's. Who can't issue any (hospital, pharmacy, physiotherapist ...) rests on whichever
 * physician's names the care: "one attestation covers a treatment or a series of treatments resulting from it".
 */
const mayRestOn = ({ provider }: AttestationRow, key: AttestationKey): boolean =>
  !canIssue(key.provider) ||
  isSameProvider(provider, key.provider) ||
  (key.prescriber !== null && isSameProvider(provider, key.prescriber))
