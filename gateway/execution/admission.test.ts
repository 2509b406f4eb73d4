import { OperationTypeNode } from 'graphql'
import type { Caller } from '../../shared/authorization/caller'
import { currentOperation } from '../../shared/database/client-operation'
import { createAdmission } from './admission'

const QUERY = { type: OperationTypeNode.QUERY, cost: 30 }
const MUTATION = { type: OperationTypeNode.MUTATION, cost: 100 }
const limits = { operationsAtOnce: 20, pointsPerMinute: 100, deadline: 5_000 }
const caller = (subject: string): Caller => ({ subject, audience: 'CPAS', organisation: '0299990019', role: 'worker' })
const pending = () => {
  let finish = () => {}
  const work = new Promise<void>((resolve) => {
    finish = resolve
  })
  return { work: () => work, finish: () => finish() }
}

test('points are charged to a client until its minute is used up, and other clients keep theirs', async () => {
  const admission = createAdmission(limits)
  expect(await admission.charge(caller('a'), 60)).toMatchObject({ points: 60, limit: 100, remaining: 40 })
  await expect(admission.charge(caller('a'), 60)).rejects.toMatchObject({
    extensions: { code: 'TOO_MANY_REQUESTS', http: { status: 429 } },
  })
  expect(await admission.charge(caller('b'), 60)).toMatchObject({ remaining: 40 })
})

test('more operations of one client at once than allowed are refused, those of another client are not', async () => {
  const admission = createAdmission(limits)
  const jobs = Array.from({ length: 20 }, pending)
  const running = jobs.map(({ work }) => admission.run(caller('a'), QUERY, work))
  expect(() => admission.run(caller('a'), QUERY, async () => 1)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }) }),
  )
  expect(await admission.run(caller('b'), QUERY, async () => 1)).toBe(1)
  for (const { finish } of jobs) finish()
  await Promise.all(running)
  expect(await admission.run(caller('a'), QUERY, async () => 2)).toBe(2)
})

test('operations wait while sixteen of the same client run', async () => {
  const admission = createAdmission(limits)
  const jobs = Array.from({ length: 16 }, pending)
  const running = jobs.map(({ work }) => admission.run(caller('a'), QUERY, work))
  let isDone = false
  const seventeenth = admission.run(caller('a'), QUERY, async () => {
    isDone = true
  })
  await new Promise((done) => setTimeout(done, 20))
  expect(isDone).toBe(false)
  jobs[0]!.finish()
  await seventeenth
  for (const { finish } of jobs) finish()
  await Promise.all(running)
})

test('an operation of thousands of rows runs alone for its client, and small operations of others pass it', async () => {
  const admission = createAdmission(limits)
  const large = { ...QUERY, cost: 5_000 }
  const [first, second, other] = [pending(), pending(), pending()]
  const started: string[] = []
  const run = (client: string, operation: typeof QUERY, label: string, { work }: ReturnType<typeof pending>) =>
    admission.run(caller(client), operation, () => {
      started.push(label)
      return work()
    })
  const all = [run('a', large, 'first', first), run('a', large, 'second', second), run('b', QUERY, 'small', other)]
  expect(started).toEqual(['first', 'small'])
  first.finish()
  await all[0]
  // The slots are free in the turn after the answer.
  await new Promise((done) => setImmediate(done))
  expect(started).toEqual(['first', 'small', 'second'])
  second.finish()
  other.finish()
  await Promise.all(all)
})

test('the most expensive operation takes all slots of its client and no more', async () => {
  const admission = createAdmission(limits)
  expect(await admission.run(caller('a'), { ...QUERY, cost: 50_000 }, async () => 1)).toBe(1)
  expect(await admission.run(caller('a'), { ...QUERY, cost: 0 }, async () => 2)).toBe(2)
})

test('at the deadline a query is TOO_COMPLEX and a mutation says that its outcome is not known', async () => {
  const admission = createAdmission({ ...limits, deadline: 30 })
  const job = pending()
  await expect(admission.run(caller('a'), QUERY, job.work)).rejects.toMatchObject({
    extensions: { code: 'TOO_COMPLEX' },
  })
  await expect(admission.run(caller('a'), MUTATION, job.work)).rejects.toMatchObject({
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
  })
  job.finish()
})

test('an operation that waits until the deadline never starts', async () => {
  const admission = createAdmission({ ...limits, deadline: 30 })
  const jobs = Array.from({ length: 16 }, pending)
  const running = jobs.map(({ work }) => admission.run(caller('a'), QUERY, work).catch(() => undefined))
  let hasStarted = false
  const waiting = admission.run(caller('a'), MUTATION, async () => {
    hasStarted = true
  })
  await expect(waiting).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })
  for (const { finish } of jobs) finish()
  await Promise.all(running)
  await new Promise((done) => setTimeout(done, 5))
  expect(hasStarted).toBe(false)
})

test('the connections of an operation count as those of its client', async () => {
  const admission = createAdmission(limits)
  expect(await admission.run(caller('a'), QUERY, async () => currentOperation()?.client)).toBe('CPAS:0299990019:a')
})
