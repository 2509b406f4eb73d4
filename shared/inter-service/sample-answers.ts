import type { EntityManager } from 'typeorm'
import { accessRecordsOf, logAccess } from '../audit/access-log-writer'
import { isPermitted } from '../authorization/permissions'
import { autocommit } from '../database/transaction'
import { forbidden } from '../errors/graphql-errors'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import type { SampleAnswer, SampleKey } from './contracts'

/**
 * The answers of a subgraph to an inspection that samples its data. The subgraph checks the caller itself, and its own access log
 * names the persons that it hands out.
 * @throws FORBIDDEN unless the caller may open inspections
 */
export const sampleAnswers =
  (draw: (manager: EntityManager, key: SampleKey) => Promise<SampleAnswer>) =>
  async (keys: readonly SampleKey[], context: SubgraphContext): Promise<SampleAnswer[]> => {
    if (!isPermitted(context.caller, 'Mutation.openInspection')) throw forbidden()
    const answers = await Promise.all(keys.map((key) => draw(context.db.manager, key)))
    await logAccess(autocommit(context.db), context, accessRecordsOf(answers.flatMap(({ items }) => items)), 'READ')
    return answers
  }
