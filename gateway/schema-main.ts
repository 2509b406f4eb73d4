import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { audiences } from '../shared/policy/caller'
import { buildSubgraph } from '../shared/schema/subgraph-schema'
import { loadDefinitions } from '../start/subgraphs'
import { subgraphText } from './committed'
import { compose, viewName } from './compose'

// The schema as files: `write` makes them of what the code says, `check` fails where the committed ones say otherwise.

/** Compiled or not, the files that count are those of the sources. */
const folder = join(process.cwd(), 'gateway', 'schema')

async function composedFiles(): Promise<Map<string, string>> {
  const documents = await Promise.all(loadDefinitions().map(buildSubgraph))
  const all = compose(documents)
  const files = new Map([
    ['api.graphql', all.api],
    ['supergraph.graphql', all.supergraph],
  ])
  for (const { name, typeDefs } of documents) files.set(`subgraphs/${name}.graphql`, subgraphText(typeDefs))
  for (const audience of audiences) {
    const view = compose(documents, audience)
    files.set(`views/${viewName(audience)}.graphql`, view.api)
    files.set(`supergraphs/${viewName(audience)}.graphql`, view.supergraph)
  }
  return files
}

function write(files: Map<string, string>): void {
  for (const [name, text] of files) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
  }
  process.stdout.write(`${files.size} files stand in gateway/schema.\n`)
}

function check(files: Map<string, string>): boolean {
  const stale: { name: string; lines: string[] }[] = []
  for (const [name, text] of files) {
    const path = join(folder, name)
    const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (committed !== text) stale.push({ name, lines: difference(committed, text) })
  }
  if (stale.length === 0) return true
  // What moved in a subgraph moves in every file composed of it: it is shown once, where it began.
  const first = stale.filter(({ name }) => name.startsWith('subgraphs/'))
  for (const { name, lines } of first.length > 0 ? first : stale) {
    process.stderr.write(`gateway/schema/${name}\n${lines.join('\n')}\n`)
  }
  process.stderr.write(
    `\n${stale.length} of ${files.size} committed schema files are not what the code says. Run npm run schema:write, and read the difference before it is committed.\n`,
  )
  return false
}

/** The lines that only one side has, a few of them: enough to see what moved. */
function difference(committed: string, now: string): string[] {
  const [before, after] = [committed, now].map((text) => new Set(text.split('\n')))
  const only = (mark: string, lines: Set<string> | undefined, others: Set<string> | undefined) =>
    [...(lines ?? [])]
      .filter((line) => line.trim() && !others?.has(line))
      .slice(0, 12)
      .map((line) => `  ${mark} ${line}`)
  return [...only('-', before, after), ...only('+', after, before)]
}

async function main(task: string | undefined): Promise<number> {
  if (task !== 'write' && task !== 'check') {
    process.stderr.write('usage: schema-main write|check\n')
    return 2
  }
  const files = await composedFiles()
  if (task === 'check') return check(files) ? 0 : 1
  write(files)
  return 0
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exit(1)
  },
)
