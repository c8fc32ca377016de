/**
 * Account ids that end like this are worlds of a special kind; what stands before the ending is free, so that each test and
 * each visitor can have one of their own. Seven digits, so that no id drawn at random ends so by accident.
 */
export const SPECIAL_ACCOUNTS = {
  manyInterconnects: {
    ending: '0010000',
    holds: '10,000 interconnects of both kinds, at many sites and in every state.',
  },
  manySlots: {
    ending: '0005000',
    holds: '5,000 slots, some of which belong to other accounts, and facilities with strange names.',
  },
  strangeNames: {
    ending: '0000911',
    holds:
      'Interconnects with names that are hard to show, to link and to export: slashes, percent signs, formulas, markup, other scripts.',
  },
  slotsHidden: {
    ending: '0000403',
    holds: 'A credential that may order but not read slots: every read of them answers 403.',
  },
} as const

/** Whether this account is of that special kind. */
export function isSpecial(account: string, kind: keyof typeof SPECIAL_ACCOUNTS): boolean {
  return account.endsWith(SPECIAL_ACCOUNTS[kind].ending)
}
