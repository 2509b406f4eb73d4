import DataLoader from 'dataloader'
import { type AccessRecord, logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { canReadCommitment, canReadWholeDecision, loadCentres } from '../application/row-scope'
import { parseVersionId, versionId } from '../domain/version-id'
import { commitmentsByNumber } from '../persistence/commitment.repository'
import { cpasByNumbers, type RegisteredCpas } from '../persistence/cpas.repository'
import { type CurrentDecision, decisionsByNumber, followersOf } from '../persistence/decision.repository'
import type { DecisionMutationEntity } from '../persistence/decision-mutation.entity'
import { mutationsByDecision, mutationsById } from '../persistence/decision-mutation.repository'
import { type RecordedVersionRow, versionsByDecision, versionsByKey } from '../persistence/decision-version.repository'
import type { OwnFundsPaymentEntity } from '../persistence/own-funds-payment.entity'
import { ownFundsPaymentsOf } from '../persistence/own-funds-payment.repository'
import type { PaymentCommitmentEntity } from '../persistence/payment-commitment.entity'

type Loader<T> = DataLoader<string, T>

// A loader of this request: one value or null per key.
const loaderOfOne = <T>(
  context: SubgraphContext,
  name: string,
  load: (keys: readonly string[]) => Promise<T[]>,
  keyOf: (row: T) => string,
): Loader<T | null> =>
  context.memo(
    name,
    () =>
      new DataLoader(async (keys: readonly string[]) => {
        const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]))
        return keys.map((key) => rows.get(key) ?? null)
      }),
  )

// A loader of this request: a list per key.
const loaderOfMany = <T>(
  context: SubgraphContext,
  name: string,
  load: (keys: readonly string[]) => Promise<T[]>,
  keyOf: (row: T) => string,
): Loader<T[]> =>
  context.memo(
    name,
    () =>
      new DataLoader(async (keys: readonly string[]) => {
        const groups = new Map<string, T[]>(keys.map((key) => [key, []]))
        for (const row of await load(keys)) groups.get(keyOf(row))?.push(row)
        return keys.map((key) => groups.get(key) ?? [])
      }),
  )

/** Decisions by number. Logs the access. */
export const decisionLoader = (context: SubgraphContext): Loader<CurrentDecision | null> =>
  loaderOfOne(
    context,
    'decision.by-number',
    async (numbers) => {
      await loadCentres(context)
      const decisions = await decisionsByNumber(context.db.manager, numbers)
      await logAccess(autocommit(context.db), context, accessRecords(decisions, context), 'READ')
      return decisions
    },
    ({ number }) => number,
  )

/** Payments from own funds by decision. Call it for decisions that were loaded (and logged). */
export const ownFundsPaymentsLoader = (context: SubgraphContext): Loader<OwnFundsPaymentEntity[]> =>
  loaderOfMany(
    context,
    'decision.own-funds-payments',
    (numbers) => ownFundsPaymentsOf(context.db.manager, numbers),
    ({ number }) => number,
  )

// The head of another CPAS's decision reveals nothing of the person.
const accessRecords = (decisions: readonly CurrentDecision[], context: SubgraphContext): AccessRecord[] =>
  decisions
    .filter((decision) => canReadWholeDecision(decision, context))
    .map(({ personId, niss }) => ({ personId, niss }))

/** Puts a decision that was loaded (and logged) into the loader. */
export function primeDecision(context: SubgraphContext, decision: CurrentDecision): void {
  decisionLoader(context).prime(decision.number, decision)
}

/** Loads a decision to which a row refers. @throws Error if it does not exist. */
export const requireDecision = async (context: SubgraphContext, number: string): Promise<CurrentDecision> =>
  required(await decisionLoader(context).load(number), `decision ${number}`)

