// Addresses that a page on the web never has: those of this machine, of a private network, of links, of documentation. In: an IP
// address. Out: whether it is one of them. Ranges: IANA, “Special-Purpose Address Registries” for IPv4 and IPv6.
import { BlockList, isIP } from 'node:net'

const V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
const V6: [string, number][] = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

const blocked = new BlockList()
for (const [network, prefix] of V4) blocked.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of V6) blocked.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address is not one of the public web; true for what is no IP address. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const family = isIP(plain)
  if (family === 0) return true
  // An IPv4 address may be written as one of IPv6; the list knows that form too.
  return blocked.check(plain, family === 4 ? 'ipv4' : 'ipv6')
}
