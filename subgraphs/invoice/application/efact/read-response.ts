import { logAccess } from '../../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../../shared/authorization/permissions'
import { autocommit } from '../../../../shared/database/transaction'
import type { SubgraphContext } from '../../../../shared/subgraph/run-subgraph'
import { responseOfFile } from '../../persistence/efact.repository'
import { personsOfFile } from '../../persistence/invoice.repository'
import type { InvoiceFileEntity } from '../../persistence/invoice-file.entity'
import { toAccessRecords } from '../read-with-access-log'
import { acknowledgementFor } from './write-response'

/**
 * The response to an eFact file in base64: the acknowledgement of its receipt while it is checked. Null for a JSON file, and for callers
 * who may not see persons: the response repeats their numbers.
 */
export async function readResponse(file: InvoiceFileEntity, context: SubgraphContext): Promise<string | null> {
  if (file.channel !== 'EFACT' || !maySeePersons(context.caller)) return null
  const statements = autocommit(context.db)
  await logAccess(statements, context, toAccessRecords(await personsOfFile(statements.manager, file.id)), 'READ')
  return file.status === 'RECEIVED' ? acknowledgementFor(statements, file) : responseOfFile(statements.manager, file.id)
}
