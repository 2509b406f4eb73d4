import 'reflect-metadata'
import { globSync, readFileSync } from 'node:fs'
import { applyOverrides, parseParameterOverrides } from '../../shared/rules/parameter-overrides'
import { languages } from '../../shared/texts/texts'
import { providerCategories } from '../../shared/values/care-types'
import { addDays } from '../../shared/values/day'
import { rules as decisionRules } from '../../subgraphs/decision/rules'
import { rules as invoiceRules } from '../../subgraphs/invoice/rules'
import { shippedPhases } from '../../subgraphs/provider/imports/phases/shipped-phases'
import { rules as providerRules } from '../../subgraphs/provider/rules'

// Everything that judges or selects: rules, domain, use cases, SQL.
const files = globSync(
  'subgraphs/*/{rules,domain,application,persistence,inter-service,loaders,mappers,events,resolvers}/**/*.ts',
)
  .filter((file) => !file.endsWith('.test.ts') && !file.includes('/migrations/'))
  .sort()

/** The code of a file, without comments, texts in four languages, and what the law dates itself: parameters and first days of wordings. */
function codeOf(file: string): string {
  const withoutComments = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
  return withoutParameters(withoutComments)
    .replace(/^\s*(?:FR|NL|DE|EN):\s*(?:\n\s*)?'.*'.*$/gm, '')
    .replace(/(?:from|until): day\('\d{4}-\d\d-\d\d'\)/g, '')
}

function withoutParameters(code: string): string {
  const start = code.indexOf('parameters: {')
  if (start < 0) return code
  let end = code.indexOf('{', start)
  for (let depth = 0; end < code.length; end++) {
    if (code[end] === '{') depth++
    if (code[end] === '}' && --depth === 0) break
  }
  return code.slice(0, start) + withoutParameters(code.slice(end + 1))
}

test('the search covers the rules and the SQL of every subgraph', () => {
  expect(files.length).toBeGreaterThan(400)
  expect(codeOf('subgraphs/provider/rules/age-67.rule.ts')).not.toMatch(/2025|2023/)
})

test('categories of providers are named by no rule and no SQL, but for what a number says of them and who is an institution', () => {
  const named = new RegExp(`['"\`\\s(](${providerCategories.join('|')})['"\`\\s),]`, 'g')
  const found = files.flatMap((file) => {
    const categories = [...codeOf(file).matchAll(named)].map(([, category]) => category)
    return categories.length > 0 ? [[file, [...new Set(categories)]]] : []
  })
  expect(found).toEqual([
    ['subgraphs/invoice/domain/performer.ts', ['HOSPITAL', 'GUARD_POST', 'MEDICAL_HOUSE']],
    // A situation of invoicing, of the same name as a category.
    ['subgraphs/provider/rules/billing-case.ts', ['GUARD_POST']],
    [
      'subgraphs/provider/rules/number-of-category.rule.ts',
      ['HOSPITAL', 'GENERAL_PRACTITIONER', 'SPECIALIST', 'DENTIST'],
    ],
    ['subgraphs/provider/rules/out-of-hours-centre.rule.ts', ['GUARD_POST']],
  ])
})

test('days and number prefixes of the phase table are named by no rule and no SQL', () => {
  const rows = shippedPhases()
  const days = rows.flatMap(({ electronicFrom, requiredFrom, paperUntil, insuredFrom }) =>
    [electronicFrom, requiredFrom, paperUntil, insuredFrom].flatMap((day) =>
      day === null ? [] : [addDays(day, -1), day, addDays(day, 1)],
    ),
  )
  const prefixes = rows.flatMap(({ numberPrefixes }) => numberPrefixes)
  expect(days.length).toBeGreaterThan(9)
  expect(prefixes).toEqual(['710', '720'])
  const named = new RegExp(`['"\`](?:${[...days, ...prefixes].join('|')})['"\`]`)
  // The coverage of general practitioners that the instruction to the CPAS asks for from its own day on: no phase of a provider.
  expect(files.filter((file) => named.test(codeOf(file)))).toEqual(['subgraphs/decision/domain/added-start-dates.ts'])
})

test.each(
  [
    ...providerRules.filter(({ id }) => /^BIL-(?:PHASE|GP-DUTY|GP-TRANSITION|D1|SOFTWARE)$/.test(id)),
    ...decisionRules.filter(({ id }) => /^(?:DEC-SCOPE-INSURED|COV-INSURED|COV-PROVIDER-NOT-IN-PHASE)$/.test(id)),
    ...invoiceRules.filter(({ id }) => id === 'INV-NOT-PARTICIPATING'),
  ].map(({ id, text }) => [id, text] as const),
)('the text of %s stays true where an import changes the days of a phase', (_, text) => {
  for (const language of languages) expect(text[language]).not.toMatch(/\b(?:20|19)\d\d\b/)
})

test.each([
  ['BIL-PHASE', { categories: ['HOSPITAL', 'GENERAL_PRACTITIONER', 'PHARMACY'] }],
  ['BIL-GP-DUTY', { categories: ['PHARMACY'] }],
])('an amendment of %s cannot let a category in: the phase table does', (rule, parameters) => {
  const amendments = JSON.stringify([{ rule, from: '2027-01-01', source: 'a circular', parameters }])
  expect(() => applyOverrides(providerRules, parseParameterOverrides(amendments))).toThrow(/no figure "categories"/)
})
