// Links in the documentation lead somewhere, and paths in code font exist: files, folders and headings of this repository.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Lists old paths on purpose. */
const skipped = ['docs/renames.md']
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
const withSql =
  /import \{[^}]*\b(?:query|preparedQuery|preparedQueryByKeys)\b[^}]*\} from '[^']*\/prepared-statements'|\btx\.(?:query|named)\b/

/** Files with SQL of their own that the decision record about named SQL does not name. */
export function checkStatements() {
  const record = readFileSync(STATEMENTS_RECORD, 'utf8')
  const files = ['subgraphs/*/persistence/*.ts', 'shared/audit/*.ts', 'shared/authorization/*.ts', 'shared/events/*.ts']
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...files], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((file) => existsSync(file) && !/\.test\.ts$|\/migrations\//.test(file))
    .filter((file) => withSql.test(readFileSync(file, 'utf8')) && !record.includes(file))
    .map(
      (file) => `${file} has SQL of its own: use the query builder, or add it with the reason to ${STATEMENTS_RECORD}`,
    )
}

/** Sentences about links and paths that lead nowhere. */
export function checkDocs() {
  const complaints = []
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .filter((file) => !skipped.includes(file) && existsSync(file))
  for (const file of files) {
    const text = withoutBlocks(readFileSync(file, 'utf8'))
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
