/** Both spellings of a provider's number: an establishment's 8 digits, and the same with 000. */
export const providerNumberVariants = (provider: string): string[] => {
  if (provider.length === 8) return [provider, `${provider}000`]
  return provider.length === 11 && provider.endsWith('000') ? [provider, provider.slice(0, 8)] : [provider]
}
