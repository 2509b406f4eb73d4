import { randomBytes } from 'node:crypto'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { PersonFacts, ProviderFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { addDays, type Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { isSameProvider } from '../../../shared/values/inami-number'
import { notCovered, readCoverageStatus } from '../application/coverage-status.service'
import { careTypeFindings, personLevelFindings } from '../application/evaluate-coverage.service'
import { personByNiss } from '../application/row-scope'
import { toCommitmentNode } from '../mappers/decision.mapper'
import { type CommitmentRow, commitmentFor, insertCommitment } from '../persistence/commitment.repository'
import type { DecisionRow } from '../persistence/decision.repository'
import { commitmentGuarantee } from '../rules/commitment-guarantee.rule'
import { CommitmentInput } from '../schema/inputs'
import { CommitmentPayload } from '../schema/payloads'

/** The provider's guarantee of payment. */
@Resolver()
export class RequestCommitmentResolver {
  @Mutation(() => CommitmentPayload, {
    description:
      "The provider's guarantee of payment: for care given within 30 days it holds even where the rights shrink later. The same provider, person, day and care type get the same commitment again.",
  })
  async requestCommitment(
    @Arg('input', { description: 'All that the act says.' }) input: CommitmentInput,
    @Ctx() context: SubgraphContext,
  ): Promise<CommitmentPayload> {
    if (!isSameProvider(input.provider, context.caller.organisation))
      throw forbidden('A provider asks for a commitment under its own number.')
    const [person, [provider = null]] = await Promise.all([
      personByNiss(context, input.niss),
      context.services.fetch('provider.providers', [input.provider]),
    ])
    const { row, findings } = await inTransaction(context.db, (tx) =>
      giveCommitment(tx, context, { input, person, provider }),
    )
    return { commitment: row && toCommitmentNode(row), findings }
  }
}

interface Asked {
  input: CommitmentInput
  person: PersonFacts | null
  provider: ProviderFacts | null
}

async function giveCommitment(
  tx: Tx,
  context: SubgraphContext,
  { input, person, provider }: Asked,
): Promise<{ row: CommitmentRow | null; findings: Finding[] }> {
  const { niss, on, careType } = input
  const number = provider?.inamiNumber ?? input.provider
  const wish = { provider: number, personIds: person?.ids ?? [], on, careType }
  const earlier = person && (await commitmentFor(tx.client, wish))
  if (person && earlier) {
    await logAccess(tx, context, [{ personId: person.id, niss }], 'READ')
    return { row: earlier, findings: [] }
  }
  const standing = person ? await readCoverageStatus(tx.client, context, { person, niss, on }) : notCovered
  const { decision } = standing
  const ground = {
    on,
    person,
    everDecided: standing.everDecided,
    decision: decision && {
      number: decision.number,
      suspendedSince: decision.suspended_since,
      content: decision.content,
    },
    provider: { number, facts: provider },
  }
  const findings = [...personLevelFindings(ground), ...careTypeFindings(ground, careType)]
  if (findings.length > 0 || !person || !decision) return { row: null, findings }
  await logAccess(tx, context, [{ personId: person.id, niss }], 'WRITE')
  const given = await insertCommitment(tx, rowOf(context, person, decision, { ...input, provider: number }))
  // Null: the same wish got its number a moment ago in another request.
  return { row: given ?? (await commitmentFor(tx.client, wish)), findings: [] }
}

function rowOf(context: SubgraphContext, person: PersonFacts, decision: DecisionRow, input: CommitmentInput) {
  const { on, careType, provider, niss } = input
  return {
    person_id: person.id,
    number: newCommitmentNumber(),
    id: newId(),
    niss,
    provider,
    care_type: careType,
    asked_for: on,
    decision_number: decision.number,
    decision_version: decision.current_version,
    cpas: decision.cpas,
    issued_at: context.now,
    guaranteed_from: on,
    guaranteed_to: lastGuaranteed(on),
  }
}

const lastGuaranteed = (on: Day): Day => addDays(on, Number(commitmentGuarantee.versionOn(on)?.parameters?.days))

/** Digits only, since it goes into an invoice record: 38 that nobody can guess and two check digits. */
export function newCommitmentNumber(): string {
  const digits = BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString()
    .padStart(39, '0')
    .slice(1)
  return `${digits}${String(97n - (BigInt(digits) % 97n)).padStart(2, '0')}`
}
