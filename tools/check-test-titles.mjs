// A test title is a full statement: it names its subject, so that it is readable in a log without its file (CONTRIBUTING.md, Tests).
// Finds titles that begin with a verb or a pronoun. Words that are also nouns (reads, names, counts) are not in the list.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const withoutSubject = new RegExp(
  `^(${[
    'accepts are asks begins can comes converts did does ends fills gets gives had has have is it keeps lacks learns leaves lets',
    'may must needs never not prints quotes refuses rejects removes returns revokes samples sends sets should shows tells them',
    'they turns was were writes',
  ]
    .join(' ')
    .replaceAll(' ', '|')})\\b`,
)
// The title of test(...), of test.each(...)(...) and of test.each<...>(...)(...): the first text after the opening bracket.
const title =
  /^ *(?:(?:test|it)(?:\.(?:only|skip|failing))?|(?:test|it)\.each.*\)|\]\)|\}\)\)\)|\))\(\s*(['"`])(.+?)\1,/

/** Sentences about test titles without a subject. */
export function checkTestTitles() {
  const files = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.test.ts', '*.test.tsx'],
    {
      encoding: 'utf8',
    },
  )
    .trim()
    .split('\n')
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [, , text] = title.exec(line) ?? []
        return text && withoutSubject.test(text) ? [`${file}:${index + 1}: "${text}" has no subject`] : []
      }),
  )
}
