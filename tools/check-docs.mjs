// Links in the documentation lead somewhere, and paths in code font exist: files, folders and headings of this repository.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Lists old paths on purpose, in its first column. */
const RENAMES = 'docs/renames.md'
const topLevel =
  /^(?:admin|apps|bench|demo|docs|gateway|runtime|shared|subgraphs|test|tools|\.ci|\.github)\/[\w./-]+$|^[\w-]+\.(?:md|yml|cjs|json)$/
/** Paths that a recipe asks the reader to create, and files that only a build or a run makes. */
const invented = /decided-ahead/

/** The anchors of a page as forges make them: headings in lower case without punctuation, and explicit ids. */
function anchorsOf(text) {
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id)])
}

const withoutBlocks = (text) => text.replace(/^ *```[\s\S]*?^ *```/gm, '')

const STATEMENTS_RECORD = 'docs/adr/0015-entities-and-named-sql.md'
/** Administration of databases, migrations and tests are not listed; neither are savepoints. */
const notListed = /\.test\.ts$|\/(?:migrations|testing)\/|\.entity\.ts$|^shared\/(?:database|embedded-postgres)\//
const sql =
  /[`'](?:select|insert into|update|delete from|with|lock|copy(?! of)) [a-z("*$]|import \{[^}]*\b(?:query|preparedQuery|preparedQueryByKeys)\b[^}]*\} from '[^']*\/prepared-statements'|\btx\.named\b/
const named = /\b(?:named|preparedQuery|preparedQueryByKeys)(?:<[^;(]*?>)?\(\s*(?:[\w.]+,\s*)?['`]([a-z][\w.-]*)/g

/** The rows of the record: the patterns of the names, and the files that they name. */
function recordedStatements() {
  const rows = readFileSync(STATEMENTS_RECORD, 'utf8').matchAll(/^\| (.+?) \| (`.+?`) \| .+ \|$/gm)
  return [...rows].map(([, names, files]) => ({
    names: [...names.matchAll(/`([a-z][\w.*-]*)`/g)].map(([, name]) => name),
    files: [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => file),
  }))
}

const isNamedBy = (pattern, name) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name)

/** What the decision record about named SQL lacks, and what it names although the code no longer has it. */
export function checkStatements() {
  const rows = recordedStatements()
  const sources = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'subgraphs/*.ts', 'shared/*.ts'],
    {
      encoding: 'utf8',
    },
  )
    .trim()
    .split('\n')
    .filter((file) => existsSync(file) && !notListed.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')])
  const complaints = sources.flatMap(([file, text]) => {
    if (!sql.test(text)) return []
    const recorded = rows.filter(({ files }) => files.includes(file))
    if (recorded.length === 0)
      return [`${file} has SQL of its own: use the query builder, or add it with the reason to ${STATEMENTS_RECORD}`]
    return [...text.matchAll(named)]
      .map(([, name]) => name)
      .filter((name) => !recorded.some(({ names }) => names.some((pattern) => isNamedBy(pattern, name))))
      .map((name) => `${STATEMENTS_RECORD} does not name the statement ${name} of ${file}`)
  })
  const texts = new Map(sources)
  for (const { names, files } of rows) {
    for (const file of files)
      if (!sql.test(texts.get(file) ?? '')) complaints.push(`${STATEMENTS_RECORD} names ${file}, which has no SQL`)
    for (const name of names)
      if (name.includes('.') && !files.some((file) => texts.get(file)?.includes(name.replace('*', ''))))
        complaints.push(`${STATEMENTS_RECORD} names the statement ${name}, which is in none of its files`)
  }
  return complaints
}

/** Sentences about links and paths that lead nowhere. */
export function checkDocs() {
  const complaints = []
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .filter((file) => existsSync(file))
  for (const file of files) {
    const content = withoutBlocks(readFileSync(file, 'utf8'))
    const text = file === RENAMES ? content.replace(/^\| `[^|]+\|(?=[^|]*\|$)/gm, '') : content
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue
      const [path, anchor] = target.split('#')
      const linked = path ? normalize(join(dirname(file), decodeURI(path))) : file
      if (!existsSync(linked)) complaints.push(`${file}: the link ${target} leads to no file`)
      else if (anchor && linked.endsWith('.md') && !anchorsOf(readFileSync(linked, 'utf8')).has(anchor))
        complaints.push(`${file}: the link ${target} leads to no heading`)
    }
    for (const [, code] of text.matchAll(/`([^`\n]+)`/g)) {
      const path = code.replace(/\/$/, '')
      // The pages of the console move often; a later release removes the list of old names.
      if (file === RENAMES && code.startsWith('admin/src/')) continue
      if (topLevel.test(code) && !invented.test(code) && ![path, join(dirname(file), path)].some(existsSync))
        complaints.push(`${file}: the path ${code} does not exist`)
    }
  }
  return complaints
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaints = [...checkDocs(), ...checkStatements()]
  for (const line of complaints) console.log(line)
  process.exitCode = complaints.length ? 1 : 0
}
