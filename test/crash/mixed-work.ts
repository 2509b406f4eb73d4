import { setTimeout as wait } from 'node:timers/promises'
import { subgraphNames } from '../../shared/subgraph/subgraph-name'
import { addDays, type Day } from '../../shared/values/day'
import type { Answer } from '../e2e-scenario/client'
import { bisNumberOf } from '../e2e-scenario/identifiers'
import type { RestartableApp } from './restartable-app'
import { type WatchedReadiness, watchReadiness } from './watch-readiness'

const LIST = 'query List { decisions(first: 5) { edges { node { number beneficiary { niss } } } } }'
const COMMIT =
  'mutation Commit($input: CommitmentInput!) { requestCommitment(input: $input) { commitment { number } findings { rule } } }'
const SUBMIT =
  'mutation Submit($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id status } findings { rule } } }'
const REGISTER =
  'mutation Register($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule } } }'
const DECIDE =
  'mutation Decide($input: DecisionInput!, $reference: ID) { createDecision(input: $input, reference: $reference) { decision { number } findings { rule } } }'
const INTEGRITY = '{ accessLogIntegrity { subgraph intact } }'
const CPAS = 'cpas:0299990019:worker'
const LINES = 3
/** One read, and a write of each kind. */
const KINDS = 4
/** Every work has numbers of its own, so that its writes are new ones. */
const NUMBERS_OF_A_WORK = 3_000 * KINDS

/** What a client writes. */
type WriteKind = 'commitment' | 'file' | 'decision'

interface Written {
  /** Number of the commitment or the decision, or id of the file. */
  id: string
  /** Sends the same request again: it must return the same id. */
  repeat(): Promise<string | null>
}

/** What became of the work. */
export interface WorkOutcome {
  read: number
  written: number
  writtenByKind: Partial<Record<WriteKind, number>>
  /** Requests that failed, by the code of their error. */
  failed: Record<string, number>
}

/** Reads and writes of several partners at a fixed rate, with a check that no acknowledged write is lost or doubled. */
export class MixedWork {
  static #works = 0

  readonly outcome: WorkOutcome = { read: 0, written: 0, writtenByKind: {}, failed: {} }
  readonly #written: Written[] = []
  readonly #pending = new Set<Promise<void>>()
  #isRunning = false
  #next = NUMBERS_OF_A_WORK * MixedWork.#works++
  #readiness: WatchedReadiness | undefined
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

  /**
   * Begins to send so many requests a second, whether the earlier ones were answered or not; with `observesReadiness` only while the
   * system is ready, as behind a balancer.
   */
  start(perSecond: number, { observesReadiness = false } = {}): void {
    this.#isRunning = true
    this.#readiness = observesReadiness ? watchReadiness(this.system.url) : undefined
    this.#sending = (async () => {
      for (; this.#isRunning; await wait(1000 / perSecond)) {
        if (this.#readiness?.isReady() === false) continue
        const one = this.#send(this.#next++)
        this.#pending.add(one)
        void one.finally(() => this.#pending.delete(one))
      }
    })()
  }

  /** Waits until so many writes are acknowledged, or fails. @throws Error if they are not within a minute */
  async untilWritten(count: number): Promise<void> {
    const end = performance.now() + 60_000
    while (this.outcome.written < count && Object.keys(this.outcome.failed).length === 0) {
      if (performance.now() > end) throw new Error(`only ${this.outcome.written} of ${count} writes were acknowledged`)
      await wait(20)
    }
  }

