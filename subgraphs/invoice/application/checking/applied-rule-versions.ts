import { createHash } from 'node:crypto'
import type { AppliedRules } from '../../../../shared/rules/evaluate-rules'
import type { AppliedRuleVersions } from '../../persistence/checking.repository'

/** The keys of the rule versions that were applied to lines: equal versions have one key, in every file. */
export class AppliedRuleVersionKeys {
  // Verdicts of the same days share one list.
  private readonly byList = new Map<readonly AppliedRules[], string>()
  private readonly texts = new Map<string, string>()

  of(list: readonly AppliedRules[]): string {
    let key = this.byList.get(list)
    if (key === undefined) {
      const text = JSON.stringify(list.map(({ rule, wording }) => ({ rule, wording })))
      key = createHash('sha256').update(text).digest('hex').slice(0, 32)
      this.byList.set(list, key)
      this.texts.set(key, text)
    }
    return key
  }

  get all(): AppliedRuleVersions[] {
    return [...this.texts].map(([key, applied]) => ({ key, applied }))
  }
}
