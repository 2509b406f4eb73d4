import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from '../e2e-scenario/client'
import type { RestartableApp } from './restartable-app'

const LIST = 'query List { decisions(first: 5) { edges { node { number beneficiary { niss } } } } }'
const COMMIT =
  'mutation Commit($input: CommitmentInput!) { requestCommitment(input: $input) { commitment { number } findings { rule } } }'
const SUBMIT =
  'mutation Submit($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id status } findings { rule } } }'
const CPAS = 'cpas:0299990019:worker'
const LINES = 3

interface Written {
  /** Number of the commitment, or id of the file. */
  id: string
  /** Sends the same request again: it must return the same id. */
  repeat(): Promise<string | null>
}

/** What became of the work. */
export interface WorkOutcome {
  read: number
  written: number
  /** Requests that failed, by the code of their error. */
  failed: Record<string, number>
}

/** Reads and writes of several partners at a fixed rate, with a check that no acknowledged write is lost or doubled. */
export class MixedWork {
  readonly outcome: WorkOutcome = { read: 0, written: 0, failed: {} }
  readonly #written: Written[] = []
  readonly #pending = new Set<Promise<void>>()
  #isRunning = false
  #next = 0
  #sending: Promise<void> = Promise.resolve()

  private constructor(
    private readonly system: RestartableApp,
    private readonly today: string,
    private readonly persons: readonly string[],
    private readonly providers: readonly string[],
  ) {}

  static async on(system: RestartableApp): Promise<MixedWork> {
    const { today, persons, providers } = await system.row<{ today: string; persons: string[]; providers: string[] }>(
      `select to_char(now() at time zone 'Europe/Brussels', 'YYYY-MM-DD') as today,
         (select array_agg(niss) from (
           select distinct d.niss from decision.decision d
           join decision.decision_version v on v.person_id = d.person_id and v.number = d.number and v.version = d.current_version,
             jsonb_array_elements(v.content -> 'coverages') c
           where d.valid_from <= current_date and d.valid_to > current_date and d.suspended_since is null
             and c ->> 'careType' = 'GENERAL_MEDICINE' and c -> 'period' ->> 'from' <= current_date::text
             and coalesce(c -> 'period' ->> 'to', '9999') > current_date::text) covered) as persons,
         (select array_agg(distinct inami_number) from provider.provider_version where category = 'GENERAL_PRACTITIONER') as providers`,
    )
    return new MixedWork(system, today, persons, providers)
  }

  /** Begins to send so many requests a second, whether the earlier ones were answered or not. */
  start(perSecond: number): void {
    this.#isRunning = true
    this.#sending = (async () => {
      while (this.#isRunning) {
        const one = this.#send(this.#next++)
        this.#pending.add(one)
        void one.finally(() => this.#pending.delete(one))
        await wait(1000 / perSecond)
      }
    })()
  }

  async stop(): Promise<WorkOutcome> {
    this.#isRunning = false
    await this.#sending
    await Promise.all(this.#pending)
    return this.outcome
  }

  /** Sends one write, until it is acknowledged. Returns the milliseconds that this took. */
  async writeAgain(within: number): Promise<number> {
    const began = performance.now()
    const before = this.outcome.written
    while (performance.now() - began < within) {
      await this.#send(this.#next - (this.#next % 3) + 1)
      this.#next += 3
      if (this.outcome.written > before) return performance.now() - began
      await wait(50)
    }
    throw new Error(`no write was acknowledged within ${within} ms: ${JSON.stringify(this.outcome.failed)}`)
  }

  /** @throws Error if an acknowledged write is lost or doubled, or if events or jobs are left */
  async check(): Promise<void> {
    for (const { id, repeat } of this.#written) {
      const again = await repeat()
      if (again !== id) throw new Error(`${id} was acknowledged, and the same request now gives ${again}`)
    }
    const end = performance.now() + 60_000
    for (;;) {
      const rest = await this.system.row<Record<string, number>>(
        `select (select count(*)::int from decision.outbox) + (select count(*)::int from invoice.outbox)
             + (select count(*)::int from beneficiary.outbox) + (select count(*)::int from attestation.outbox) as events,
           (select count(*)::int from boss.job where state = 'failed') as failed_jobs,
           (select count(*)::int from boss.job where state in ('created', 'retry', 'active') and name not like '\\_\\_%') as jobs,
           (select count(*)::int from invoice.invoice_file where status = 'RECEIVED') as unchecked_files,
           (select count(*)::int from invoice.invoice_file f where f.reference like 'work-%'
              and f.line_count <> (select count(*) from invoice.invoice_line l where l.file_id = f.id)) as incomplete_files,
           (select count(*)::int from invoice.invoice_line l join invoice.invoice_file f on f.id = l.file_id
              where f.reference like 'work-%' and 1 <> (select count(*) from invoice.line_event e where e.line_id = l.id)) as other_events`,
      )
      const left = Object.entries(rest).filter(([, count]) => count > 0)
      if (left.length === 0) return
      if (performance.now() > end) throw new Error(`left behind: ${JSON.stringify(Object.fromEntries(left))}`)
      await wait(200)
    }
  }

  // Two writes for each read.
  #send(number: number): Promise<void> {
    if (number % 3 === 0) return this.#count(this.#read(), () => this.outcome.read++)
    const write = number % 3 === 1 ? this.#commitment(number) : this.#file(number)
    return this.#count(write(), (id) => {
      this.outcome.written++
      this.#written.push({ id, repeat: write })
    })
  }

  async #count<T>(work: Promise<T | null>, onSuccess: (value: T) => void): Promise<void> {
    try {
      const value = await work
      if (value !== null) onSuccess(value)
    } catch (error) {
      const { message, cause } = error as Error & { cause?: { code?: string } }
      const reason = cause?.code ?? message
      this.outcome.failed[reason] = (this.outcome.failed[reason] ?? 0) + 1
    }
  }

  async #read(): Promise<boolean> {
    dataOf(await (await this.system.as(CPAS)).raw(LIST))
    return true
  }

  #commitment(number: number) {
    const provider = this.providers[number % this.providers.length]!
    const niss = this.persons[Math.floor(number / this.providers.length) % this.persons.length]!
    const input = { niss, provider, careType: 'GENERAL_MEDICINE', on: this.today }
    return async (): Promise<string | null> => {
      const partner = await this.system.as(`provider:${provider}:prescriber`)
      return dataOf(await partner.raw(COMMIT, { input })).requestCommitment.commitment?.number ?? null
    }
  }

  #file(number: number) {
    const provider = this.providers[number % this.providers.length]!
    const niss = this.persons[number % this.persons.length]!
    const line = { code: '101076', claimed: '30.00', performedOn: this.today }
    const invoices = Array.from({ length: LINES }, (_, i) => ({
      number: `${number}-${i}`,
      niss,
      issuedOn: this.today,
      lines: [line],
    }))
    const input = { reference: `work-${number}`, provider, invoices }
    return async (): Promise<string | null> => {
      const partner = await this.system.as(`provider:${provider}:prescriber`)
      return dataOf(await partner.raw(SUBMIT, { input })).submitInvoices.file?.id ?? null
    }
  }
}

// biome-ignore lint/suspicious/noExplicitAny: data has the shape of the query.
function dataOf({ data, errors, status }: Answer): any {
  if (!errors) return data
  throw new Error(errors[0]?.extensions?.code ?? `HTTP ${status}`)
}
