import { OnDemandThread } from '../shared/async/on-demand-thread'
import type { Envelope } from '../shared/events/queues'
import type { WorkerOptions } from '../shared/events/worker'
import type { ParameterOverride } from '../shared/rules/parameter-overrides'

/** What the thread needs to handle events. */
export interface LongEventSettings {
  databases: { name: string; url: string }[]
  parameterOverrides: readonly ParameterOverride[]
}

/** An event of a consumer, to be handled in the thread. */
export interface LongEvent {
  consumer: string
  eventId: string
  envelope: Envelope
}

/** Handles events whose handling takes seconds, in a thread that exists only while there are some. */
export interface LongEvents {
  handle: NonNullable<WorkerOptions['handleLong']>
  /** Ends the thread. An event that it was handling is handled again later: it has no effect yet. */
  end(): Promise<void>
}

/** @param script the thread: `apps/long-events-thread.js` */
export function createLongEvents(script: string, settings: LongEventSettings): LongEvents {
  const thread = new OnDemandThread<LongEvent, void>(script, {
    name: 'long events',
    // Without source maps: each takes memory for as long as the thread runs.
    workerOptions: { workerData: settings, execArgv: ['--no-enable-source-maps'] },
  })
  return {
    handle: ({ name: consumer }, eventId, envelope) => thread.run({ consumer, eventId, envelope }),
    end: () => thread.end(),
  }
}
