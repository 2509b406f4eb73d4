import type { DataSource } from 'typeorm'
import { preparedQuery } from '../database/prepared-statements'

/** The ids of service tokens that were used, until they expire. */
export interface UsedTokens {
  /** Marks an id as used until this time (milliseconds since 1970); false if it was used before. */
  claim(id: string, expiresAt: number): Promise<boolean>
}

/** Tokens used in this process. */
export function usedTokensOfProcess(): UsedTokens {
  const used = new Map<string, number>()
  return {
    async claim(id, expiresAt) {
      deleteExpired(used)
      if (used.has(id)) return false
      used.set(id, expiresAt)
      return true
    },
  }
}

/** Tokens used in any process of a subgraph: a token that was copied is refused by its other instances too. */
export function usedTokensOfSubgraph(source: DataSource): UsedTokens {
  const ofProcess = usedTokensOfProcess()
  return {
    async claim(id, expiresAt) {
      if (!(await ofProcess.claim(id, expiresAt))) return false
      const claimed = await preparedQuery(
        source,
        'service-token.claim',
        `with expired as (
           delete from used_service_token where id in (
             select id from used_service_token where expires_at < $3 order by expires_at limit 10 for update skip locked))
         insert into used_service_token (id, expires_at) values ($1, $2) on conflict do nothing returning id`,
        [id, new Date(expiresAt), new Date()],
      )
      return claimed.length > 0
    },
  }
}

/** Tokens expire nearly in the order of their arrival, so the check ends at the first valid one. */
function deleteExpired(used: Map<string, number>): void {
  for (const [id, until] of used) {
    if (until > Date.now()) break
    used.delete(id)
  }
}
