import { isUnavailable } from '../../../shared/inter-service/fetch-available'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'

/**
 * Counts the persons of a file (numbers that nobody has too) in the quota of its sender, before anything of it is recorded: its
 * findings tell what is covered. Without the owner of the persons a file is received all the same.
 * @throws TOO_MANY_REQUESTS if the quota was used up before the file
 */
export async function countPersonsOfFile(context: SubgraphContext, numbers: readonly string[]): Promise<void> {
  const persons = context.reads.uncounted(numbers)
  try {
    if (persons.length > 0) await context.services.fetch('beneficiary.fileReads', [persons])
  } catch (cause) {
    if (!isUnavailable(cause)) throw cause
  }
}
