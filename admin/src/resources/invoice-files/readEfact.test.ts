import { day } from '../../../../shared/values/day'
import { buildResponse } from '../../../../subgraphs/invoice/efact/build-response'
import { exampleFile } from '../../../../subgraphs/invoice/efact/example-file'
import { parseEfact } from '../../../../subgraphs/invoice/efact/parse'
import { writeEfact } from '../../../../subgraphs/invoice/efact/write-file'
import { efactName, formatZone, parseRecords } from './readEfact'

async function answer(): Promise<string> {
  const content = writeEfact(exampleFile)
  const rejection = { recordIndex: 3, code: '501940', comment: 'Réclamé plus que le tarif.' }
  const outcome = { refused: null, rejections: [rejection], linesInError: 0 }
  const facts = { insurerReference: '69000000000001', answeredOn: day('2026-11-22') }
  return Buffer.concat([...buildResponse(content, await parseEfact(content), outcome, facts)]).toString('base64')
}

test('an answer is cut into its segments and records', async () => {
  expect(parseRecords(await answer()).map(({ type }) => type)).toEqual([
    '200',
    '300',
    '10',
    '20',
    '25',
    '50',
    '51',
    '80',
    '90',
    '91',
    '92',
  ])
})

test('an error is shown at its zone', async () => {
  const line = parseRecords(await answer()).find(({ type }) => type === '50')
  expect(line?.problems[0]).toMatchObject({ code: expect.stringContaining('501940'), zone: '19' })
  expect(line?.zones.find(({ zone }) => zone === '19')).toBeDefined()
})

test('zones say what they mean: days, amounts, persons', async () => {
  const records = parseRecords(await answer())
  const texts = records.flatMap(({ zones }) => zones.map(formatZone))
  expect(texts).toContain('16/11/2026')
  expect(texts).toContain('20,50\u00a0€')
  expect(texts).toContain('97000080964')
})

test('zones and records have names in each language', () => {
  expect(efactName('NL', 'zones', 'recordType')).toBe('recordtype')
  expect(efactName('FR', 'records', '50')).not.toBe('50')
})

test('no answer, no record', () => expect(parseRecords(null)).toEqual([]))
