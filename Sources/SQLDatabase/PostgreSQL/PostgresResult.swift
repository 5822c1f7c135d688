import CLibPQ
import Foundation

/// The rows that PostgreSQL answered with, in its binary format.
final class PostgresResult {
    private let result: OpaquePointer
    /// The names of the columns, in order.
    let columns: [String]
    /// How many rows there are.
    let count: Int
    private let places: [String: Int]
    private let types: [Oid]

    /// Takes a result, which goes with it.
    init(_ result: OpaquePointer) {
        self.result = result
        let width = Int(PQnfields(result))
        count = Int(PQntuples(result))
        columns = (0..<width).map { PQfname(result, CInt($0)).map { String(cString: $0) } ?? "" }
        types = (0..<width).map { PQftype(result, CInt($0)) }
        places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    deinit {
        PQclear(result)
    }

    /// The place of a column; nil where there is none of the name.
    func place(of key: SQLColumn.Key) -> Int? {
        switch key {
        case .place(let place): columns.indices.contains(place) ? place : nil
        case .name(let name): places[name]
        }
    }

    /// The bytes of a field, which last as long as this does; nil where it is `NULL`.
    func bytes(_ line: Int, _ place: Int) -> UnsafeRawBufferPointer? {
        guard PQgetisnull(result, CInt(line), CInt(place)) == 0 else { return nil }
        return UnsafeRawBufferPointer(
            start: PQgetvalue(result, CInt(line), CInt(place)),
            count: Int(PQgetlength(result, CInt(line), CInt(place)))
        )
    }

    /// A field as a whole number.
    func integer(_ line: Int, _ place: Int) -> Int64? {
        guard let bytes = bytes(line, place) else { return nil }
        switch types[place] {
        case PostgresType.int2: return Int64(Int16(bitPattern: UInt16(bigEndian: bytes.loadUnaligned(as: UInt16.self))))
        case PostgresType.int4: return Int64(Int32(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
        case PostgresType.int8: return Int64(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
        case PostgresType.bool: return bytes[0] == 0 ? 0 : 1
        case PostgresType.float8, PostgresType.numeric: return real(line, place).map { Int64($0) }
        default: return Int64(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// A field as a number.
    func real(_ line: Int, _ place: Int) -> Double? {
        guard let bytes = bytes(line, place) else { return nil }
        switch types[place] {
        case PostgresType.float8:
            return Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
        case PostgresType.numeric: return PostgresType.number(bytes)
        default: return integer(line, place).map(Double.init)
        }
    }

    /// A field as it is.
    func value(_ line: Int, _ place: Int) -> SQLValue {
        guard let bytes = bytes(line, place) else { return .null }
        switch types[place] {
        case PostgresType.int2, PostgresType.int4, PostgresType.int8, PostgresType.bool:
            return integer(line, place).map { .integer($0) } ?? .null
        case PostgresType.float8, PostgresType.numeric: return real(line, place).map { .real($0) } ?? .null
        case PostgresType.bytea: return .blob(Data(bytes))
        default: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// How many rows the statement changed.
    var changesCount: Int {
        PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }
}

/// PostgreSQL's numbers for its types, and what they look like in its binary format.
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let float8: Oid = 701
    static let numeric: Oid = 1700

    /// The number of a storage class; 0 leaves it to PostgreSQL.
    static func of(_ type: SQLType) -> Oid {
        switch type {
        case .integer: int8
        case .real: float8
        case .text: text
        case .blob: bytea
        case .unknown: 0
        }
    }

    /// A `numeric`: digits to the base 10,000, after their count, the weight of the first, the sign and the scale.
    static func number(_ bytes: UnsafeRawBufferPointer) -> Double {
        func word(_ place: Int) -> UInt16 {
            UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self))
        }
        let weight = Int(Int16(bitPattern: word(2)))
        var number = 0.0
        for place in 0..<Int(word(0)) {
            number += Double(word(8 + 2 * place)) * pow(10_000, Double(weight - place))
        }
        return word(4) == 0x4000 ? -number : number
    }
}
