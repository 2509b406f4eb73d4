import { type DocumentNode, parse } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '../../shared/authorization/caller'
import { toLogError } from '../../shared/errors/to-client-error'
import { type SubgraphName, subgraphNames } from '../../shared/subgraph/subgraph-name'
import type { OperationForbidden } from './prepare-operation'
import type { CallSubgraph } from './subgraph-transport'

const documentOf = (subgraph: SubgraphName, question: string) =>
  parse(`query LogRefusals($keys: String!) { ${subgraph}Facts(question: "${subgraph}.${question}", keys: $keys) }`, {
    noLocation: true,
  })
const LOG_PERSONS = { subgraph: 'beneficiary', document: documentOf('beneficiary', 'refusals') } as const
const LOG_OBJECTS = subgraphNames
  .filter((name) => name !== 'beneficiary')
  .map((subgraph) => ({ subgraph, document: documentOf(subgraph, 'refusedObjects') }))

/**
 * Logs that the caller named these persons, or objects that are about persons, in an operation that its role may not run. No
 * subgraph runs the operation: that of the persons writes the rows of numbers, and each other one those of its objects. The caller is
 * refused also if that fails.
 */
export async function logRefusedPersons(
  call: CallSubgraph,
  request: RequestContext,
  { named, normalized }: OperationForbidden,
  log: Logger,
): Promise<void> {
  const kind = normalized.operation.operation === 'mutation' ? 'WRITE' : 'READ'
  const write = async ({ subgraph, document }: { subgraph: SubgraphName; document: DocumentNode }, keys: object[]) => {
    try {
      const { errors } = await call(subgraph.toUpperCase(), {
        document,
        variables: { keys: JSON.stringify(keys) },
        context: { request, unavailable: new Set() },
      })
      if (errors?.[0]) throw errors[0]
    } catch (cause) {
      log.error({ requestId: request.requestId, subgraph, error: toLogError(cause) }, 'refused access not logged')
    }
  }
  const numbers = named.numbers.map((niss) => ({ niss, kind }))
  const objects = named.ids.map((id) => ({ id, kind }))
  if (numbers.length > 0) await write(LOG_PERSONS, numbers)
  if (objects.length > 0) await Promise.all(LOG_OBJECTS.map((owner) => write(owner, objects)))
}
