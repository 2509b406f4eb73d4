import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compose, viewName } from '../gateway/composition/compose'
import { printSubgraph, schemaFolder } from '../gateway/composition/schema-files'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { audiences } from '../shared/authorization/caller'
import { buildSubgraph } from '../shared/subgraph/build-schema'

// The schema as files. `build` composes the schema of the code and writes it to dist/gateway/schema, supergraphs included; `write`
// copies the public part to gateway/schema, where it is committed; `check` fails if the committed part is out of date.

const committedFolder = join(process.cwd(), 'gateway', 'schema')

async function build(): Promise<void> {
  const documents = await Promise.all(loadDefinitions().map(buildSubgraph))
  write(schemaFolder, new Map([['api.graphql', compose(documents).api]]))
  for (const { name, typeDefs } of documents) {
    write(schemaFolder, new Map([[`subgraphs/${name}.graphql`, printSubgraph(typeDefs)]]))
  }
  for (const audience of audiences) {
    const { api, supergraph } = compose(documents, audience)
    write(
      schemaFolder,
      new Map([
        [`views/${viewName(audience)}.graphql`, api],
        [`supergraphs/${viewName(audience)}.graphql`, supergraph],
      ]),
    )
  }
}

/** The built files that are committed. */
function publicFiles(): Map<string, string> {
  const names = [
    'api.graphql',
    ...loadDefinitions().map(({ name }) => `subgraphs/${name}.graphql`),
    ...audiences.map((audience) => `views/${viewName(audience)}.graphql`),
  ]
  return new Map(names.map((name) => [name, readFileSync(join(schemaFolder, name), 'utf8')]))
}

function write(folder: string, files: Map<string, string>): void {
  for (const [name, text] of files) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
  }
}

function check(files: Map<string, string>): boolean {
  const stale: { name: string; lines: string[] }[] = []
  for (const [name, text] of files) {
    const path = join(committedFolder, name)
    const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (committed !== text) stale.push({ name, lines: difference(committed, text) })
  }
  if (stale.length === 0) return true
  // A change in a subgraph changes every file composed from it: the file of the subgraph shows it once.
  const first = stale.filter(({ name }) => name.startsWith('subgraphs/'))
  for (const { name, lines } of first.length > 0 ? first : stale) {
    process.stderr.write(`gateway/schema/${name}\n${lines.join('\n')}\n`)
  }
  process.stderr.write(
    `\n${stale.length} of ${files.size} schema files are out of date. Run npm run schema:write, review the difference and commit it.\n`,
  )
  return false
}

/** The lines that only one of the two texts has, at most twelve of each. */
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
  switch (task) {
    case 'build':
      await build()
      return 0
    case 'write': {
      const files = publicFiles()
      write(committedFolder, files)
      process.stdout.write(`Wrote ${files.size} files to gateway/schema.\n`)
      return 0
    }
    case 'check':
      return check(publicFiles()) ? 0 : 1
    default:
      process.stderr.write('Usage: schema-cli build|write|check\n')
      return 2
  }
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
