import type { Logger } from 'pino'
import type { LogCheck } from './log-check'
import type { TreeHead } from './tree-head'

/**
 * Publishes tree heads as lines of the log output, whatever its level: who keeps the output elsewhere can prove later that the
 * access log was not rewritten. `silent` stops them too.
 */
export function headPublisher(log: Logger): (head: TreeHead) => void {
  const always = log.level === 'silent' ? log : log.child({}, { level: 'info' })
  return (treeHead) => always.info({ treeHead }, 'access log sealed')
}

/** Reports a log that is not intact, with the ids of its rows, at the level of errors. */
export const problemReporter =
  (log: Logger) =>
  ({ subgraph, problems }: LogCheck): void =>
    log.error({ subgraph, count: problems.length, problems: problems.slice(0, 100) }, 'access log NOT intact')
