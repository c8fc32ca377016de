import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { allowedHosts } from './hosts.node.ts'

test('a console on loopback is called by loopback’s names with its port', () => {
  expect(allowedHosts('127.0.0.1', 8787)).toEqual(['127.0.0.1:8787', 'localhost:8787', '[::1]:8787'])
})

test('the port may be left out where it is HTTP’s own', () => {
  expect(allowedHosts('127.0.0.1', 80)).toContain('localhost')
  expect(allowedHosts('127.0.0.1', 8080)).not.toContain('localhost')
})

test('another address is called by its own name beside them', () => {
  expect(allowedHosts('192.0.2.7', 8787)).toContain('192.0.2.7:8787')
  expect(allowedHosts('2001:db8::7', 8787)).toContain('[2001:db8::7]:8787')
})

test('the public name is one of its own, with its port where it has one', () => {
  expect(allowedHosts('127.0.0.1', 8787, 'https://console.example.com')).toContain('console.example.com')
  expect(allowedHosts('127.0.0.1', 8787, 'https://console.example.com:8443')).toContain(
    'console.example.com:8443',
  )
  expect(allowedHosts('127.0.0.1', 8787)).not.toContain('console.example.com')
})

test('every address means those of this machine, and no other name', () => {
  const hosts = allowedHosts('0.0.0.0', 8787)
  expect(hosts).toContain(`${hostname().toLowerCase()}:8787`)
  expect(hosts).not.toContain('0.0.0.0:8787')
  expect(hosts).not.toContain('rebinding.example:8787')
})
