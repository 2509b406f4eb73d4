import { EventLoopYield } from './yield-to-event-loop'

/** Maps items in order, as `Array.map` does, and lets pending callbacks run whenever that takes long. */
export async function mapInTurns<Item, Result>(items: readonly Item[], map: (item: Item) => Result): Promise<Result[]> {
  const eventLoopYield = new EventLoopYield()
  const results: Result[] = []
  for (const item of items) {
    results.push(map(item))
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  }
  return results
}
