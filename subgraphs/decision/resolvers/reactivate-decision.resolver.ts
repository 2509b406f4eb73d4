import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import type { Finding } from '../../../shared/rules/finding'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import {
  evaluateChange,
  findDecision,
  lockDecision,
  retryOnConflict,
  writeChange,
} from '../application/change-decision.service'
import { type CreateDecisionCommand, recordDecision } from '../application/create-decision.service'
import { actingCpas } from '../application/row-scope'
import { closePendingMutations, pendingMutationsOf, planReactivation } from '../application/stop-and-reactivate'
import { validateDecisionInput } from '../application/validate-input'
import { toDecisionMutationNode, toDecisionNode } from '../mappers/decision.mapper'
import type { CpasRow } from '../persistence/cpas.repository'
import type { DecisionRow } from '../persistence/decision.repository'
import type { DecisionMutationRow } from '../persistence/decision-mutation.repository'
import { DecisionInput } from '../schema/inputs'
import { ReactivationPayload } from '../schema/payloads'

interface Reactivated {
  stopped: DecisionRow | null
  followUp: DecisionRow | null
  processed: DecisionMutationRow[]
  findings: Finding[]
}

// Rolls the transaction back: all or nothing.
class FollowUpRefused extends Error {
  constructor(readonly findings: Finding[]) {
    super('the follow-up was refused')
  }
}

/** Dealing with the mutation that suspended a decision. */
@Resolver()
export class ReactivateDecisionResolver {
  @Mutation(() => ReactivationPayload, {
    description:
      'Deals with the mutation that suspended the decision: stops it on the day before the first pending mutation (or on `lastDay`, which is not later; after a death between the death and five days after it), takes `followUp` as the decision from the next day on, and cancels the later pending ones. All or nothing. The same call again finds another version (DEC-VERSION) and writes nothing.',
  })
  async reactivateDecision(
    @Arg('number', () => ID, { description: 'The decision’s number.' }) number: string,
    @Arg('expectedVersion', () => Int, { description: 'The version that the caller read.' }) expectedVersion: number,
    @Arg('lastDay', () => LocalDate, {
      nullable: true,
      description: 'None: the day before the first pending mutation takes effect.',
    })
    lastDay: Day | null | undefined,
    @Arg('followUp', { nullable: true, description: 'The decision from the next day on.' }) followUp: DecisionInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ReactivationPayload> {
    if (followUp) validateDecisionInput(followUp, 'followUp')
    const cpas = await actingCpas(context)
    const act = { cpas, number, expectedVersion, lastDay: lastDay ?? null, followUp: followUp ?? null }
    const { stopped, followUp: next, processed, findings } = await reactivate(context, act)
    return {
      stopped: stopped && toDecisionNode(context, stopped),
      followUp: next && toDecisionNode(context, next),
      processed: processed.map((row) => toDecisionMutationNode(context, row)),
      findings,
    }
  }
}

interface Act {
  cpas: CpasRow
  number: string
  expectedVersion: number
  lastDay: Day | null
  followUp: DecisionInput | null
}
const nothing = (findings: Finding[]): Reactivated => ({ stopped: null, followUp: null, processed: [], findings })

async function reactivate(context: SubgraphContext, act: Act): Promise<Reactivated> {
  const id = newId()
  const found = await findDecision(context, act.number, act.cpas)
  if ('refused' in found) return nothing(found.refused)
  const { person } = found
  if (act.followUp && !person.numbers.some((one) => one.number === act.followUp?.niss))
    throw badInput('followUp.niss', 'A follow-up is for the same person: this number is not theirs.')
  const wish = act.followUp && { id, cpas: act.cpas, person, input: act.followUp, at: 'followUp', reference: null }
  try {
    return await retryOnConflict(() =>
      inTransaction(context.db, async (tx) => {
        const row = await lockDecision(tx, found.row, person)
        const pending = await pendingMutationsOf(tx, row.number)
        const plan = planReactivation(row, pending, act.lastDay)
        const verdict = await evaluateChange(tx, context, { ...act, person, row }, plan)
        if (!verdict.acceptable) return refused(tx, context, row, verdict.findings)
        const stopped = await writeChange(tx, context, row, plan, verdict)
        if (!stopped) return 'overtaken'
        const processed = await closePendingMutations(tx, pending, context.now)
        const next = wish && (await follow(tx, context, wish))
        const findings = [...verdict.findings, ...(next?.findings ?? [])]
        return { stopped, followUp: next?.row ?? null, processed, findings }
      }),
    )
  } catch (error) {
    if (!(error instanceof FollowUpRefused)) throw error
    const { findings } = error
    return inTransaction(context.db, (tx) => refused(tx, context, found.row, findings))
  }
}

// Who is told why not has been told something of the person.
async function refused(tx: Tx, context: SubgraphContext, row: DecisionRow, findings: Finding[]): Promise<Reactivated> {
  await logAccess(tx, context, [{ personId: row.person_id, niss: row.niss }], 'READ')
  return nothing(findings)
}

async function follow(tx: Tx, context: SubgraphContext, wish: CreateDecisionCommand & { cpas: CpasRow }) {
  const { row, findings } = await recordDecision(tx, context, wish)
  const placed = findings.map((finding) => ({ ...finding, path: `followUp.${finding.path ?? ''}`.replace(/\.$/, '') }))
  if (!row) throw new FollowUpRefused(placed)
  return { row, findings: placed }
}
