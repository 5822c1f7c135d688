import Foundation

/// Hands batches from the thread that reads a submission to the one that writes it, a few at a time.
///
/// Bounded, so that a file of any size takes the memory of a few batches. Reading, checking and making rows ready goes
/// on while the database writes.
final class BatchQueue<Header: Sendable, Batch: Sendable>: @unchecked Sendable {
    /// How the reader ended.
    enum End: Sendable {
        case complete
        case rejected
        case failed(any Error)
    }

    /// Thrown to the reader when the writer has given up.
    struct Cancelled: Error {}

    private let condition = NSCondition()
    private let capacity: Int
    private var header: Header?
    private var batches: [Batch] = []
    private var end: End?
    private var isCancelled = false

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Reader: says what is coming.
    func begin(_ header: Header) {
        condition.withLock {
            self.header = header
            condition.broadcast()
        }
    }

    /// Reader: adds a batch, waiting for room.
    func push(_ batch: Batch) throws {
        try condition.withLock {
            while batches.count >= capacity, !isCancelled { condition.wait() }
            guard !isCancelled else { throw Cancelled() }
            batches.append(batch)
            condition.broadcast()
        }
    }

    /// Reader: nothing more will come.
    func finish(_ end: End) {
        condition.withLock {
            if self.end == nil { self.end = end }
            condition.broadcast()
        }
    }

    /// Writer: the header, or nil where the reader ended before it.
    func awaitHeader() -> Header? {
        condition.withLock {
            while header == nil, end == nil { condition.wait() }
            return header
        }
    }

    /// Writer: the next batch; nil after the last.
    ///
    /// A rejection ends at once.
    func next() -> (batch: Batch?, end: End?) {
        condition.withLock {
            while batches.isEmpty, end == nil { condition.wait() }
            switch end {
            case .rejected, .failed: return (nil, end)
            case .complete, nil:
                let batch = batches.isEmpty ? nil : batches.removeFirst()
                condition.broadcast()
                return (batch, batch == nil ? end : nil)
            }
        }
    }

    /// Writer: gives up.
    func cancel() {
        condition.withLock {
            isCancelled = true
            condition.broadcast()
        }
    }
}
