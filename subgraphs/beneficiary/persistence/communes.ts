/** Names of communes by INS code. */
export const communes: Readonly<Record<string, string>> = {
  '21004': 'Bruxelles',
  '21013': 'Saint-Gilles',
  '62063': 'Liège',
}
