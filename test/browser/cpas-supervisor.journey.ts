import type { Journey } from './journeys'
import { Visitor } from './visitor'

/** A supervisor sees the centre's work by worker and action, and who looked at what. */
export const supervisor: Journey = async (trip) => {
  const me = await Visitor.arrive(trip, 'cpas:0299990019:supervisor')
  await me.look()
  await me.open('/supervision')
  await me.look('supervision')
  await me.choose(/^Action/, 'Création')
  await me.settled()
  me.expect((await me.page.locator('tbody tr').count()) > 0, 'creations are listed')
  await me.open('/access-log')
  await me.look('access-log-cpas')
}
