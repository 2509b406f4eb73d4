import { setTimeout as wait } from 'node:timers/promises'
import { beginRequest, hasShortRequests, waitForRecentRequests } from './recent-requests'
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
  const [endFirst, endSecond] = [beginRequest(), beginRequest()]
  const work = waitingWork(60_000)
  endFirst()
  endFirst()
  expect(work.isResumed).toBe(false)
  endSecond()
  expect(work.isResumed).toBe(true)
  expect(waitingWork(60_000).isResumed).toBe(true)
})

test('work does not wait for a request that is long work itself, and its end is no sign of short ones', async () => {
  const end = beginRequest()
  const work = waitingWork(60_000)
  await wait(60)
  expect(work.isResumed).toBe(true)
  expect(waitingWork(60_000).isResumed).toBe(true)
  const before = hasShortRequests()
  end()
  expect(hasShortRequests()).toBe(before)
})

test('work goes on in spite of requests that never cease', async () => {
  const end = beginRequest()
  const work = waitingWork(5)
  await wait(10)
  expect(work.isResumed).toBe(true)
  end()
})

test('a piece of long work begins after the pause while a request is answered, and rests for 3 ms after a short one', async () => {
  // Timers may fire a fraction of a millisecond earlier.
  const end = beginRequest()
  let began = performance.now()
  await new EventLoopYield().yieldNow()
  expect(performance.now() - began).toBeGreaterThanOrEqual(10)
  end()
  expect(hasShortRequests()).toBe(true)
  began = performance.now()
  await new EventLoopYield().yieldNow()
  expect(performance.now() - began).toBeGreaterThanOrEqual(2)
})
