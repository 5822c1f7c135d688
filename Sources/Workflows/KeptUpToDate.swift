import Synchronization

/// Values that take long to make, kept by key and made again only when what they are made of has moved on.
///
/// However many ask at once, a value is made once: the others wait for it. Who asks for a version is never given an older
/// one; a newer one may be given. The one made before is at hand when the next is made, so that it need not start anew.
final class KeptUpToDate<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// A value with the version of what it was made of.
    struct Made: Sendable {
        var version: Int
        var value: Value
    }

    private struct Making {
        var version: Int
        var task: Task<Value, any Error>
    }

    private struct Entry {
        var made: Made?
        var making: Making?
        /// The count of questions when it was last asked for.
        var asked: UInt64 = 0
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var questions: UInt64 = 0
    }

    private enum Found {
        case made(Value)
        case coming(Task<Value, any Error>)
    }

    private let limit: Int
    private let state = Mutex(State())

    /// Keeps values.
    ///
    /// - Parameter limit: of so many keys; those not asked for the longest go first.
    init(limit: Int) {
        self.limit = limit
    }

    /// The value of a key, made of a version or a later one.
    ///
    /// - Parameters:
    ///   - key: which value.
    ///   - version: what it must be made of at least; a later version has a larger number.
    ///   - make: makes it of that version or a later one; given the one before, if there is one.
    /// - Returns: the value, of that version or a later one.
    /// - Throws: what `make` throws; the next who asks tries again.
    func value(
        _ key: Key,
        asOf version: Int,
        make: @escaping @Sendable (_ before: Made?) async throws -> Value
    ) async throws -> Value {
        switch state.withLock({ found(key, version, make, &$0) }) {
        case .made(let value): value
        case .coming(let task): try await task.value
        }
    }

    private func found(
        _ key: Key,
        _ version: Int,
        _ make: @escaping @Sendable (Made?) async throws -> Value,
        _ state: inout State
    ) -> Found {
        state.questions += 1
        var entry = state.entries[key] ?? Entry()
        entry.asked = state.questions
        defer {
            state.entries[key] = entry
            if state.entries.count > limit { forgetOne(&state) }
        }
        if let made = entry.made, made.version >= version { return .made(made.value) }
        if let making = entry.making, making.version >= version { return .coming(making.task) }
        let before = entry.made
        // A task of its own: it goes on for the others if the visitor who asked first goes away.
        let task = Task {
            do {
                let value = try await make(before)
                finish(key, version, value)
                return value
            } catch {
                finish(key, version, nil)
                throw error
            }
        }
        entry.making = Making(version: version, task: task)
        return .coming(task)
    }

    private func finish(_ key: Key, _ version: Int, _ value: Value?) {
        state.withLock { state in
            guard var entry = state.entries[key] else { return }
            if entry.making?.version == version { entry.making = nil }
            if let value, (entry.made?.version ?? Int.min) < version {
                entry.made = Made(version: version, value: value)
            }
            state.entries[key] = entry
        }
    }

    private func forgetOne(_ state: inout State) {
        let oldest = state.entries.filter { $0.value.making == nil }.min { $0.value.asked < $1.value.asked }
        if let oldest { state.entries[oldest.key] = nil }
    }
}
