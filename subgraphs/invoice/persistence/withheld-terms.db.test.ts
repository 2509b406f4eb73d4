import fc from 'fast-check'
import { query } from '../../../shared/database/prepared-statements'
import { findingOf } from '../../../shared/testing/facts.builder'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { findingIsShown, findingsFor, TERMS_ARE_WITHHELD, withholdsTerms } from '../rules/withheld-terms'
import { invoiceSubgraph } from '../subgraph'

const provider = { caller: { audience: 'PROVIDER' }, emergency: null } as const

const finding = fc
  .record({
    rule: fc.constantFrom('COV-SUSPENDED', 'INV-DECEASED', 'INV-NOT-PARTICIPATING', 'TAR-QUANTITY', 'INV-CPAS'),
    severity: fc.constantFrom('ERROR', 'WARNING'),
    daysCovered: fc.constantFrom(null, '0', '1', '10'),
  } as const)
  .map(({ rule, severity, daysCovered }) => {
    const day = { name: 'day', value: '2026-03-10' }
    return findingOf(rule, {
      severity,
      facts: daysCovered === null ? [] : [day, { name: 'daysCovered', value: daysCovered }],
    })
  })
const line = fc.record({
  outcome: fc.constantFrom('REJECTED', 'WAITING', 'ACCEPTED', 'REDUCED'),
  findings: fc.array(finding, { maxLength: 3 }),
} as const)

let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(invoiceSubgraph)
})
afterAll(() => graph?.close())

test('lists and eFact answers withhold of 2,000 random lines what the line withholds', async () => {
  const lines = fc.sample(line, 2_000)
  const rows = await query<{ withheld: boolean; shown: string[] }>(
    graph.db,
    `select ${TERMS_ARE_WITHHELD} as withheld,
       array(select f ->> 'rule' from jsonb_array_elements(l.findings) with ordinality as e (f, place) where ${findingIsShown('f')} order by place) as shown
     from jsonb_array_elements($1::jsonb) with ordinality as lines (document, number),
       jsonb_to_record(document) as l (outcome text, findings jsonb) order by number`,
    [JSON.stringify(lines)],
  )
  const expected = lines.map((one) => ({
    withheld: withholdsTerms(provider, one),
    shown: findingsFor(provider, one).map(({ rule }) => rule),
  }))
  expect(rows).toEqual(expected)
  expect(new Set(expected.map(({ withheld }) => withheld)).size).toBe(2)
})
