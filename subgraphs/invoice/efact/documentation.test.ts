import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceDocumentation } from './documentation'

test('docs/partners/efact.md is up to date (npm run efact -- document -o docs/partners/efact.md)', () => {
  const page = readFileSync(join(__dirname, '../../../docs/partners/efact.md'), 'utf8')
  expect(replaceDocumentation(page)).toBe(page)
})