  async stop(): Promise<WorkOutcome> {
    this.#isRunning = false
    await this.#sending
    await this.#readiness?.stop()
    await Promise.all(this.#pending)
    return this.outcome
  }

  /** Sends one write, until it is acknowledged. Returns the milliseconds that this took. */
  async writeAgain(within: number): Promise<number> {
    const began = performance.now()
    const before = this.outcome.written
    while (performance.now() - began < within) {
      await this.#send(this.#next - (this.#next % KINDS) + 1)
      this.#next += KINDS
      if (this.outcome.written > before) return performance.now() - began
      await wait(50)
    }
    throw new Error(`no write was acknowledged within ${within} ms: ${JSON.stringify(this.outcome.failed)}`)
  }

  /** @throws Error if an acknowledged write is lost or doubled, if events or jobs are left, or if the access log is not intact */
  async check(): Promise<void> {
    for (const { id, repeat } of this.#written) {
      const again = await untilAvailable(repeat)
      if (again !== id) throw new Error(`${id} was acknowledged, and the same request now gives ${again}`)
    }
    const end = performance.now() + 60_000
    for (;;) {
      const rest = await this.system.row<Record<string, number>>(
        `select (select count(*)::int from decision.outbox) + (select count(*)::int from invoice.outbox)
             + (select count(*)::int from beneficiary.outbox) + (select count(*)::int from attestation.outbox)
             + (select count(*)::int from provider.outbox) as events,
           (select count(*)::int from (select from decision.decision where reference like 'work-%'
              group by niss having count(*) > 1) d) as doubled_decisions,
           (select count(*)::int from (select from decision.payment_commitment where asked_for = $1
              group by person_id, provider, care_type having count(*) > 1) c) as doubled_commitments,
           (select count(*)::int from boss.job where state = 'failed') as failed_jobs,
           (select count(*)::int from boss.job where state in ('created', 'retry', 'active') and name not like '\\_\\_%') as jobs,
           (select count(*)::int from invoice.invoice_file where status = 'RECEIVED') as unchecked_files,
           (select count(*)::int from invoice.invoice_file f where f.reference like 'work-%'
              and f.line_count <> (select count(*) from invoice.invoice_line l where l.file_id = f.id)) as incomplete_files,
           (select count(*)::int from invoice.invoice_line l join invoice.invoice_file f on f.id = l.file_id
              where f.reference like 'work-%' and 1 <> (select count(*) from invoice.line_event e where e.line_id = l.id)) as other_events`,
        [this.today],
      )
      const left = Object.entries(rest).filter(([, count]) => count > 0)
      if (left.length === 0 && (await this.#isLogIntact())) return
      if (performance.now() > end) throw new Error(`left behind: ${JSON.stringify(Object.fromEntries(left))}`)
      await wait(200)
    }
  }

  /** False while a subgraph does not answer. @throws Error if a sealed row of the access log is missing or altered */
  async #isLogIntact(): Promise<boolean> {
    const { accessLogIntegrity: logs } = dataOf(await (await this.system.as('sppis:sppis:inspector')).raw(INTEGRITY))
    if (logs.some(({ intact }: { intact: boolean }) => !intact))
      throw new Error(`the access log is not intact: ${JSON.stringify(logs)}`)
    return logs.length === subgraphNames.length
  }

  // A write of each kind for each read.
  #send(number: number): Promise<void> {
    const { outcome } = this
    if (number % KINDS === 0) return this.#count(this.#read(), () => outcome.read++)
    const kind = (['commitment', 'file', 'decision'] as const)[(number % KINDS) - 1]!
    const write = { commitment: this.#commitment, file: this.#file, decision: this.#decision }[kind].call(this, number)
    return this.#count(write(), (id) => {
      outcome.written++
      outcome.writtenByKind[kind] = (outcome.writtenByKind[kind] ?? 0) + 1
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

  /** A decision of the centre about a person whom it registers first. */
  #decision(number: number) {
    const niss = bisNumber(number)
    const person = { niss, lastName: 'Travail', firstNames: 'Mixte', gender: 'FEMALE' }
    const input = {
      niss,
      councilDate: this.today,
      validity: { from: this.today, to: addDays(this.today as Day, 27) },
      incomeLevel: 'UP_TO_LIVING_WAGE',
      residenceInsCode: '21004',
      inquiry: { on: this.today, reference: `work-${number}` },
      coverages: [],
    }
    return async (): Promise<string | null> => {
      const partner = await this.system.as(CPAS)
      dataOf(await partner.raw(REGISTER, { input: person }))
      // A balancer would send it elsewhere now.
      if (this.#isRunning && this.#readiness?.isReady() === false) return null
      const { decision, findings } = dataOf(
        await partner.raw(DECIDE, { input, reference: `work-${number}` }),
      ).createDecision
      if (!decision) throw new Error(`refused by ${findings.map(({ rule }: { rule: string }) => rule).join(', ')}`)
      return decision.number
    }
  }
}

/** A circuit breaker that opened during an outage stays open for two seconds, on a busy machine again and again. */
async function untilAvailable<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if ((error as Error).message !== 'SUBGRAPH_UNAVAILABLE' || tries === 60) throw error
      await wait(500)
    }
  }
}

/** A BIS number that no other number of the works and no demo person has. */
function bisNumber(number: number): string {
  const rank = Math.floor(number / KINDS)
  return bisNumberOf(50 + (rank % 50), 1 + (Math.floor(rank / 50) % 12), 1 + (Math.floor(rank / 600) % 28), 898)
}

// biome-ignore lint/suspicious/noExplicitAny: data has the shape of the query.
function dataOf({ data, errors, status }: Answer): any {
  if (!errors) return data
  throw new Error(errors[0]?.extensions?.code ?? `HTTP ${status}`)
}
