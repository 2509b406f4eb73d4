import type { DataSource } from 'typeorm'
import type { AnswerOf } from '../inter-service/contracts'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { checkAccessLog } from './check-access-log'

type Integrity = AnswerOf<'beneficiary.accessIntegrity'>

/** The check that runs on a database now: those who ask meanwhile get its result, so that a check never runs twice at once. */
const running = new WeakMap<DataSource, Promise<Integrity>>()

/** Checks this subgraph's sealed log. Instants are not compared with the clock: a demo clock may set them. */
export function logIntegrityAnswers(keys: readonly 'NOW'[], context: SubgraphContext): Promise<Integrity[]> {
  const check = running.get(context.db) ?? checkNow(context).finally(() => running.delete(context.db))
  running.set(context.db, check)
  return Promise.all(keys.map(() => check))
}

async function checkNow({ db, subgraph, auditPublicKey }: SubgraphContext): Promise<Integrity> {
  const trustedKeys = auditPublicKey === null ? null : [auditPublicKey]
  const { head, sealedUntil, problems } = await checkAccessLog(db, subgraph, { trustedKeys, checksInstants: false })
  return {
    subgraph,
    intact: problems.length === 0,
    sealedEntries: head?.size ?? 0,
    sealedUntil,
    rootHash: head?.root ?? null,
    signature: head?.signature ?? null,
    publicKey: head?.publicKey ?? null,
  }
}
