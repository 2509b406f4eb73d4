import { setTimeout as wait } from 'node:timers/promises'
import { runForClient } from '../database/client-operation'
import { hasShortRequests, RecentRequest, waitForRecentRequests } from './recent-requests'
import { EventLoopYield } from './yield-to-event-loop'

/** Whether a work that waits for requests has been resumed. */
function waitingWork(maxMs: number) {
  const work = { isResumed: false }
  waitForRecentRequests(maxMs, () => {
    work.isResumed = true
  })
  return work
}

test('work waits until the last of the recent requests ends', () => {
  const [first, second] = [new RecentRequest(), new RecentRequest()]
  const work = waitingWork(60_000)
  first.end()
  first.end()
  expect(work.isResumed).toBe(false)
  second.end()
  expect(work.isResumed).toBe(true)
  expect(waitingWork(60_000).isResumed).toBe(true)
})

test('work does not wait for a request that is long work itself, and its end is no sign of short ones', async () => {
  const request = new RecentRequest()
  const work = waitingWork(60_000)
  await wait(60)
  expect(work.isResumed).toBe(true)
  expect(waitingWork(60_000).isResumed).toBe(true)
  const before = hasShortRequests()
  request.end()
  expect(hasShortRequests()).toBe(before)
})

test('work goes on in spite of requests that never cease', async () => {
  const request = new RecentRequest()
  const work = waitingWork(5)
  await wait(10)
  expect(work.isResumed).toBe(true)
  request.end()
})

test('a piece of long work begins after the pause while a request is answered, and rests after a short one', async () => {
  // Timers may fire a fraction of a millisecond earlier.
  const request = new RecentRequest()
  let began = performance.now()
  await new EventLoopYield().yieldNow()
  expect(performance.now() - began).toBeGreaterThanOrEqual(10)
  request.end()
  expect(hasShortRequests()).toBe(true)
  began = performance.now()
  await new EventLoopYield().yieldNow()
  expect(performance.now() - began).toBeGreaterThanOrEqual(2)
})

test('a request does not wait for itself', async () => {
  await runForClient('client', async () => {
    expect(waitingWork(60_000).isResumed).toBe(false)
    await new EventLoopYield().yieldNow()
    expect(waitingWork(60_000).isResumed).toBe(true)
  })
})

test('a request counts until its work ends or fails', async () => {
  const work = runForClient('client', () => wait(5))
  expect(waitingWork(60_000).isResumed).toBe(false)
  await work
  expect(waitingWork(60_000).isResumed).toBe(true)
  await expect(runForClient('client', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(waitingWork(60_000).isResumed).toBe(true)
})
