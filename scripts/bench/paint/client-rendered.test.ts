import { expect, test } from 'vitest'
import { clientRendered } from './client-rendered.ts'

const PAGE = `<head>
    <script>
      window.consoleStart = fetch('/api/start')
    </script>
    <script type="module" crossorigin src="/assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/react-2.js">
    <style>a{color:red}
b{}</style><link rel="stylesheet" href="/assets/index-3.css" disabled>
  </head>
  <body>
    <div id="root" data-page="list" data-mode="live"><div><main></main></div></div>
    <!-- To its end. -->
    <div id="complete" hidden></div>
  </body>`

test('the page that is measured against has an empty root, a linked style sheet and no early request', () => {
  const { html, sheet } = clientRendered(PAGE)
  expect(html.split('\n').map((line) => line.trim())).toEqual([
    '<head>',
    '',
    '<script type="module" crossorigin src="/assets/index-1.js"></script>',
    '<link rel="modulepreload" crossorigin href="/assets/react-2.js">',
    '<link rel="stylesheet" crossorigin href="/assets/index-3.css">',
    '</head>',
    '<body>',
    '<div id="root"></div>',
    '<!-- To its end. -->',
    '<div id="complete" hidden></div>',
    '</body>',
  ])
  expect(sheet).toEqual({ path: '/assets/index-3.css', content: 'a{color:red}\nb{}' })
})

test.each(['<style>', 'consoleStart', 'id="root"', 'id="complete"'])(
  'a page without its %s is not measured',
  (part) => {
    expect(() => clientRendered(PAGE.replace(part, ''))).toThrow('made anew')
  },
)
