// A file of code is short enough to be read at once. Generated files do not count.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const MAX_LINES = 300
const MAX_TEST_LINES = 400

/** Sentences about files of code that are too long. */
export function checkFileSizes() {
  return execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mts', '*.mjs', '*.cjs'],
    {
      encoding: 'utf8',
    },
  )
    .trim()
    .split('\n')
    .filter((file) => existsSync(file) && !file.includes('/generated/'))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n').length - 1
      const limit = /\.test\.tsx?$/.test(file) ? MAX_TEST_LINES : MAX_LINES
      return lines > limit ? [`${file} has ${lines} lines; the limit is ${limit}`] : []
    })
}
