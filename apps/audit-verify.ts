import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withAuditDatabases } from '../runtime/audit-databases'
import { knownAuditKey } from '../runtime/audit-key'
import { readConfig } from '../runtime/config'
import { verifyExport } from '../shared/audit/access-log-export'
import { checkAccessLog } from '../shared/audit/check-access-log'
import type { LogCheck } from '../shared/audit/log-check'
import { publicKeyOf } from '../shared/audit/signing-key'
import type { TreeHead } from '../shared/audit/tree-head'
import { printLine } from '../shared/logging/logger'

const USAGE = `npm run audit:verify -- [--public-key FILE] [--head FILE]   checks the access log of every subgraph
npm run audit:verify -- --export FILE [--public-key FILE]   checks an exported month, without a database`

main().catch((cause: unknown) => {
  console.error((cause as Error).message)
  process.exitCode = 2
})

// Exit code 0: intact; 1: something was altered; 2: not checked.
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'public-key': { type: 'string', multiple: true },
      export: { type: 'string' },
      head: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return printLine(USAGE)
  const given = values['public-key']?.map((file) => publicKeyOf(readFileSync(file, 'utf8'))) ?? null
  if (values.export) return printExport(values.export, given)
  const config = readConfig('import')
  const known = knownAuditKey(config)
  const trustedKeys = given ?? (known ? [known] : null)
  if (!trustedKeys)
    printLine('No public key is known: signatures are checked, but not whose they are. Give one with --public-key.')
  const published = values.head ? publishedHeads(readFileSync(values.head, 'utf8')) : []
  await withAuditDatabases(config, async (sources, mode) => {
    for (const [subgraph, source] of sources) {
      const check = await checkAccessLog(source, subgraph, {
        trustedKeys,
        checksInstants: mode === 'production',
        published: published.filter((head) => head.subgraph === subgraph).at(-1) ?? null,
      })
      print(check)
    }
  })
}

/** Heads of lines of the log output, or of a file with one head. */
function publishedHeads(text: string): TreeHead[] {
  return text
    .split('\n')
    .filter((line) => line.includes('"signature"'))
    .map((line) => {
      const parsed = JSON.parse(line) as TreeHead & { treeHead?: TreeHead }
      return parsed.treeHead ?? parsed
    })
}

function print({ subgraph, head, sealedUntil, waiting, problems }: LogCheck): void {
  const state = head ? `${head.size} sealed rows until ${sealedUntil}, root ${head.root}` : 'nothing is sealed'
  printLine(`${subgraph}: ${problems.length === 0 ? 'intact' : 'NOT INTACT'}: ${state}; ${waiting} rows wait`)
  for (const { kind, accessId, leafIndex, text } of problems) {
    const row = accessId ? ` row ${accessId}` : ''
    const leaf = leafIndex === null ? '' : ` (leaf ${leafIndex})`
    printLine(`  ${kind}${row}${leaf}: ${text}`)
  }
  if (problems.length > 0) process.exitCode = 1
}

function printExport(file: string, trustedKeys: readonly string[] | null): void {
  const { subgraph, month, rows, head, problems } = verifyExport(readFileSync(file, 'utf8'), trustedKeys)
  printLine(
    `${file}: ${rows} rows of ${subgraph}, ${month}, in the tree of ${head.size} rows with the root ${head.root}`,
  )
  printLine(
    `Signed at ${head.sealedAt} by ${head.publicKey}${trustedKeys ? '' : ' (compare this key with the published one)'}`,
  )
  for (const problem of problems) printLine(`  ${problem}`)
  printLine(problems.length === 0 ? 'The export is intact.' : 'The export is NOT INTACT.')
  if (problems.length > 0) process.exitCode = 1
}
