import { setTimeout as wait } from 'node:timers/promises'
import type { Job, JobResult, PgBoss } from 'pg-boss'
import type { DataSource } from 'typeorm'
import { type LogSealingOptions, startLogSealing } from '../audit/log-sealing'
import { OutboxEntity } from '../database/entities/outbox.entity'
import { errorMessage } from '../errors/error-message'
import { type HealthCheck, healthCheck } from '../http/health-check'
import { isUnavailable } from '../inter-service/fetch-available'
import { createErrorLog, type ErrorLog } from '../logging/error-log'
import type { Consumer } from './consumer'
import { type ContextFor, handleOnce, subgraphOf } from './handle-once'
import { pruneInboxes } from './inbox-retention'
import { startRelay } from './outbox-relay'
import { createQueues, type Envelope, enqueueFor, openJobQueue } from './queues'
import { type Retention, startRetention } from './retention'

/** What the worker needs: the data source of every subgraph, by name, and every consumer. */
export interface WorkerOptions {
  sources: ReadonlyMap<string, DataSource>
  bossUrl: string
  consumers: readonly Consumer[]
  /** What the subgraphs delete when it is old. */
  retentions?: readonly Retention[]
  contextFor: ContextFor
  /** Handles an event of a consumer that computes for seconds (`isLong`), as `handleOnce` does; absent: it is handled here. */
  handleLong?: (consumer: Consumer, eventId: string, envelope: Envelope) => Promise<void>
  log: (line: string) => void
  /** Seals the access log; absent: this worker does not. */
  sealing?: Pick<LogSealingOptions, 'key' | 'publish' | 'onProblems'>
}

/** A running worker. */
export interface Worker {
  /** Whether every outbox is relayed and the job queue answers. */
  isHealthy: HealthCheck
  /**
   * Waits until every published event was handled. For tests and benchmarks.
   * @throws Error after the timeout, with what still waits
   */
  drain(timeoutMs?: number): Promise<void>
  /** Finishes the running jobs, then stops. */
  stop(): Promise<void>
}

const BATCH = 50
const CONCURRENCY = 4
/** The first retry of a failed event is due after one to two seconds. */
const FIRST_RETRY_MS = 2_100
const STOP_WITHIN_MS = 10_000

/** Starts to relay and handle the events of every subgraph. Several workers may run at once. */
export async function startWorker({
  sources,
  bossUrl,
  consumers,
  retentions = [],
  contextFor,
  handleLong,
  log,
  sealing,
}: WorkerOptions): Promise<Worker> {
  const logError = createErrorLog(log)
  const onError = (error: unknown) => logError('events', error)
  const consumersWithSources = consumers.map((consumer) => ({ consumer, source: sourceOf(consumer, sources) }))
  const prunes = [
    () => pruneInboxes(sources, boss, consumers),
    ...retentions.map(({ subgraph, prune }) => {
      const source = requireSource(subgraph, sources, `The retention of ${subgraph}`)
      return () => prune(source, Date.now())
    }),
  ]
  const boss = await openJobQueue(bossUrl, onError)
  await createQueues(boss, consumers)
  for (const { consumer, source } of consumersWithSources) {
    const handle = ({ id, data }: Job<Envelope>) =>
      consumer.isLong && handleLong
        ? handleLong(consumer, id, data)
        : handleOnce(source, consumer, id, data, contextFor)
    await registerWorker(boss, consumer, handle, { log, logError })
  }
  const enqueue = enqueueFor(boss, consumers)
  const relays = [...sources.values()].map((source) => startRelay(source, enqueue, onError))
  const stopSealing =
    sealing && startLogSealing({ ...sealing, sources, onError: (error) => logError('access log', error) })
  const stopPrunes = prunes.map((prune) => startRetention(prune, onError))
  return {
    isHealthy: healthCheck(async () => {
      await boss.getQueues()
      return relays.every((relay) => relay.isHealthy())
    }),
    drain: (timeoutMs = 20_000) => waitUntilDrained(boss, sources, consumers, timeoutMs),
    stop: async () => {
      await Promise.all([...stopPrunes.map((stop) => stop()), stopSealing?.()])
      await Promise.all(relays.map((relay) => relay.stop()))
      await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS })
    },
  }
}

