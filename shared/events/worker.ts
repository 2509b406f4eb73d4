import { setTimeout as wait } from 'node:timers/promises'
import type { Job, JobResult, PgBoss } from 'pg-boss'
import type { DataSource } from 'typeorm'
import { query } from '../database/prepared-statements'
import { errorMessage } from '../errors/error-message'
import type { Consumer } from './consumer'
import { type ContextFor, handleOnce, subgraphOf } from './handle-once'
import { pruneInboxes, startInboxRetention } from './inbox-retention'
import { startRelay } from './outbox-relay'
import { createQueues, type Envelope, enqueueFor, openJobQueue } from './queues'

/** What the worker needs: every subgraph's source, by name, and every consumer there is. */
export interface WorkerOptions {
  sources: ReadonlyMap<string, DataSource>
  bossUrl: string
  consumers: readonly Consumer[]
  contextFor: ContextFor
  log: (line: string) => void
}

/** A running worker. */
export interface Worker {
  /** Waits until no event is under way any more; throws where that lasts too long. For tests and for the end of a demonstration. */
  drain(timeoutMs?: number): Promise<void>
  /** Ends what is under way, then stops. */
  stop(): Promise<void>
}

const BATCH = 50
const AT_ONCE = 4
const STOP_WITHIN_MS = 10_000

/** Starts to send the events of every subgraph and to handle them. Several workers may run at once. */
export async function startWorker({ sources, bossUrl, consumers, contextFor, log }: WorkerOptions): Promise<Worker> {
  const onError = (error: unknown) => log(`events: ${errorMessage(error)}`)
  const placed = consumers.map((consumer) => ({ consumer, source: sourceOf(consumer, sources) }))
  const boss = await openJobQueue(bossUrl, onError)
  await createQueues(boss, consumers)
  for (const { consumer, source } of placed) {
    await work(boss, consumer, (job) => handleOnce(source, consumer, job.id, job.data, contextFor), log)
  }
  const deliver = enqueueFor(boss, consumers)
  const relays = [...sources.values()].map((source) => startRelay(source, deliver, onError))
  const stopPruning = startInboxRetention(() => pruneInboxes(sources, boss, consumers), onError)
  return {
    drain: (timeoutMs = 20_000) => drained(boss, sources, consumers, timeoutMs),
    stop: async () => {
      await stopPruning()
      await Promise.all(relays.map((stop) => stop()))
      await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS })
    },
  }
}

function sourceOf(consumer: Consumer, sources: WorkerOptions['sources']): DataSource {
  const source = sources.get(subgraphOf(consumer))
  if (!source) throw new Error(`The consumer ${consumer.name} belongs to no subgraph of this worker`)
  return source
}

async function work(
  boss: PgBoss,
  consumer: Consumer,
  handle: (job: Job<Envelope>) => Promise<void>,
  log: (line: string) => void,
): Promise<void> {
  const worker = await boss.work<Envelope, unknown>(
    consumer.name,
    {
      // One at a time would let a backlog wait for the clock: a worker that is woken by NOTIFY polls rarely.
      batchSize: BATCH,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 0.5,
      notifyPollingIntervalSeconds: 1,
      perJobResults: true,
    },
    async (jobs) => {
      const results = await mapWithConcurrency(jobs, AT_ONCE, async (job) => runJob(job, handle, consumer, log))
      // The next event of a key becomes visible only now.
      boss.notifyWorker(worker)
      return results
    },
  )
}

async function runJob(
  job: Job<Envelope>,
  handle: (job: Job<Envelope>) => Promise<void>,
  consumer: Consumer,
  log: (line: string) => void,
): Promise<JobResult> {
  try {
    await handle(job)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    log(`events: ${consumer.name} failed on ${job.id} (try ${job.retryCount + 1}): ${errorMessage(error)}`)
    return { id: job.id, status: 'failed', output: { error: (error as Error).name } }
  }
}

// So many at a time: the pool of the subgraph serves requests too.
async function mapWithConcurrency<T, R>(
  items: readonly T[],
  lanes: number,
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
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane))
  return results
}

async function drained(
  boss: PgBoss,
  sources: ReadonlyMap<string, DataSource>,
  consumers: readonly Consumer[],
  timeoutMs: number,
): Promise<void> {
  const until = performance.now() + timeoutMs
  for (;;) {
    // The outboxes before the queues and again after: an event is always in one of the two, and may cause another.
    const left = [...(await waiting(sources)), ...(await queued(boss, consumers)), ...(await waiting(sources))]
    if (left.length === 0) return
    if (performance.now() > until) throw new Error(`Events still under way after ${timeoutMs} ms: ${left.join(', ')}`)
    await wait(10)
  }
}

async function waiting(sources: ReadonlyMap<string, DataSource>): Promise<string[]> {
  const found = [...sources].map(async ([name, source]) => {
    const rows = await query(source, 'select from outbox limit 1')
    return rows.length > 0 ? [`outbox of ${name}`] : []
  })
  return (await Promise.all(found)).flat()
}

async function queued(boss: PgBoss, consumers: readonly Consumer[]): Promise<string[]> {
  const { rows } = await boss.getDb().executeSql(
    `select name, state, count(*)::int as count from boss.job
     where name = any($1::text[]) and state < 'completed' group by name, state order by name, state`,
    [consumers.map(({ name }) => name)],
  )
  return rows.map(({ name, state, count }) => `${count} ${state} in ${name}`)
}
