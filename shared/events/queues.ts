import { PgBoss } from 'pg-boss'
import type { Consumer } from './consumer'
import { type EnqueueEvents, splitByKey } from './outbox-relay'
import type { Topic } from './topics'

/** The data of a job: the complete event. */
export interface Envelope {
  topic: Topic
  key: string
  payload: object
  at: string
}

const QUEUE = {
  policy: 'key_strict_fifo',
  notify: true,
  retryLimit: 20,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 20,
  // A job whose worker was killed is retried after so many seconds without a heartbeat.
  heartbeatSeconds: 10,
  // Longer than any relay is down: until then the queue recognises a second delivery of an event by its id.
  deleteAfterSeconds: 7 * 24 * 3600,
} as const

/** Opens the job queue in its schema, and creates its tables the first time. */
export async function openJobQueue(
  bossUrl: string,
  onError: (error: unknown) => void,
  supervise = true,
): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: bossUrl,
    schema: 'boss',
    createSchema: false,
    application_name: 'mediprima-worker',
    max: 6,
    schedule: false,
    supervise,
    useListenNotify: supervise,
    superviseIntervalSeconds: 8,
    monitorIntervalSeconds: 8,
  })
  boss.on('error', onError)
  await boss.start()
  return boss
}

/** Creates the queue of each consumer, named after it, and its dead-letter queue. */
export async function createQueues(boss: PgBoss, consumers: readonly Consumer[]): Promise<void> {
  for (const { name } of consumers) {
    await boss.createQueue(deadLetterQueueOf(name))
    await boss.createQueue(name, { ...QUEUE, deadLetter: deadLetterQueueOf(name) })
  }
}

/** The queue of events that a consumer could not handle after all retries. */
const deadLetterQueueOf = (consumer: string): string => `${consumer}.dead`

/** Inserts events into the queue of every consumer of their topic; an event that is already there is skipped. */
export function enqueueFor(boss: PgBoss, consumers: readonly Consumer[]): EnqueueEvents {
  return async (rows) => {
    for (const round of splitByKey(rows)) {
      for (const { name, topic } of consumers) {
        const jobs = round
          .filter((row) => row.topic === topic)
          .map(({ event_id, key, payload, at }) => {
            const data: Envelope = { topic, key, payload, at: at.toISOString() }
            return { id: event_id, singletonKey: key, data }
          })
        if (jobs.length > 0) await boss.insert(name, jobs)
      }
    }
  }
}
