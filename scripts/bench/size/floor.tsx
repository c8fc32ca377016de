import {
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { useForm, useWatch } from 'react-hook-form'

// The floor of the stack: the least that an application made of it can be. One read, one form that is watched, one write.

function Floor() {
  const client = useQueryClient()
  const read = useQuery({ queryKey: ['read'], queryFn: async () => (await fetch('/api/read')).text() })
  const write = useMutation({
    mutationFn: (body: { text: string }) => fetch('/api/write', { method: 'POST', body: body.text }),
    onSuccess: () => client.invalidateQueries(),
  })
  const { control, formState, handleSubmit, register } = useForm({ defaultValues: { text: '' } })
  const text = useWatch({ control, name: 'text' })
  return (
    <form onSubmit={(event) => void handleSubmit((body) => write.mutate(body))(event)}>
      <input {...register('text', { required: true })} />
      {text} {formState.errors.text?.message} {read.data}
    </form>
  )
}

const root = document.getElementById('root')
if (root) {
  hydrateRoot(
    root,
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <Floor />
      </QueryClientProvider>
    </StrictMode>,
  )
}