const sourceOf = (consumer: Consumer, sources: WorkerOptions['sources']): DataSource =>
  requireSource(subgraphOf(consumer), sources, `The consumer ${consumer.name}`)

function requireSource(subgraph: string, sources: WorkerOptions['sources'], what: string): DataSource {
  const source = sources.get(subgraph)
  if (!source) throw new Error(`${what} belongs to none of this worker's subgraphs`)
  return source
}

async function registerWorker(
  boss: PgBoss,
  consumer: Consumer,
  handle: (job: Job<Envelope>) => Promise<void>,
  logs: JobLogs,
): Promise<void> {
  const worker = await boss.work<Envelope, unknown>(
    consumer.name,
    {
      // A worker that NOTIFY wakes polls rarely, so one job at a time would make a backlog wait for the next poll.
      batchSize: BATCH,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 0.5,
      notifyPollingIntervalSeconds: 10,
      perJobResults: true,
    },
    async (jobs) => {
      const results = await mapWithConcurrency(jobs, CONCURRENCY, async (job) => runJob(job, handle, consumer, logs))
      // The next event of a key becomes available only now; a failed one after its delay, which no notification ends.
      boss.notifyWorker(worker)
      if (results.some(({ status }) => status === 'failed'))
        setTimeout(() => boss.notifyWorker(worker), FIRST_RETRY_MS).unref()
      return results
    },
  )
}

interface JobLogs {
  log: (line: string) => void
  /** For outages, in which every job fails. */
  logError: ErrorLog
}

async function runJob(
  job: Job<Envelope>,
  handle: (job: Job<Envelope>) => Promise<void>,
  consumer: Consumer,
  { log, logError }: JobLogs,
): Promise<JobResult> {
  try {
    await handle(job)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    if (isUnavailable(error)) logError(`events: ${consumer.name}`, error)
    else log(`events: ${consumer.name} failed on ${job.id} (attempt ${job.retryCount + 1}): ${errorMessage(error)}`)
    return { id: job.id, status: 'failed', output: { error: (error as Error).name } }
  }
}

// Limited, because the connection pool of the subgraph serves requests too.
async function mapWithConcurrency<T, R>(
  items: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, lane))
  return results
}

async function waitUntilDrained(
  boss: PgBoss,
  sources: ReadonlyMap<string, DataSource>,
  consumers: readonly Consumer[],
  timeoutMs: number,
): Promise<void> {
  const until = performance.now() + timeoutMs
  for (;;) {
    // Outboxes first and last: an event moves from an outbox to a queue, and handling it may publish another one.
    const pending = [
      ...(await waitingInOutboxes(sources)),
      ...(await waitingInQueues(boss, consumers)),
      ...(await waitingInOutboxes(sources)),
    ]
    if (pending.length === 0) return
    if (performance.now() > until) throw new Error(`Events still pending after ${timeoutMs} ms: ${pending.join(', ')}`)
    await wait(10)
  }
}

async function waitingInOutboxes(sources: ReadonlyMap<string, DataSource>): Promise<string[]> {
  const found = [...sources].map(async ([name, source]) => {
    return (await source.getRepository(OutboxEntity).exists()) ? [`outbox of ${name}`] : []
  })
  return (await Promise.all(found)).flat()
}

async function waitingInQueues(boss: PgBoss, consumers: readonly Consumer[]): Promise<string[]> {
  const { rows } = await boss.getDb().executeSql(
    `select name, state, count(*)::int as count from boss.job
     where name = any($1::text[]) and state < 'completed' group by name, state order by name, state`,
    [consumers.map(({ name }) => name)],
  )
  return rows.map(({ name, state, count }) => `${count} ${state} in ${name}`)
}
