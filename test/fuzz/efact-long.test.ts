import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { exampleFile, exampleInvoice, exampleLine } from '../../subgraphs/invoice/efact/example-file'
import { type ParsedEfact, parseEfact } from '../../subgraphs/invoice/efact/parse'
import { MAX_EFACT_BYTES } from '../../subgraphs/invoice/efact/record-reader'
import { EfactMutator } from '../../subgraphs/invoice/efact/testing/efact-mutator'
import { writeEfactRecords } from '../../subgraphs/invoice/efact/write-file'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

// As many invoices of one line (20, 25, 50, 80) as fit into 32 MiB.
const INVOICES = Math.floor((MAX_EFACT_BYTES - 227 - 4 * 350) / (4 * 350))
const line = { ...exampleLine, commitmentNumber: null, committedOn: null }
const invoices = Array.from({ length: INVOICES }, (_, i) => ({
  ...exampleInvoice,
  number: String(i + 1),
  lines: [line],
}))
const good = Buffer.from([...writeEfactRecords({ ...exampleFile, invoices })].join(''), 'latin1')

/** CPU time and peak heap above the heap before. */
async function measured(bytes: Buffer): Promise<{ ms: number; peak: number; kept: number; parsed: ParsedEfact }> {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  let peak = 0
  // Garbage is collected before each measurement, so that only live objects count.
  async function* watched() {
    const step = Math.ceil(bytes.length / 16)
    for (let at = 0; at < bytes.length; at += step) {
      yield bytes.subarray(at, at + step)
      collectGarbage()
      peak = Math.max(peak, process.memoryUsage().heapUsed - before)
    }
  }
  await parseEfact(watched())
  collectGarbage()
  // CPU time, which a busy machine changes least.
  const started = process.cpuUsage()
  const parsed = await parseEfact(bytes)
  const { user, system } = process.cpuUsage(started)
  const ms = (user + system) / 1000
  collectGarbage()
  return { ms, peak, kept: process.memoryUsage().heapUsed - before, parsed }
}

const everyRecord = (change: (text: string) => string) => {
  const file = new EfactMutator(good)
  file.records = file.records.map(change)
  return file.bytes()
}
const onTheLastInvoice = (change: (file: EfactMutator, index: number) => void) => {
  const file = new EfactMutator(good)
  change(file, file.records.length - 5)
  return file.bytes()
}

const bad: Record<string, () => Buffer> = {
  'cut in its last record': () => good.subarray(0, good.length - 1),
  'the same again behind it, up to 32 MiB and more': () => Buffer.concat([good, good]),
  'exactly 32 MiB': () => Buffer.concat([good, good]).subarray(0, MAX_EFACT_BYTES),
  'wrong check digits in the last line': () => onTheLastInvoice((file, at) => file.setZone(at, 'recordCheck', '00')),
  'wrong check digits everywhere': () => everyRecord((text) => `${text.slice(0, 348)}00`),
  'no digits anywhere': () => everyRecord((text) => text.slice(0, 2) + 'X'.repeat(348)),
  'every sequence number the same': () => everyRecord((text) => `${text.slice(0, 2)}000001${text.slice(8)}`),
  'the records in reverse': () => {
    const file = new EfactMutator(good)
    file.records.reverse()
    return file.bytes()
  },
  'every provider wrong, valid check digits': () => {
    const file = new EfactMutator(good)
    file.records.forEach((text, i) => {
      if (text.startsWith('50')) file.setZone(i, 'provider', '010001491004')
    })
    return file.bytes()
  },
  'every line with five errors, valid check digits': () => {
    const file = new EfactMutator(good)
    file.records.forEach((text, i) => {
      if (!text.startsWith('50')) return
      file
        .setZone(i, 'provider', '010001491004')
        .setZone(i, 'prescriber', '010001491004')
        .setZone(i, 'firstDay', '20260231')
        .setZone(i, 'units', '-0001')
        .setZone(i, 'beneficiary', '0025041612347')
    })
    return file.bytes()
  },
  'UTF-16': () => Buffer.from(good.subarray(0, good.length / 2).toString('latin1'), 'utf16le'),
  'a UTF-8 accent in the last record': () => {
    const bytes = Buffer.from(good)
    bytes.set([0xc3, 0xa9], bytes.length - 100)
    return bytes
  },
  'zero bytes': () => Buffer.alloc(MAX_EFACT_BYTES),
  'one letter': () => Buffer.alloc(MAX_EFACT_BYTES, 'A'),
  'a valid head and zeros': () => Buffer.concat([good.subarray(0, 227), Buffer.alloc(good.length - 227, '0')]),
}

/** A corrupted file may take so many times the processor time of a good one: a machine may be slow, but is so for both. */
const MAX_RATIO = 3

test('a corrupted file of 32 MiB is refused about as fast as a good one is parsed, with no more memory', async () => {
  const reference = await measured(good)
  const maxMs = MAX_RATIO * reference.ms
  expect(reference.parsed).toMatchObject({ refusal: null, issues: [], lineCount: INVOICES })
  const report = [`good: ${good.length} bytes, ${INVOICES} lines, ${describeResult(reference)}`]
  for (const [name, make] of Object.entries(bad)) {
    const found = await measured(make())
    report.push(
      `${name}: ${found.parsed.refusal ?? 'accepted with rejected lines'}, ${found.parsed.issueCount} issues, ${describeResult(found)}`,
    )
    expect([name, found.parsed.issueCount > 0]).toEqual([name, true])
    expect([name, found.ms < maxMs, found.ms, maxMs]).toEqual([name, true, found.ms, maxMs])
    // Garbage collection decides the peak: at most twice the largest file, or half more than the good file held.
    const limit = Math.max(reference.peak * 1.5, 2 * MAX_EFACT_BYTES)
    expect([name, found.peak <= limit, found.peak]).toEqual([name, true, found.peak])
    // What is kept: at most the file itself, or as much as after the good file; the process collects other files' garbage too.
    const keptLimit = Math.max(reference.kept * 1.1, reference.kept + MAX_EFACT_BYTES, MAX_EFACT_BYTES)
    expect([name, found.kept <= keptLimit, found.kept]).toEqual([name, true, found.kept])
  }
  console.info(report.join('\n'))
}, 300_000)

const describeResult = ({ ms, peak, kept }: { ms: number; peak: number; kept: number }) =>
  `${ms.toFixed(0)} ms, held ${(peak / 1048576).toFixed(0)} MiB at most, ${(kept / 1048576).toFixed(0)} MiB at the end`
