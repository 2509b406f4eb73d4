/**
 * Fields that refuse only the list items with an unreadable value, and apply the other items. Every other field refuses the
 * call.
 */
export const fieldsRefusingByItem: ReadonlySet<string> = new Set(['Mutation.recordIdentityMutations'])
