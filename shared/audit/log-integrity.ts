import type { DataSource } from 'typeorm'
import type { AnswerOf } from '../inter-service/contracts'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { checkAccessLog } from './check-access-log'
import { checkStartBefore, lastRecordedCheck } from './log-check-record'

type Integrity = AnswerOf<'beneficiary.accessIntegrity'>

/** The check that runs on a database now: those who ask meanwhile get its result, so that a check never runs twice at once. */
const running = new WeakMap<DataSource, Promise<Integrity>>()

/** Rows that a request checks again although the worker has checked them: a small log is checked whole. */
const RECENT_ROWS = 20_000

/** The integrity of this subgraph's sealed log: what the worker found in the whole log, and a check of what came since. */
export function logIntegrityAnswers(keys: readonly 'NOW'[], context: SubgraphContext): Promise<Integrity[]> {
  const check = running.get(context.db) ?? integrityOf(context).finally(() => running.delete(context.db))
  running.set(context.db, check)
  return Promise.all(keys.map(() => check))
}

type IntegrityContext = Pick<SubgraphContext, 'db' | 'subgraph' | 'auditPublicKey'>

/** The integrity of a log; rows before the last `recentRows` that the worker has checked are not read. */
export async function integrityOf(
  { db, subgraph, auditPublicKey }: IntegrityContext,
  recentRows = RECENT_ROWS,
): Promise<Integrity> {
  const trustedKeys = auditPublicKey === null ? null : [auditPublicKey]
  const last = await lastRecordedCheck(db, subgraph, trustedKeys)
  const start = last && (await checkStartBefore(db, subgraph, last.head.size - recentRows, trustedKeys))
  // Instants are not compared with the clock: a demo clock may set them.
  const { head, sealedUntil, problems } = await checkAccessLog(db, subgraph, {
    trustedKeys,
    checksInstants: false,
    published: last?.head ?? null,
    start,
  })
  return {
    subgraph,
    intact: problems.length === 0 && !last?.problems.length,
    sealedEntries: head?.size ?? 0,
    sealedUntil,
    rootHash: head?.root ?? null,
    signature: head?.signature ?? null,
    publicKey: head?.publicKey ?? null,
  }
}