/** The number of the decision that follows a decision that was loaded before. Null: none does. */
export const followerLoader = (context: SubgraphContext): Loader<string | null> =>
  context.memo(
    'decision.followers',
    () =>
      new DataLoader(async (numbers: readonly string[]) => {
        const rows = await followersOf(context.db.manager, numbers)
        const followers = new Map(rows.map(({ follows, number }) => [follows, number]))
        return numbers.map((number) => followers.get(number) ?? null)
      }),
  )

/** All versions of decisions that were loaded before, oldest first. */
export const versionsLoader = (context: SubgraphContext): Loader<RecordedVersionRow[]> =>
  loaderOfMany(
    context,
    'decision.versions',
    (numbers) => versionsByDecision(context.db.manager, numbers),
    ({ number }) => number,
  )

/** Versions by id, of decisions that were loaded (and logged) before. */
export const versionLoader = (context: SubgraphContext): Loader<RecordedVersionRow | null> =>
  loaderOfOne(
    context,
    'decision.version',
    (ids) =>
      versionsByKey(
        context.db.manager,
        ids.flatMap((id) => parseVersionId(id) ?? []),
      ),
    ({ number, version }) => versionId(number, version),
  )

/** Loads a version to which a row refers. @throws Error if it does not exist. */
export const requireVersion = async (
  context: SubgraphContext,
  number: string,
  version: number,
): Promise<RecordedVersionRow> => {
  const id = versionId(number, version)
  return required(await versionLoader(context).load(id), `version ${id}`)
}

/** Mutations of decisions that were loaded before. */
export const mutationsLoader = (context: SubgraphContext): Loader<DecisionMutationEntity[]> =>
  loaderOfMany(
    context,
    'decision.mutations',
    (numbers) => mutationsByDecision(context.db.manager, numbers),
    ({ number }) => number,
  )

/** Loads a mutation to which a decision that was loaded before refers. @throws Error if it does not exist. */
export const requireMutation = async (context: SubgraphContext, id: string): Promise<DecisionMutationEntity> => {
  const loader = loaderOfOne(
    context,
    'decision.mutation',
    (ids) => mutationsById(context.db.manager, ids),
    (mutation) => mutation.id,
  )
  return required(await loader.load(id), `mutation ${id}`)
}

/** Persons of decisions that were loaded (and logged) before, by the id of the decision. @throws Error if the subgraph beneficiary does not know the person. */
export const personLoader = (context: SubgraphContext): Loader<PersonFacts> =>
  context.memo(
    'decision.persons',
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const persons = await context.services.fetch(
          'beneficiary.persons',
          ids.map((id) => ({ id })),
        )
        return ids.map((id, i) => required(persons[i] ?? null, `person ${id}`))
      }),
  )

/** CPAS by enterprise number. */
export const cpasLoader = (context: SubgraphContext): Loader<RegisteredCpas | null> =>
  loaderOfOne(
    context,
    'cpas.by-number',
    (numbers) => cpasByNumbers(context.db.manager, numbers),
    ({ enterpriseNumber }) => enterpriseNumber,
  )

/** Loads a CPAS to which a row refers. @throws Error if it is not in the register. */
export const requireCpas = async (context: SubgraphContext, number: string): Promise<RegisteredCpas> =>
  required(await cpasLoader(context).load(number), `CPAS ${number}`)

/** Commitments by number that the caller may read. Logs the access. */
export const commitmentLoader = (context: SubgraphContext): Loader<PaymentCommitmentEntity | null> =>
  loaderOfOne(
    context,
    'commitment.by-number',
    async (numbers) => {
      await loadCentres(context)
      const rows = await commitmentsByNumber(context.db.manager, numbers)
      const readable = rows.filter((row) => canReadCommitment(row, context))
      const records = readable.map(({ personId, niss }) => ({ personId, niss }))
      await logAccess(autocommit(context.db), context, records, 'READ')
      return readable
    },
    ({ number }) => number,
  )

function required<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`The ${name} is missing, although a row refers to it.`)
  return value
}
