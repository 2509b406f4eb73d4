// Finds words that this project does not use: each has a standard term (docs/glossary.md). File names, identifiers, comments, texts, test titles, prose.
// Dictionary uses are listed in tools/banned-words.json; migrations are never edited and not checked. `node tools/check-banned-words.mjs` prints every occurrence.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const scope =
  /^(admin|apps|runtime|demo|gateway|subgraphs|shared|tools|bench|test|docs)\/|^[^/]+\.(md|ts|mjs|cjs|json)$/
const skipped =
  /^(admin\/src\/(graphql\/generated|i18n\/(de|fr|nl))\/|gateway\/schema|docs\/law\/(attestation|beneficiary|decision|invoice|provider)\.md|docs\/renames\.md|tools\/banned-words\.json|tools\/check-banned-words\.mjs|package-lock\.json|(?:subgraphs\/\w+\/persistence|shared\/database)\/migrations\/)|\.(png|csv|ttf|css)$/

/** One entry of tools/banned-words.json: the pattern, the terms to use instead, and the phrases in which it is a dictionary word. */
function read() {
  const { words, allow } = JSON.parse(readFileSync('tools/banned-words.json', 'utf8'))
  return {
    words: words.map(({ pattern, use }) => ({ pattern: new RegExp(pattern, 'g'), use })),
    allow: allow.map((phrase) => new RegExp(phrase, 'g')),
  }
}

/** Sentences about banned words, at most `limit`. */
export function checkBannedWords(limit = 40) {
  const { words, allow } = read()
  const complaints = []
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .trim()
    .split('\n')
  for (const file of files) {
    if (!scope.test(file) || skipped.test(file) || !existsSync(file)) continue
    const lines = [file, ...readFileSync(file, 'utf8').split('\n')]
    for (const [number, line] of lines.entries()) {
      const text = allow.reduce((rest, phrase) => rest.replace(phrase, ' '), line)
      for (const { pattern, use } of words)
        for (const [word] of text.matchAll(pattern)) complaints.push(`${file}:${number}: "${word}": use ${use}`)
    }
  }
  return complaints.length > limit
    ? [...complaints.slice(0, limit), `... and ${complaints.length - limit} more`]
    : complaints
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaints = checkBannedWords(Number.POSITIVE_INFINITY)
  for (const line of complaints) console.log(line)
  console.log(`${complaints.length} banned words`)
  process.exitCode = complaints.length ? 1 : 0
}
