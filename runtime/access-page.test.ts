import { buildSchema, isObjectType } from 'graphql'
import { readViewSdl } from '../gateway/composition/schema-files'
import { audiences } from '../shared/authorization/caller'
import { rowRules } from '../shared/authorization/row-rules'
import { printAccessPage } from './access-page'

const views = new Map(audiences.map((audience) => [audience, buildSchema(readViewSdl(audience))]))

test('every row rule names a type and exactly the audiences whose schema has it', () => {
  for (const [type, rules] of Object.entries(rowRules)) {
    const withType = audiences.filter((audience) => isObjectType(views.get(audience)?.getType(type)))
    expect([type, withType.filter((audience) => !rules[audience])]).toEqual([type, []])
    expect([type, Object.keys(rules).filter((audience) => !withType.includes(audience as 'CAAMI'))]).toEqual([type, []])
  }
})

test('every type of which an audience has a list has a row rule', () => {
  const listed = new Set(
    [...views.values()].flatMap((view) =>
      Object.values(view.getTypeMap()).flatMap(({ name }) => (name.endsWith('Connection') ? name.slice(0, -10) : [])),
    ),
  )
  const publicTypes = ['Nomenclature', 'Cpas', 'Rule']
  const reachedThroughAnother = [
    'DecisionVersion',
    'DecisionMutation',
    'IdentityMutation',
    'AttestationReminder',
    'Invoice',
    'InspectionItem',
  ]
  const missing = [...listed].filter(
    (type) => !(type in rowRules) && ![...publicTypes, ...reachedThroughAnother].includes(type),
  )
  expect(missing).toEqual([])
})

test('the page shows a dash where the schema of an audience lacks a field, and the roles where not all may use it', () => {
  const page = printAccessPage(readViewSdl)
  expect(page).toMatch(/\| `[^|]*`incomeLevel`[^|]*` \| – \| yes \| yes \| – \| – \|/)
  expect(page).toMatch(/\| `decisionVersions`[^|]*\| – \| supervisor \|/)
})
