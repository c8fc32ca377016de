import { Card } from '../ui/card.tsx'
import { CodeBlock } from '../ui/code-block.tsx'
import { Tabs } from '../ui/tabs.tsx'
import {
  type RequestBody,
  requestCurl,
  requestJson,
  requestPython,
  requestTypeScript,
} from './equivalent-request.ts'

/** The same order as a call to Cloudflare's API, for scripts and for review. */
export function EquivalentRequestCard({ body }: { body: RequestBody }) {
  return (
    <Card title="Equivalent request">
      <Tabs
        label="Equivalent request"
        tabs={[
          { name: 'curl', panel: <CodeBlock code={requestCurl(body)} what="the curl command" /> },
          {
            name: 'TypeScript',
            panel: <CodeBlock code={requestTypeScript(body)} what="the TypeScript program" />,
          },
          { name: 'Python', panel: <CodeBlock code={requestPython(body)} what="the Python program" /> },
          { name: 'JSON', panel: <CodeBlock code={requestJson(body)} what="the JSON body" /> },
        ]}
      />
    </Card>
  )
}
