import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { RecentRequest, waitForRecentRequests } from './recent-requests'
import { EventLoopYield } from './yield-to-event-loop'

const block = (ms: number) => {
  const end = performance.now() + ms
  while (performance.now() < end);
}

/** Counts the turns of the event loop and the pieces of each, until `stop`. */
function turnCounter() {
  let [pieces, turns, most, isStopped] = [0, 0, 0, false]
  const turn = () => {
    turns += 1
    most = Math.max(most, pieces)
    pieces = 0
    if (!isStopped) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    countPiece: () => {
      pieces += 1
    },
    stop: () => {
      isStopped = true
      return { turns, most }
    },
  }
}

test('works of several requests run one piece in a turn of the event loop, in the order in which they wait', async () => {
  const counter = turnCounter()
  const order: number[] = []
  const work = async (name: number) => {
    const eventLoopYield = new EventLoopYield()
    for (let piece = 0; piece < 4; piece++) {
      await eventLoopYield.yieldNow()
      counter.countPiece()
      order.push(name)
    }
  }
  await Promise.all([0, 1, 2, 3, 4].map(work))
  const { most, turns } = counter.stop()
  expect(most).toBe(1)
  expect(turns).toBeGreaterThanOrEqual(20)
  expect(order).toEqual(Array.from({ length: 20 }, (_, piece) => piece % 5))
})

test('work waits while other callbacks keep the event loop busy, and goes on in spite of them', async () => {
  let isDone = false
  let busyTurns = 0
  const others = (async () => {
    while (!isDone) {
      busyTurns += 1
      block(2)
      await nextTurn()
    }
  })()
  await new EventLoopYield().yieldNow()
  isDone = true
  await others
  // The pause of 12 ms has six turns of 2 ms, fewer on a busy machine; without it there would be two.
  expect(busyTurns).toBeGreaterThanOrEqual(3)
  expect(busyTurns).toBeLessThan(10)
})

test('work that fails or ends after its yield leaves the turns to the others', async () => {
  const failing = new EventLoopYield().yieldNow().then(() => {
    throw new Error('a piece failed')
  })
  await expect(failing).rejects.toThrow('a piece failed')
  await new EventLoopYield().yieldNow()
  await new EventLoopYield().yieldNow()
})

test('work should yield once it has blocked the event loop for 2 ms, and not after it has yielded', async () => {
  // The machine may take the processor away for longer than that at any moment: not each time.
  expect(Array.from({ length: 50 }, () => new EventLoopYield().shouldYield)).toContain(false)
  const eventLoopYield = new EventLoopYield()
  block(4)
  expect(eventLoopYield.shouldYield).toBe(true)
  const afterYield: boolean[] = []
  for (let time = 0; time < 10; time++) {
    block(4)
    await eventLoopYield.yieldNow()
    afterYield.push(eventLoopYield.shouldYield)
  }
  expect(afterYield).toContain(false)
})

test('a wait for others is no work, and pieces of work between waits add up', async () => {
  const waits = new EventLoopYield()
  const works = new EventLoopYield()
  const afterWaits: boolean[] = []
  for (let time = 0; time < 10; time++) {
    await wait(6)
    waits.resume()
    works.resume()
    block(0.5)
    if (time < 5) afterWaits.push(waits.shouldYield)
    void works.shouldYield
  }
  expect(afterWaits).toContain(false)
  expect(works.shouldYield).toBe(true)
})

test('work that holds locks yields for one turn and does not wait for requests', async () => {
  const request = new RecentRequest()
  const eventLoopYield = new EventLoopYield()
  block(4)
  let isPending = true
  waitForRecentRequests(60_000, () => {
    isPending = false
  })
  await eventLoopYield.yieldBriefly()
  expect(isPending).toBe(true)
  request.end()
})

test('work that has waited long enough for others only takes its turns', async () => {
  const request = new RecentRequest()
  let isPending = true
  waitForRecentRequests(60_000, () => {
    isPending = false
  })
  await new EventLoopYield(0).yieldNow()
  expect(isPending).toBe(true)
  request.end()
})
