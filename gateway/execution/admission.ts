import { GraphQLError, OperationTypeNode } from 'graphql'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { FairQueue, type ReleaseSlot } from '../../shared/async/fair-queue'
import { currentRequest } from '../../shared/async/recent-requests'
import { type Caller, clientKey } from '../../shared/authorization/caller'
import { runForClient } from '../../shared/database/client-operation'
import { tooComplex, tooManyRequests, unfinished } from '../../shared/errors/graphql-errors'

export interface AdmissionLimits {
  /** Operations of one client that run or wait. */
  operationsAtOnce: number
  /** Points of one client in a minute. */
  pointsPerMinute: number
  /** Milliseconds until an operation is answered in any case. */
  deadline: number
}

/** What an operation cost, and what its client has left. Answers have the points only: equal questions then have equal answers. */
export interface CostReport {
  /** Points of the operation. */
  points: number
  /** Points of the client in a minute. */
  limit: number
  remaining: number
  /** Seconds until the client has all its points again. */
  reset: number
}

/** Slots of the operations that run at once, and how many of them one client may hold: more would only share the processor. */
const SLOTS = 32
const SLOTS_OF_ONE_CLIENT = 16
/** An operation takes a slot for each so many points, so that a client runs one operation of thousands of rows at a time. */
const POINTS_OF_A_SLOT = 500

export interface Admission {
  /**
   * Charges the points of an operation to its client.
   * @throws GraphQLError TOO_MANY_REQUESTS
   */
  charge(caller: Caller, points: number): Promise<CostReport>
  /**
   * Runs an operation when it is its client's turn, and answers at the latest at the deadline.
   * @throws GraphQLError TOO_MANY_REQUESTS if too many operations of the client run or wait; at the deadline TOO_COMPLEX (query) or
   * SUBGRAPH_UNAVAILABLE (mutation)
   */
  run<T>(caller: Caller, operation: AdmittedOperation, work: () => Promise<T>): Promise<T>
}

/** What admission knows of an operation. */
export interface AdmittedOperation {
  type: OperationTypeNode
  /** Points (operation-cost.ts). */
  cost: number
}

/** Admits the operations of all audiences: each client has its own points and its own share of what runs. */
export function createAdmission({ operationsAtOnce, pointsPerMinute, deadline }: AdmissionLimits): Admission {
  const queue = new FairQueue(SLOTS, SLOTS_OF_ONE_CLIENT)
  const limiter = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 })
  const reportOf = (points: number, { remainingPoints, msBeforeNext }: RateLimiterRes): CostReport => ({
    points,
    limit: pointsPerMinute,
    remaining: Math.max(0, remainingPoints),
    reset: Math.ceil(msBeforeNext / 1000),
  })
  return {
    async charge(caller, points) {
      try {
        return reportOf(points, await limiter.consume(clientKey(caller), points))
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        const { reset } = reportOf(points, refusal)
        throw tooManyRequests(
          `The client has used its ${pointsPerMinute} points of this minute (see the header RateLimit). Try again in ${reset} seconds.`,
          reset,
        )
      }
    },
    run(caller, { type, cost }, work) {
      const key = clientKey(caller)
      if (queue.load(key) >= operationsAtOnce) {
        throw tooManyRequests(
          `${operationsAtOnce} operations of this client are running or waiting; more at once are not accepted. Wait for answers before you send more.`,
          1,
        )
      }
      // The release of another request may start the work.
      const request = currentRequest()
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          stopWaiting()
          reject(isMutation(type) ? unfinished(deadline / 1000) : tooSlow(deadline / 1000))
        }, deadline)
        const start = (release: ReleaseSlot) => {
          // The turn ends with the work, also after the deadline: what still runs is still load.
          runForClient(key, work, request)
            .then(resolve, reject)
            .finally(() => {
              clearTimeout(timer)
              release()
            })
        }
        const stopWaiting = queue.enter(key, start, Math.ceil(cost / POINTS_OF_A_SLOT) || 1)
      })
    },
  }
}

const isMutation = (type: OperationTypeNode) => type === OperationTypeNode.MUTATION
const tooSlow = (seconds: number): GraphQLError =>
  tooComplex(`The operation was stopped after ${seconds} seconds. Request smaller pages or fewer fields at once.`)
