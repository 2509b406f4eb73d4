/**
 * Fields that refuse an unreadable value together with the list item that holds it, and apply the other items. Every other
 * field refuses the call.
 */
export const fieldsRefusingByItem: ReadonlySet<string> = new Set(['Mutation.recordIdentityMutations'])
