import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operatorSettings } from './settings'
import { explainedSettings, withSettingsTable } from './settings-table'

test('docs/operators.md describes every setting once, as the code defines it', () => {
  expect(explainedSettings.toSorted()).toEqual(Object.keys(operatorSettings).toSorted())
  const page = readFileSync(join(__dirname, '../docs/operators.md'), 'utf8')
  expect(withSettingsTable(page)).toBe(page)
})
