import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTransaction } from '../../../../shared/database/transaction'
import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { createTestSubgraph, type TestSubgraph } from '../../../../shared/testing/test-subgraph'
import type { Register } from '../../../../shared/values/care-types'
import { day } from '../../../../shared/values/day'
import { recordRefundList, refundRowsOn } from '../../persistence/refund-list.repository'
import { decisionSubgraph } from '../../subgraph'
import { CREATE, cpasList, decisionInput, Scenario } from '../../testing/scenario'
import { registerCpas } from '../cpas/register-cpas'
import { parseRefundList } from './parse-refund-list'
import { previewRefundList } from './preview-refund-list'

const text = readFileSync(join(__dirname, 'refund-codes.provisional.csv'), 'utf8')
const errorsOf = (csv: string): readonly string[] => {
  try {
    parseRefundList(csv)
    return []
  } catch (error) {
    return (error as ImportRejected).errors
  }
}

test('the provisional table of refund codes has eleven rows in order of precedence', () => {
  expect(parseRefundList(text).rows.map(({ code }) => code)).toEqual([
    9011, 9001, 9010, 9003, 9004, 9005, 9006, 9007, 9002, 9009, 9008,
  ])
})

test.each([
  [
    'a share of 75 %',
    text.replace(',100,0,100,0,100,0,yes,no,"Radiation', ',75,0,100,0,100,0,yes,no,"Radiation'),
    'hospital_insurance is "75"',
  ],
  ['a status that does not exist', text.replace('9007,STRUCK_OFF', '9007,TOURIST'), 'residence_status is "TOURIST"'],
  ['a code twice', text.replace('12,9007', '12,9004'), 'code 9004 is on several rows'],
  ['two first days', text.replace('1996-12-12,9007', '2026-01-01,9007'), 'valid_from differs'],
  ['a day that does not exist', text.replaceAll('1996-12-12', '2026-02-30'), 'valid_from is "2026-02-30"'],
  ['a text that is missing', text.replace(/,"Struck off[^\n]*/, ','), 'text_en is empty'],
  ['a column that is missing', text.replace('text_en', 'text_e'), 'columns missing: text_en'],
  ['no row', text.split('\n')[0]!, 'no row'],
  ['no CSV', '"', 'not valid CSV'],
  ['a gap', text.replace(/[^\n]*,9008,[^\n]*\n/, ''), 'no row applies to LEGAL_STAY, NOT_INSURED_NOT_INSURABLE'],
])('a file of refund codes with %s is rejected as a whole', (_, csv, error) => {
  expect(errorsOf(csv).join('\n')).toContain(error)
})

test('a row for certain registers applies to them only, and a file without the column register applies to any', () => {
  const legal = /(1996-12-12,)9008(,LEGAL_STAY,NOT_INSURED_NOT_INSURABLE,),/
  const byRegister = text
    .replace(legal, '$19108$2WAITING|BIS,')
    .replace('1996-12-12,9009', `${text.match(/[^\n]*,9008,[^\n]*/)![0]}\n1996-12-12,9009`)
  const rows = parseRefundList(byRegister).rows
  expect(rows.find(({ code }) => code === 9108)?.registers).toEqual(['WAITING', 'BIS'])
  expect(previewRefundList(rows, { validFrom: day('2026-01-01'), rows }).join()).toContain('No code changes')
  const gap = text.replace(legal, '$19108$2WAITING|BIS,')
  expect(errorsOf(gap).join()).toContain(
    'no row applies to LEGAL_STAY, NOT_INSURED_NOT_INSURABLE, UP_TO_LIVING_WAGE in the registers POPULATION, FOREIGNERS, STRUCK_OFF, NONE',
  )
  expect(errorsOf(text.replace(legal, '$19008$2TOURISTS,')).join()).toContain('register is "TOURISTS"')
  const withoutColumn = text
    .replace('insurance_status,register,', 'insurance_status,')
    .replace(/(,(?:UP_TO|ABOVE)_LIVING_WAGE)/g, '§$1')
    .replaceAll(',§', '')
  expect(parseRefundList(withoutColumn)).toEqual(parseRefundList(text))
})

test('previewRefundList lists added, changed and removed codes', () => {
  const list = parseRefundList(text)
  expect(previewRefundList(list.rows, list)).toEqual([expect.stringContaining('11 refund codes'), 'No code changes.'])
  const changed = parseRefundList(text.replace('12,9007,STRUCK_OFF', '12,9012,STRUCK_OFF'))
  const lines = previewRefundList(list.rows, changed)
  expect(lines.filter((line) => line.startsWith('+'))).toEqual([expect.stringContaining('9012')])
  expect(lines.filter((line) => line.startsWith('-'))).toEqual([expect.stringContaining('9007')])
})

describe('recordRefundList', () => {
  const scenario = new Scenario()
  let graph: TestSubgraph
  beforeAll(async () => {
    graph = await createTestSubgraph(decisionSubgraph, { services: scenario.services })
    await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
  })
  afterAll(() => graph.close())

  test('a recorded table of refund codes replaces the earlier tables from its first day on', async () => {
    const code = async (councilDate: string) => {
      const { data } = await graph.run(CREATE, { input: decisionInput(scenario.person().niss, { councilDate }) })
      return data!.createDecision.decision.refundTerms.refundCode
    }
    const later = text.replaceAll('1996-12-12', '2026-03-10').replace('10,9001', '10,8001')
    await recordRefundList(graph.db.manager, parseRefundList(later), 'later.csv')
    expect(await code('2026-03-09')).toBe(9001)
    expect(await code('2026-03-10')).toBe(8001)
    await recordRefundList(graph.db.manager, parseRefundList(text.replaceAll('1996-12-12', '2026-03-01')), 'newest.csv')
    expect(await code('2026-03-10')).toBe(9001)
    expect((await refundRowsOn(graph.db.manager, day('2026-03-10')))[0]?.code).toBe(9011)
    expect(await refundRowsOn(graph.db.manager, day('1996-12-11'))).toEqual([])
  })

  test('two rows that differ by register only give two codes', async () => {
    const legal = text.split('\n').find((row) => row.includes(',9008,LEGAL_STAY,')) ?? ''
    const waiting = legal.replace(',9008,', ',9108,').replace('INSURABLE,,', 'INSURABLE,WAITING,')
    const byRegister = text.replace(legal, `${waiting}\n${legal}`).replaceAll('1996-12-12', '2026-03-12')
    await recordRefundList(graph.db.manager, parseRefundList(byRegister), 'by-register.csv')
    const codeIn = async (register: Register) => {
      const period = { from: day('2020-01-01'), to: null }
      const { niss } = scenario.person({
        residences: [{ status: 'LEGAL_STAY', register, allocationInsCode: null, period }],
      })
      const { data } = await graph.run(CREATE, { input: decisionInput(niss) })
      return data!.createDecision.decision.refundTerms.refundCode
    }
    expect([await codeIn('WAITING'), await codeIn('POPULATION'), await codeIn('FOREIGNERS')]).toEqual([
      9108, 9008, 9008,
    ])
  })
})
