import { createHash } from 'node:crypto'
import type { Applied } from '../../../shared/law/judge'
import type { AppliedWordings } from '../persistence/checking.repository'

/** The keys of the wordings by which some lines were judged: equal wordings have one key, in every file. */
export class WordingKeys {
  // A verdict shares its list with the others of the same days.
  private readonly byList = new Map<readonly Applied[], string>()
  private readonly texts = new Map<string, string>()

  of(list: readonly Applied[]): string {
    let key = this.byList.get(list)
    if (key === undefined) {
      const text = JSON.stringify(list.map(({ rule, wording }) => ({ rule, wording })))
      key = createHash('sha256').update(text).digest('hex').slice(0, 32)
      this.byList.set(list, key)
      this.texts.set(key, text)
    }
    return key
  }

  get all(): AppliedWordings[] {
    return [...this.texts].map(([key, applied]) => ({ key, applied }))
  }
}
