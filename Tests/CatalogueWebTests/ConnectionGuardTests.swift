import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import Testing

@testable import CatalogueWeb

/// What one connection may take of the server, to the second and the byte.
@Suite struct ConnectionGuardTests {
    /// A connection with the parser in front, as the server sets it up.
    private final class Connection {
        let channel = EmbeddedChannel()
        let address: String

        init(
            _ limits: ServerLimits = ServerLimits(),
            _ ledger: ConnectionLedger = ConnectionLedger(),
            _ proxies: TrustedProxies = .none,
            from address: String = "192.0.2.1"
        ) throws {
            self.address = address
            let pipeline = channel.pipeline.syncOperations
            var decoding = NIOHTTPDecoderLimitConfiguration()
            decoding.maxHeaderFieldSize = 16 << 10
            decoding.maxHeaderListSize = 32 << 10
            try pipeline.configureHTTPServerPipeline(
                withPipeliningAssistance: false,
                withErrorHandling: false,
                withOutboundHeaderValidation: false,
                withEncoderConfiguration: .init(),
                withDecoderLimitConfiguration: decoding
            )
            try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
            try pipeline.addHandler(ConnectionGuard(limits, ledger, proxies))
            let remote = try SocketAddress(ipAddress: address, port: 1)
            channel.remoteAddress = remote
            try channel.connect(to: remote).wait()
        }

        var isOpen: Bool { channel.isActive }

        func say(_ text: String) {
            // What the guard passes on of errors is for the handlers behind it, of which there are none here.
            _ = try? channel.writeInbound(ByteBuffer(string: text))
        }

        func answer() throws {
            let head = HTTPResponse(status: .ok, headerFields: [.contentLength: "0"])
            try channel.writeOutbound(HTTPResponsePart.head(head))
            try channel.writeOutbound(HTTPResponsePart.end(nil))
        }

        func wait(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

        /// All that was sent since it was last asked.
        func sent() throws -> String {
            var text = ""
            while let part = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: part) }
            return text
        }
    }

    @Test func headersThatTrickleInAreCut() throws {
        let slow = try Connection()
        slow.say("GET / HTTP/1.1\r\nHost: x\r\n")
        for _ in 0..<19 {
            slow.wait(1)
            slow.say("X-A: 1\r\n")
        }
        #expect(slow.isOpen)
        slow.wait(1)
        #expect(!slow.isOpen)
        let silent = try Connection()
        silent.wait(20)
        #expect(!silent.isOpen)
    }

    @Test func aFurtherRequestMayBeAMinuteAway() throws {
        let connection = try Connection()
        for _ in 0..<3 {
            connection.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            connection.wait(100)
            #expect(connection.isOpen, "who works on an answer may take as long as it takes")
            try connection.answer()
            connection.wait(59)
            #expect(connection.isOpen)
        }
        connection.say("GET / HTTP/1.1\r\n")
        connection.wait(1)
        #expect(!connection.isOpen)
    }

    @Test func aBodyThatGoesOnAfterItsAnswerIsCut() throws {
        let slow = try Connection()
        slow.say("POST /mrz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n")
        try slow.answer()
        for _ in 0..<4 {
            slow.wait(1)
            slow.say("1\r\na\r\n")
        }
        #expect(slow.isOpen)
        slow.wait(1)
        #expect(!slow.isOpen)
        let fast = try Connection()
        fast.say("POST /mrz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        try fast.answer()
        let piece = "10000\r\n" + String(repeating: "a", count: 0x10000) + "\r\n"
        for _ in 0..<16 { fast.say(piece) }
        #expect(fast.isOpen)
        fast.say(piece)
        #expect(!fast.isOpen)
    }

    @Test func aBodyThatEndsAfterItsAnswerKeepsTheConnection() throws {
        let connection = try Connection()
        connection.say("POST /mrz HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nab")
        try connection.answer()
        connection.wait(4)
        connection.say("cd")
        connection.wait(30)
        #expect(connection.isOpen)
        connection.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        try connection.answer()
        #expect(try connection.sent().contains("200") && connection.isOpen)
    }

    @Test func anAnswerThatNobodyTakesIsCut() throws {
        let connection = try Connection()
        connection.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        for isWritable in [false, true, false] {
            connection.channel.isWritable = isWritable
            connection.channel.pipeline.fireChannelWritabilityChanged()
            connection.wait(59)
            #expect(connection.isOpen, "whoever takes some of it in a minute may go on")
        }
        connection.wait(1)
        #expect(!connection.isOpen)
    }

    @Test func headersTooLongAreSaidToBe() throws {
        let connection = try Connection()
        connection.say("GET / HTTP/1.1\r\nHost: x\r\nX-Long: \(String(repeating: "a", count: 40_000))\r\n\r\n")
        let answer = try connection.sent()
        #expect(answer.hasPrefix("HTTP/1.1 431 ") && answer.contains("demasiado largos") && answer.contains("too long"))
        #expect(answer.lowercased().contains("connection: close"))
        connection.wait(1)
        #expect(!connection.isOpen)
    }

    @Test(arguments: ["\0\0\0\0\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n", "GET  / HTTP/9.9\r\n\r\n"])
    func whatIsNoRequestIsSaidToBeNone(text: String) throws {
        let ledger = ConnectionLedger()
        let connection = try Connection(ServerLimits(), ledger)
        connection.say(text)
        #expect(try connection.sent().hasPrefix("HTTP/1.1 400 "))
        #expect(ledger.figures.malformed == 1)
        connection.wait(1)
        #expect(!connection.isOpen && ledger.figures.open == 0)
    }

    @Test func whoIsToldToStopStopsWithinSeconds() throws {
        let connection = try Connection()
        connection.say("POST /mrz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n")
        connection.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        for _ in 0..<6 {
            connection.wait(1)
            connection.say("1\r\na\r\n")
        }
        #expect(connection.isOpen)
        connection.wait(1)
        #expect(!connection.isOpen)
    }

    @Test func theOneIdleForTheLongestMakesRoom() throws {
        let ledger = ConnectionLedger()
        let limits = ServerLimits(connections: 3, connectionsPerAddress: 2)
        let first = try Connection(limits, ledger)
        let second = try Connection(limits, ledger)
        second.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        let third = try Connection(limits, ledger)
        #expect(!first.isOpen && second.isOpen && third.isOpen, "of one address, the idle one goes")
        third.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        let fourth = try Connection(limits, ledger)
        #expect(!fourth.isOpen && second.isOpen && third.isOpen, "nobody at work has to go")
        let elsewhere = try Connection(limits, ledger, from: "192.0.2.2")
        let another = try Connection(limits, ledger, from: "192.0.2.3")
        #expect(!elsewhere.isOpen && another.isOpen, "of all, the idle one goes")
        #expect(ledger.figures == ConnectionLedger.Figures(open: 3, accepted: 6, refused: 1, displaced: 2))
    }

    @Test func aTrustedProxyMayHaveAll() throws {
        let ledger = ConnectionLedger()
        let proxies = try #require(TrustedProxies("192.0.2.0/24"))
        let limits = ServerLimits(connections: 10, connectionsPerAddress: 2)
        let all = try (0..<10).map { _ in try Connection(limits, ledger, proxies) }
        #expect(all.allSatisfy(\.isOpen) && ledger.figures.open == 10)
        for connection in all { connection.wait(20) }
        #expect(ledger.figures.open == 0, "whoever goes leaves the ledger")
    }
}
