import type { ComponentProps } from 'react'
import { Button } from '../ui/button.tsx'
import { useAccount } from './account.tsx'

/** Whether who is here may change anything. The proxy refuses it otherwise. */
export function useMayWrite(): boolean {
  return useAccount().session.writing === 'allowed'
}

/** A button that changes something, or begins to: disabled where that could only be refused. */
export function WriteButton({ disabled = false, ...props }: ComponentProps<typeof Button>) {
  const mayWrite = useMayWrite()
  return <Button {...props} disabled={disabled || !mayWrite} />
}
