import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from, to } from 'pg-copy-streams'
import { addDays } from '../shared/values/day'
import { type Partner } from '../test/e2e-scenario/client'
import { decisionsCovering, gpNumbersOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { follow, LINES, SUBMIT, type Submission } from './follow-file'
import { STAY_DAYS, submitStays } from './hospital-stays'
import { partnerOf } from './http-clients'
import { largestEfactFile } from './large-efact'
import { type BenchmarkResult, median, number, share } from './measure'
import type { System } from './system'

const MAX_MB = 256
/** Maximum event-loop delay on an idle machine. */
const MAX_EVENT_LOOP_DELAY_MS = 100
const ROUNDS = 3
const TARGET = 20_000
/** The days before those of the files of the practitioner. */
const LAST_DAY_OF_STAYS = 18
const SEND =
  'mutation Send($content: String!) { submitEfactFile(content: $content) { file { id status counts { accepted reduced rejected waiting } } findings { rule message } } }'

/** A file of 10,000 lines from its submission until the last line is checked; the baseline is COPY of the same rows. */
export async function invoices(environment: BenchEnvironment): Promise<BenchmarkResult[]> {
  const [gp, other] = await gpNumbersOf(environment, 2)
  const system = await environment.system()
  const bare = new Client({ connectionString: environment.adminUrl, options: '-c search_path=invoice,shared' })
  await bare.connect()
  try {
    const sender = await partnerOf(system, `provider:${gp}:prescriber`)
    const rounds: (Awaited<ReturnType<typeof submit>> & { copied: number })[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      const checked = await submit(environment, { system, sender, gp: gp!, round })
      const copied = await copySameRows(bare, checked.id)
      // The first file runs before JIT compilation: it does not count.
      if (round > 0) rounds.push({ ...checked, copied })
    }
    const stays: Awaited<ReturnType<typeof submitStays>>[] = []
    for (let round = 0; round < ROUNDS; round++)
      stays.push(await submitStays(environment, system, round, addDays(environment.today, -LAST_DAY_OF_STAYS)))
    const ofStays = (result: (one: (typeof stays)[number]) => number) => median(stays.map(result))
    const large = await sendLargest(environment, system, other!)
    const middle = (result: (one: (typeof rounds)[number]) => number) => median(rounds.map(result))
    const perSecond = middle((one) => LINES / one.seconds)
    const copied = middle((one) => LINES / one.copied)
    const accepted = middle((one) => one.accepted)
    const memory = rounds.flatMap(({ peak, before }) => (peak === null || before === null ? [] : [peak - before]))
    return [
      {
        operation: `a file of ${number(LINES)} lines (${number(accepted)} accepted), submitted to checked`,
        measured: `${number(perSecond)} lines/s`,
        target: `${number(TARGET)} lines/s; ${share(perSecond, copied)} of COPY of the same rows (${number(copied)}/s)`,
        isMet: perSecond >= TARGET,
      },
      {
        operation: 'the same: longest event-loop delay',
        measured: `${number(middle((one) => one.blocked))} ms`,
        target: '',
      },
      {
        operation: 'the same: CPU time of the system per line',
        measured: `${number(middle((one) => ((one.cpu ?? 0) / LINES) * 1000))} µs`,
        target: '',
      },
      ...(memory.length > 0
        ? [
            {
              operation: 'the same: memory (RSS) above idle while it is checked',
              measured: `${number(median(memory))} MB`,
              target: `${MAX_MB} MB`,
              isMet: median(memory) <= MAX_MB,
            },
          ]
        : []),
      {
        operation: 'the same: heap growth after the last file',
        measured: `${number(rounds.at(-1)!.heap - rounds[0]!.heap)} MB over ${ROUNDS - 1} files`,
        target: '',
      },
      {
        operation: `a file of ${number(LINES)} lines of a hospital, of which ${number(ofStays((one) => one.stayLines))} are stays of ${STAY_DAYS} days (${number(ofStays((one) => one.accepted))} accepted), submitted to checked`,
        measured: `${number(ofStays((one) => LINES / one.seconds))} lines/s`,
        target: '',
      },
      {
        operation: 'the same: CPU time of the system per line',
        measured: `${number(ofStays((one) => ((one.cpu ?? 0) / LINES) * 1000))} µs`,
        target: '',
      },
      {
        operation: `the largest eFact file: ${number(large.lines)} lines (${number(large.accepted)} accepted), submitted to checked`,
        measured: `${number(large.lines / large.seconds)} lines/s`,
        target: '',
      },
      {
        operation: 'the same: longest event-loop delay',
        measured: `${number(large.blocked)} ms`,
        target: `${MAX_EVENT_LOOP_DELAY_MS} ms`,
        isMet: large.blocked <= MAX_EVENT_LOOP_DELAY_MS,
      },
      {
        operation: 'the same: CPU time of the system per line',
        measured: `${number(((large.cpu ?? 0) / large.lines) * 1000)} µs`,
        target: '',
      },
      ...(large.peak !== null && large.before !== null
        ? [
            {
              operation: 'the same: memory (RSS) above idle',
              measured: `${number(large.peak - large.before)} MB`,
              target: `${MAX_MB} MB`,
              isMet: large.peak - large.before <= MAX_MB,
            },
          ]
        : []),
    ]
  } finally {
    await bare.end()
    await system.stop()
  }
}

async function submit(
  environment: BenchEnvironment,
  { system, sender, gp, round }: { system: System; sender: Partner; gp: string; round: number },
) {
  // Each round uses other days, because the same care is accepted only once.
  const last = addDays(environment.today, -1 - round * 4)
  const days = [last, addDays(last, -1), addDays(last, -2), addDays(last, -3)]
  const persons = await decisionsCovering(environment, {
    careType: 'GENERAL_MEDICINE',
    provider: gp,
    from: days.at(-1)!,
    to: last,
  })
  const each = Math.ceil(LINES / persons.length)
  if (each > days.length) throw new Error(`${persons.length} covered persons are too few for ${LINES} lines`)
  let left = LINES
  const input = {
    reference: `bench-${round}`,
    provider: gp,
    invoices: persons.slice(0, Math.ceil(LINES / each)).map(({ niss }, i) => ({
      number: `${round}-${i}`,
      niss,
      issuedOn: last,
      lines: days
        .slice(0, Math.min(each, left))
        .map((performedOn) => ({ code: '101076', claimed: '30.00', performedOn, taken: left-- }))
        .map(({ taken: _, ...line }) => line),
    })),
  }
  return follow(environment, system, sender, async () => {
    const { submitInvoices } = await sender.ask<{ submitInvoices: Submission }>(SUBMIT, { input }, environment.today)
    return submitInvoices
  })
}

async function sendLargest(environment: BenchEnvironment, system: System, gp: string) {
  const sender = await partnerOf(system, `provider:${gp}:prescriber`)
  const { content, lines } = await largestEfactFile(environment, { provider: gp, created: environment.today })
  let text: string | null = content.toString('base64')
  // The client notices connections that the system closed while the file was generated.
  await new Promise((resolve) => setTimeout(resolve, 200))
  const followed = await follow(environment, system, sender, async () => {
    const sent = sender.ask<{ submitEfactFile: Submission }>(SEND, { content: text }, environment.today)
    text = null
    return (await sent).submitEfactFile
  })
  return { lines, ...followed }
}

// Copies the same rows into a table with the same columns, checks and indexes; returns seconds.
async function copySameRows(bare: Client, fileId: string): Promise<number> {
  await bare.query('drop table if exists bench_line; create table bench_line (like invoice_line including all)')
  const rows = await buffer(
    bare.query(to(`copy (select * from invoice_line where file_id = '${fileId}') to stdout (format binary)`)),
  )
  const began = performance.now()
  await pipeline(Readable.from([rows]), bare.query(from('copy bench_line from stdin (format binary)')))
  return (performance.now() - began) / 1000
}
