import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Workflows

/// A form with a file, read as it comes: its fields first, then the file, which never is in memory as a whole.
///
/// Source: RFC 7578, multipart/form-data; RFC 2046 for its delimiters.
struct MultipartForm {
    /// What a form may say before its file.
    private static let mostFieldBytes = 4096
    private static let mostHeaderBytes = 4096
    private static let mostParts = 16

    private(set) var fields: [String: String] = [:]
    private var buffer: [UInt8] = []
    private var chunks: RequestBody.AsyncIterator
    private let delimiter: [UInt8]
    private var parts = 0

    /// Gets ready to read; nil where the request is no such form.
    init?(_ request: Request) {
        guard let type = request.headers[.contentType], type.lowercased().hasPrefix("multipart/form-data"),
            let mark = type.range(of: "boundary=")
        else { return nil }
        let boundary = type[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        chunks = request.body.makeAsyncIterator()
        // The first delimiter stands at the start, without the line end before it.
        buffer = [13, 10]
    }

    /// Reads on to the file part of a name; the fields before it are in `fields` afterwards.
    ///
    /// - Returns: the name that the sender's file has; nil where the form ends without one.
    /// - Throws: `WebError.unreadableReport` where it is no form, and what receiving throws.
    mutating func file(named wanted: String) async throws -> String? {
        guard try await skipToDelimiter(keeping: 0) != nil else { throw WebError.unreadableReport }
        while let part = try await nextPart() {
            if part.name == wanted, let fileName = part.fileName { return fileName.isEmpty ? nil : fileName }
            guard let value = try await skipToDelimiter(keeping: Self.mostFieldBytes) else {
                throw WebError.unreadableReport
            }
            fields[part.name] = String(decoding: value, as: UTF8.self)
        }
        return nil
    }

    /// Hands over the bytes of the file part that `file(named:)` came to.
    ///
    /// - Throws: `WebError.unreadableReport` where the form breaks off, what `take` throws.
    mutating func content(_ take: (UnsafeRawBufferPointer) throws -> Void) async throws {
        while true {
            if let end = position(of: delimiter) {
                try buffer[..<end].withUnsafeBytes(take)
                buffer.removeFirst(end + delimiter.count)
                return
            }
            // What may be the start of a delimiter waits for the next piece.
            let safe = buffer.count - delimiter.count + 1
            if safe > 0 {
                try buffer[..<safe].withUnsafeBytes(take)
                buffer.removeFirst(safe)
            }
            guard try await more() else { throw WebError.unreadableReport }
        }
    }

    private mutating func nextPart() async throws -> (name: String, fileName: String?)? {
        parts += 1
        guard parts <= Self.mostParts else { throw WebError.unreadableReport }
        while buffer.count < 2 { guard try await more() else { throw WebError.unreadableReport } }
        guard buffer[0] != UInt8(ascii: "-") else { return nil }
        let blank: [UInt8] = [13, 10, 13, 10]
        while position(of: blank) == nil {
            guard buffer.count <= Self.mostHeaderBytes, try await more() else { throw WebError.unreadableReport }
        }
        guard let end = position(of: blank) else { throw WebError.unreadableReport }
        let headers = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeFirst(end + blank.count)
        let line = headers.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") } ?? ""
        guard let name = Self.parameter("name", of: line) else { throw WebError.unreadableReport }
        return (name, Self.parameter("filename", of: line))
    }

    private mutating func skipToDelimiter(keeping most: Int) async throws -> [UInt8]? {
        var kept: [UInt8] = []
        var isTooLong = false
        try await content { bytes in
            if kept.count + bytes.count <= most { kept.append(contentsOf: bytes) } else { isTooLong = !bytes.isEmpty }
        }
        return isTooLong ? nil : kept
    }

    private mutating func more() async throws -> Bool {
        guard let chunk = try await chunks.next() else { return false }
        buffer.append(contentsOf: chunk.readableBytesView)
        return true
    }

    private func position(of pattern: [UInt8]) -> Int? {
        guard buffer.count >= pattern.count else { return nil }
        return buffer.withUnsafeBufferPointer { bytes in
            (0...bytes.count - pattern.count).first { start in
                bytes[start] == pattern[0] && pattern.indices.allSatisfy { bytes[start + $0] == pattern[$0] }
            }
        }
    }

    private static func parameter(_ name: String, of header: Substring) -> String? {
        guard let mark = header.range(of: " \(name)=\"") ?? header.range(of: ";\(name)=\"") else { return nil }
        return String(header[mark.upperBound...].prefix { $0 != "\"" })
    }
}
