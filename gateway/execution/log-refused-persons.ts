import { parse } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '../../shared/authorization/caller'
import { toLogError } from '../../shared/errors/to-client-error'
import type { OperationForbidden } from './prepare-operation'
import type { CallSubgraph } from './subgraph-transport'

const LOG_REFUSALS = parse(
  'query LogRefusals($keys: String!) { beneficiaryFacts(question: "beneficiary.refusals", keys: $keys) }',
  { noLocation: true },
)

/**
 * Logs that the caller named these persons in an operation that its role may not run. No subgraph runs the operation, so the
 * subgraph of the persons writes the rows. The caller is refused also if that fails.
 */
export async function logRefusedPersons(
  call: CallSubgraph,
  request: RequestContext,
  { namedNumbers, normalized }: OperationForbidden,
  log: Logger,
): Promise<void> {
  if (namedNumbers.length === 0) return
  const kind = normalized.operation.operation === 'mutation' ? 'WRITE' : 'READ'
  const variables = { keys: JSON.stringify(namedNumbers.map((niss) => ({ niss, kind }))) }
  try {
    const { errors } = await call('BENEFICIARY', {
      document: LOG_REFUSALS,
      variables,
      context: { request, unavailable: new Set() },
    })
    if (errors?.[0]) throw errors[0]
  } catch (cause) {
    log.error({ requestId: request.requestId, error: toLogError(cause) }, 'refused access not logged')
  }
}
