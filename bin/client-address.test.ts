import { expect, test } from 'vitest'
import { networkOf } from './client-address.ts'

test.each([
  ['同一 /64 之内换地址', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['同一 /64，缩写', '2001:DB8:1:2::9', '2001:db8:1:2::'],
  ['相邻的 /64 是另一家', '2001:db8:1:3::9', '2001:db8:1:3::'],
  ['带网卡名的本地地址', 'fe80::1%eth0', 'fe80:0:0:0::'],
  ['写成 IPv6 的 IPv4', '::ffff:203.0.113.9', '203.0.113.9'],
  ['写成十六进制的 IPv4', '::ffff:cb00:7109', '203.0.113.9'],
  ['IPv4 各算各的', '203.0.113.9', '203.0.113.9'],
  ['读不出的照原样', 'unknown', 'unknown'],
])('%s：%s → %s', (_, address, network) => expect(networkOf(address)).toBe(network))
