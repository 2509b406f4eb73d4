import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { day } from '../../shared/values/day'
import { buildResponse } from '../../subgraphs/invoice/efact/build-response'
import { parseEfact } from '../../subgraphs/invoice/efact/parse'
import { efactFileArbitrary, seedOf } from '../../subgraphs/invoice/efact/testing/efact-arbitrary'
import { toInvoiceFile } from '../../subgraphs/invoice/efact/testing/in-memory'
import { parseResponse } from '../../subgraphs/invoice/efact/testing/parse-response'
import { writeEfact } from '../../subgraphs/invoice/efact/write-file'
import { corruptions, SeededRandom } from './corrupt'
import { wrongCheckDigits } from './reference-parser'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const cases = Number(process.env.FUZZ_CASES ?? (process.env.FULL ? 100_000 : 3000))
const seed = seedOf('EFACT_SEED', 20261121)
const facts = { insurerReference: '69000000000001', answeredOn: day('2026-11-21') }
const names = Object.keys(corruptions)

const unfilled =
  /undefined|\{(found|expected|allowed|type|number|zone|name|positions|byte|limit|previous|next|other|otherZone|records|invoiceType|looksLike)\}/

// Runs a file through all steps of a submission.
async function submit(bytes: Buffer): Promise<'MESSAGE' | 'FILE' | 'ACCEPTED'> {
  const parsed = await parseEfact(bytes, { today: day('2026-11-21') })
  for (const issue of parsed.issues.slice(0, 20)) expect(issue.toFinding().message.NL).not.toMatch(unfilled)
  const answer = Buffer.concat([
    ...buildResponse(bytes, parsed, { refused: null, rejections: [], linesInError: 0 }, facts),
  ])
  expect((await parseResponse(answer)).error).toBeNull()
  if (!parsed.file) {
    expect(parsed.issues.length).toBeGreaterThan(0)
    return parsed.refusal!
  }
  expect(wrongCheckDigits(bytes)).toBeNull()
  toInvoiceFile(parsed)
  return 'ACCEPTED'
}

test(`${cases} corrupted files neither crash the parser nor pass with wrong check digits, take 2 s or leak memory (seed ${seed})`, async () => {
  const files = fc.sample(efactFileArbitrary, { seed, numRuns: 40 }).map(writeEfact)
  const count = { MESSAGE: 0, FILE: 0, ACCEPTED: 0 }
  let slowest = 0
  let early = 0
  for (let i = 0; i < cases; i++) {
    const random = new SeededRandom(seed + i)
    const name = names[i % names.length]!
    const good = random.of(files)
    const bytes = corruptions[name]!(good, random, random.of(files))
    const started = performance.now()
    try {
      count[await submit(bytes)] += 1
    } catch (error) {
      throw new Error(`case ${i} (${name}), EFACT_SEED=${seed}: ${(error as Error).stack}`)
    }
    slowest = Math.max(slowest, performance.now() - started)
    if (i === Math.floor(cases / 5)) early = heap()
  }
  const late = heap()
  console.info(
    `${cases} cases: ${JSON.stringify(count)}, slowest ${slowest.toFixed(0)} ms, heap ${mebibytes(early)} MiB after a fifth, ${mebibytes(late)} MiB at the end`,
  )
  expect(slowest).toBeLessThan(2000)
  expect(late - early).toBeLessThan(8 * 1024 * 1024)
  expect(count.MESSAGE).toBeGreaterThan(0)
  expect(count.FILE).toBeGreaterThan(0)
}, 3_600_000)

function heap(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}
const mebibytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
