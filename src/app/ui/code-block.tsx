import { CopyButton } from './copy-button.tsx'

/** Code to read and to take away. Long lines wrap, so that nothing of a command is out of sight. */
export function CodeBlock({ code, what }: { code: string; what: string }) {
  return (
    <div>
      <pre className="rounded-control border border-line bg-sunken p-3 font-mono text-tiny break-all whitespace-pre-wrap">
        {code}
      </pre>
      <div className="mt-2">
        <CopyButton text={code} label="Copy" what={what} />
      </div>
    </div>
  )
}
