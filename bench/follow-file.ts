import { query } from '../shared/database/prepared-statements'
import type { Partner } from '../test/e2e-scenario/client'
import type { BenchEnvironment } from './environment'
import { cpuOf, memoryOf, type System } from './system'

/** The lines of a file. */
export const LINES = 10_000
/** Submits a JSON file. */
export const SUBMIT =
  'mutation Submit($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id status counts { accepted reduced rejected waiting } } findings { rule message } } }'
const FILE = 'query File($id: ID!) { invoiceFile(id: $id) { status counts { accepted reduced rejected waiting } } }'

/** A submitted file. */
export type Answer = { id: string; status: string; counts: { accepted: number; reduced: number; rejected: number } }
/** The response to a submission. */
export interface Submission {
  file: Answer | null
  findings: { rule: string; message: string }[]
}
/** Care that the demo generates by chance, such as a death, may refuse a few lines. */
const MAX_REFUSED_SHARE = 0.01

/**
 * Measures the system from the submission of a file until it is checked.
 * @throws Error if the file or more than a hundredth of its lines is refused: refused lines are cheaper, and would be measured for accepted ones
 */
export async function follow(
  environment: BenchEnvironment,
  system: System,
  sender: Partner,
  send: () => Promise<Submission>,
) {
  const before = memoryOf(system.process.pid!)
  const cpu = cpuOf(system.process.pid!)
  await maxEventLoopDelay(system)
  let peak = before
  const watch = setInterval(() => {
    const now = memoryOf(system.process.pid!)
    if (now !== null && (peak === null || now > peak)) peak = now
  }, 20)
  const began = performance.now()
  const { file: sent, findings } = await send()
  if (!sent) throw refusedFile(findings)
  let file = sent
  while (file.status === 'RECEIVED') {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const { invoiceFile } = await sender.ask<{ invoiceFile: Answer }>(FILE, { id: file.id }, environment.today)
    file = { ...file, ...invoiceFile }
  }
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  if (file.status === 'REFUSED') throw refusedFile(findings)
  await requireAccepted(environment, file)
  const cpuNow = cpuOf(system.process.pid!)
  return {
    id: file.id,
    seconds,
    accepted: file.counts.accepted + file.counts.reduced,
    before,
    peak,
    cpu: cpu === null || cpuNow === null ? null : cpuNow - cpu,
    blocked: await maxEventLoopDelay(system),
    heap: (await metricOf(system, 'nodejs_heap_size_used_bytes')) / 1024 / 1024,
  }
}

const refusedFile = (findings: Submission['findings']) =>
  new Error(
    `The file was refused: ${findings.map(({ rule, message }) => `${rule} ${message}`).join(' ') || 'without a finding.'}`,
  )

async function requireAccepted(environment: BenchEnvironment, { id, counts }: Answer): Promise<void> {
  const { accepted, reduced, rejected } = counts
  if (rejected <= MAX_REFUSED_SHARE * (accepted + reduced + rejected)) return
  const rows = await query<{ rules: string[]; lines: number }>(
    environment.sources.get('invoice')!,
    "select rules, count(*)::int as lines from invoice_line where file_id = $1 and outcome = 'REJECTED' group by 1 order by 2 desc limit 5",
    [id],
  )
  const reasons = rows.map(({ rules, lines }) => `${rules.join(' + ')} (${lines} lines)`).join(', ')
  throw new Error(
    `${rejected} of ${accepted + reduced + rejected} lines were refused: ${reasons}. Choose persons or days whose lines are accepted.`,
  )
}

/** The longest delay of the event loop since the last call, in milliseconds: each call resets it. */
export const maxEventLoopDelay = async (system: System) =>
  (await metricOf(system, 'nodejs_eventloop_lag_max_seconds')) * 1000

async function metricOf(system: System, name: string): Promise<number> {
  const text = await (await fetch(`${system.url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN)
}
