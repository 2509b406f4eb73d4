import type { Language } from '../../../shared/rules/finding'
import { day } from '../../../shared/values/day'
import { buildResponse } from './build-response'
import { exampleFile } from './example-file'
import { parseEfact } from './parse'
import { explainResponse } from './response-records'
import { EfactMutator } from './testing/efact-mutator'
import { writeEfact } from './write-file'

const valid = writeEfact(exampleFile)
const facts = { insurerReference: '69000000000001', answeredOn: day('2026-11-22') }
const all = { language: 'EN' as Language, first: 200, skip: 0, onlyErrors: false }

async function responseWith(...codes: string[]): Promise<Buffer> {
  const rejections = codes.map((code) => ({ recordIndex: 3, code, comment: `Comment on ${code}.` }))
  const outcome = { refused: null, rejections, linesInError: rejections.length }
  return Buffer.concat([...buildResponse(valid, await parseEfact(valid), outcome, facts)])
}

test('a response is explained segment by segment and record by record', async () => {
  const { records, totalCount } = await explainResponse(await responseWith('501940'), all)
  expect(records.map(({ type, number }) => [type, number])).toEqual([
    ['200', null],
    ['300', null],
    ['10', 1],
    ['20', 2],
    ['25', 3],
    ['50', 4],
    ['51', 5],
    ['80', 6],
    ['90', 7],
    ['91', 8],
    ['92', 9],
  ])
  expect(totalCount).toBe(11)
})

test('an error has its code, its meaning and its comment, and marks its zone', async () => {
  const { records } = await explainResponse(await responseWith('501940'), { ...all, onlyErrors: true })
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({
    type: '50',
    errors: [{ code: 'R 501940', meaning: expect.any(String), comment: 'Comment on 501940.' }],
  })
  expect(records[0]?.zones.filter(({ isWrong }) => isWrong).map(({ zone }) => zone)).toEqual(['19'])
})

test.each<Language>(['FR', 'NL', 'DE', 'EN'])(
  'the codes 500000, of a rejection without an official code, and 250820 have a meaning in %s',
  async (language) => {
    const choice = { ...all, language, onlyErrors: true }
    for (const code of ['500000', '250820']) {
      const { records } = await explainResponse(await responseWith(code), choice)
      expect(records[0]?.errors[0]).toMatchObject({ code: expect.stringContaining(code), meaning: expect.any(String) })
    }
  },
)

test('zones say what they mean, and those of zeros or blanks are left out', async () => {
  const { records } = await explainResponse(await responseWith(), { ...all, language: 'NL' })
  const zones = records.flatMap((record) => record.zones)
  expect(zones.map(({ meaning }) => meaning)).toEqual(
    expect.arrayContaining(['16/11/2026', '20,50\u00a0€', '97000080964']),
  )
  expect(zones.find(({ name }) => name === 'recordtype')).toBeDefined()
  expect(zones.filter(({ raw }) => /^[+-]?[0 ]*$/.test(raw))).toEqual([])
})

test('an amount of the recapitulation is written as the amounts of the lines', async () => {
  const { records } = await explainResponse(await responseWith(), all)
  const total = records.at(-1)?.zones.find(({ name }) => name === 'amount requested, account A')
  expect(total).toMatchObject({ raw: '00000002050', meaning: '20,50\u00a0€' })
})

test('the records of two pages are those of the whole response', async () => {
  const response = await responseWith('501940')
  const whole = await explainResponse(response, all)
  const pages = await Promise.all([0, 6].map((skip) => explainResponse(response, { ...all, first: 6, skip })))
  expect(pages.flatMap(({ records }) => records)).toEqual(whole.records)
  expect(pages.map(({ totalCount }) => totalCount)).toEqual([11, 11])
})

test('a refusal of the message has the serial of each error at its zone', async () => {
  const mutated = new EfactMutator(valid)
  mutated.segments = `${mutated.segments.slice(0, 12)}77${mutated.segments.slice(14)}`
  const outcome = { refused: null, rejections: [], linesInError: 0 }
  const parsed = await parseEfact(mutated.bytes())
  const response = Buffer.concat([...buildResponse(mutated.bytes(), parsed, outcome, facts)])
  const { records } = await explainResponse(response, { ...all, onlyErrors: true })
  expect(records[0]?.errors).toEqual([{ code: 'B 202-03', meaning: 'production or test, 03', comment: '' }])
  expect(records[0]?.zones.filter(({ isWrong }) => isWrong).map(({ zone }) => zone)).toEqual(['202'])
})
