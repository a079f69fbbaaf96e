import Testing

import Accounts

struct ClientNetworkTests {
  @Test func `an IPv4 address stands alone`() throws {
    #expect(try #require(ClientNetwork("192.0.2.7")) == #require(ClientNetwork("192.0.2.7")))
    #expect(try #require(ClientNetwork("192.0.2.7")) != #require(ClientNetwork("192.0.2.8")))
  }

  @Test func `an IPv6 address stands with its 64 bits`() throws {
    let one = try #require(ClientNetwork("2001:db8:1:2::1"))
    #expect(ClientNetwork("2001:DB8:1:2:ffff:ffff:ffff:ffff") == one)
    #expect(ClientNetwork("2001:db8:1:3::1") != one)
    #expect(ClientNetwork("fe80::1%eth0") == ClientNetwork("fe80::2"))
  }

  @Test func `an IPv4 address written as IPv6 is the same client`() {
    #expect(ClientNetwork("::ffff:192.0.2.7") == ClientNetwork("192.0.2.7"))
    #expect(ClientNetwork("::ffff:c000:0207") == ClientNetwork("192.0.2.7"))
    #expect(ClientNetwork("::192.0.2.7") != ClientNetwork("192.0.2.7"))
  }

  @Test(arguments: [
    "", "localhost", "192.0.2", "192.0.2.256", "192.0.2.7:80", "[::1]", "1::2::3",
    "192.0.2.7\u{0}x",
    String(repeating: "1", count: 5000), "%", "٣.1.1.1",
  ])
  func `anything else is no address`(text: String) {
    #expect(ClientNetwork(text) == nil)
  }
}
