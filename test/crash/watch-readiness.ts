import { setTimeout as wait } from 'node:timers/promises'

const INTERVAL_MS = 100

/** Observes the readiness of a system, as a balancer does. */
export interface WatchedReadiness {
  /** Whether the system was ready when it was asked last. */
  isReady(): boolean
  stop(): Promise<void>
}

/** Starts to ask a system, ten times a second, whether it is ready. */
export function watchReadiness(systemUrl: string): WatchedReadiness {
  let isRunning = true
  let isReady = true
  const watching = (async () => {
    while (isRunning) {
      isReady = await fetch(`${systemUrl}/health/ready`).then(
        ({ status }) => status === 200,
        () => false,
      )
      await wait(INTERVAL_MS)
    }
  })()
  return {
    isReady: () => isReady,
    async stop() {
      isRunning = false
      await watching
    },
  }
}
