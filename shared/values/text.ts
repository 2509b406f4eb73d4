/** Whether PostgreSQL can store the text: it has no U+0000 and no lone surrogate. */
export const isStorableText = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
