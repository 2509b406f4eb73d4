import 'reflect-metadata'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { withAuditDatabases } from '../runtime/audit-databases'
import { auditSigningKey } from '../runtime/audit-key'
import { readConfig } from '../runtime/config'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { archiveMonth } from '../shared/audit/archive-month'
import { signingKeyOf } from '../shared/audit/signing-key'
import { StartupError } from '../shared/errors/startup-error'
import { printLine } from '../shared/logging/logger'
import { brusselsDay } from '../shared/values/instant'
import { latestArchivableMonth } from '../subgraphs/beneficiary/rules/log-retention.rule'

const USAGE = 'npm run audit:archive -- --month 2024-03 --folder FOLDER'

main().catch((cause: unknown) => {
  console.error((cause as Error).message)
  process.exitCode = 1
})

// Exports a month of the access log of every subgraph into verified files, and removes it from the databases.
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { month: { type: 'string' }, folder: { type: 'string' } } })
  const { month, folder } = values
  if (!month || !folder || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new StartupError(`Usage: ${USAGE}`)
  const config = readConfig('import')
  loadDefinitions(config.parameterOverrides)
  const latest = latestArchivableMonth(brusselsDay(new Date()))
  if (month > latest)
    throw new StartupError(
      `The access log of ${month} must be kept in the system: the latest month that may be archived is ${latest} (ACC-RETENTION).`,
    )
  const target = resolve(folder)
  mkdirSync(target, { recursive: true, mode: 0o700 })
  const key = signingKeyOf(auditSigningKey(config))
  await withAuditDatabases(config, async (sources) => {
    for (const [subgraph, source] of sources) {
      const archived = await archiveMonth(source, subgraph, month, { folder: target, key })
      printLine(
        archived ? `${subgraph}: ${archived.rows} rows in ${archived.file}` : `${subgraph}: no rows in ${month}`,
      )
    }
  })
}
