/** Conditions of a statement with their values: `?` in a condition is its next value. */
export class WhereBuilder {
  private readonly texts: string[] = []
  readonly values: unknown[] = []

  /** Adds a condition. */
  add(text: string, ...values: unknown[]): this {
    let next = 0
    this.texts.push(text.replace(/\?/g, () => this.value(values[next++])))
    return this
  }

  /** Adds a condition where there is a value to hold. */
  when<T>(value: T | null | undefined, text: string, ...values: unknown[]): this {
    if (value === null || value === undefined) return this
    return this.add(text, ...(values.length > 0 ? values : [value]))
  }

  /** Adds a value and gives its place. */
  value(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  /** The conditions together. */
  get text(): string {
    return this.texts.length > 0 ? this.texts.map((text) => `(${text})`).join(' and ') : 'true'
  }
}

/** Whose rows: everybody's, one provider's (both writings of its number), or a CPAS's once they are settled. */
export type RowScope = 'all' | { provider: string[] } | { cpas: string }

/** The condition of a scope on lines, under the alias `l`. */
export function addRowScope(conditions: WhereBuilder, scope: RowScope): WhereBuilder {
  if (scope === 'all') return conditions
  if ('provider' in scope) return conditions.add('l.provider = any(?)', scope.provider)
  return conditions.add(
    `l.cpas = ? and l.payment_id is not null and exists (
       select from settled_payment p join settlement s on s.month = p.month
       where p.payment_id = l.payment_id and s.accepted_at is not null)`,
    scope.cpas,
  )
}

/** Both writings of a provider's number: 8 digits, and the same with 000. */
export const providerNumberVariants = (provider: string): string[] => {
  if (provider.length === 8) return [provider, `${provider}000`]
  return provider.endsWith('000') ? [provider, provider.slice(0, 8)] : [provider]
}

/** Whom a line is about, where lines are `l` and `person_alias` is `a`: one person for all ids and, where nobody was found, for each number. */
export const PERSON = 'coalesce(a.canonical_id::text, l.person_id::text, l.niss)'
