import DataLoader from 'dataloader'
import { type AccessRecord, logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isSameProvider } from '../../../shared/values/inami-number'
import { canReadWholeDecision, parseVersionId, versionId } from '../mappers/decision-version.mapper'
import { type CommitmentRow, commitmentsByNumber } from '../persistence/commitment.repository'
import { type CpasRow, cpasByNumbers } from '../persistence/cpas.repository'
import {
  type DecisionRow,
  decisionsByNumber,
  type VersionRow,
  versionsBy,
  versionsOf,
} from '../persistence/decision.repository'
import { type DecisionMutationRow, mutationsById, mutationsOf } from '../persistence/decision-mutation.repository'

type Loader<T> = DataLoader<string, T>

function byKey<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}

function grouped<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** Decisions by number; each reading leaves its trace. */
export const decisionLoader = (context: SubgraphContext): Loader<DecisionRow | null> =>
  context.memo(
    'decision.by-number',
    () =>
      new DataLoader(async (numbers: readonly string[]) => {
        const rows = await inTransaction(context.db, async (tx) => {
          const found = await decisionsByNumber(tx.client, numbers)
          await logAccess(tx, context, personLoader(found, context), 'READ')
          return found
        })
        const known = byKey(rows, (row) => row.number)
        return numbers.map((number) => known.get(number) ?? null)
      }),
  )

/** Whom decisions tell the caller of, for the access log: the head of another CPAS's says nothing of a person. */
export const personLoader = (rows: readonly DecisionRow[], { caller }: SubgraphContext): AccessRecord[] =>
  rows.filter((row) => canReadWholeDecision(row, caller)).map(({ person_id: personId, niss }) => ({ personId, niss }))

/** A decision that was read already (and logged), so that nobody reads it twice. */
export function primeDecision(context: SubgraphContext, row: DecisionRow): void {
  decisionLoader(context).prime(row.number, row)
}

/** All versions of decisions that were read already. */
export const versionsLoader = (context: SubgraphContext): Loader<VersionRow[]> =>
  context.memo(
    'decision.versions',
    () =>
      new DataLoader(async (numbers: readonly string[]) => {
        const groups = grouped(await versionsOf(context.db, numbers), (row) => row.number)
        return numbers.map((number) => groups.get(number) ?? [])
      }),
  )

/** Versions by id; the decision's own reading leaves the trace. */
export const versionLoader = (context: SubgraphContext): Loader<VersionRow | null> =>
  context.memo(
    'decision.version',
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const keys = ids.flatMap((id) => parseVersionId(id) ?? [])
        const known = byKey(await versionsBy(context.db, keys), (row) => versionId(row.number, row.version))
        return ids.map((id) => known.get(id) ?? null)
      }),
  )

/** What mutations mean for decisions that were read already. */
export const mutationsLoader = (context: SubgraphContext): Loader<DecisionMutationRow[]> =>
  context.memo(
    'decision.mutations',
    () =>
      new DataLoader(async (numbers: readonly string[]) => {
        const groups = grouped(await mutationsOf(context.db, numbers), (row) => row.number)
        return numbers.map((number) => groups.get(number) ?? [])
      }),
  )

/** Mutations by id, of decisions that were read already. */
export const mutationLoader = (context: SubgraphContext): Loader<DecisionMutationRow | null> =>
  context.memo(
    'decision.mutation',
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const known = byKey(await mutationsById(context.db, ids), (row) => row.id)
        return ids.map((id) => known.get(id) ?? null)
      }),
  )

/** CPAS by enterprise number. */
export const cpasLoader = (context: SubgraphContext): Loader<CpasRow | null> =>
  context.memo(
    'cpas.by-number',
    () =>
      new DataLoader(async (numbers: readonly string[]) => {
        const known = byKey(await cpasByNumbers(context.db, numbers), (row) => row.enterprise_number)
        return numbers.map((number) => known.get(number) ?? null)
      }),
  )

/** Commitments by number; each reading leaves its trace. */
export const commitmentLoader = (context: SubgraphContext): Loader<CommitmentRow | null> =>
  context.memo(
    'commitment.by-number',
    () =>
      new DataLoader(async (numbers: readonly string[]) => {
        const rows = await inTransaction(context.db, async (tx) => {
          const found = (await commitmentsByNumber(tx.client, numbers)).filter((row) => canReadCommitment(row, context))
          await logAccess(
            tx,
            context,
            found.map(({ person_id: personId, niss }) => ({ personId, niss })),
            'READ',
          )
          return found
        })
        const known = byKey(rows, (row) => row.number)
        return numbers.map((number) => known.get(number) ?? null)
      }),
  )

/** A provider sees its own commitments, a CPAS those on its decisions, CAAMI and the SPP IS all. */
function canReadCommitment(row: CommitmentRow, { caller }: SubgraphContext): boolean {
  if (caller.audience === 'PROVIDER') return isSameProvider(row.provider, caller.organisation)
  return caller.audience !== 'CPAS' || row.cpas === caller.organisation
}
