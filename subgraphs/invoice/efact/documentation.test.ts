import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withDocumentation } from './documentation'

test('the page for partners shows the zones as they are (npm run efact -- document -o docs/partners/efact.md)', () => {
  const page = readFileSync(join(__dirname, '../../../docs/partners/efact.md'), 'utf8')
  expect(withDocumentation(page)).toBe(page)
})
