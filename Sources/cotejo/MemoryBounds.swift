import CMalloc
import Foundation

/// How much memory the C library holds back of what was given back to it.
enum MemoryBounds {
    /// Blocks from this size on go back to the system as soon as they are free; of small ones 4 MB stay at the end of
    /// a heap, so that a server does not ask for them again with every page.
    ///
    /// Above what a question takes over 40,000 models, which would otherwise ask the system for it each time; below the
    /// columns of the search index, which are made anew with each publication. Without a bound the library raises its own
    /// to the size of the largest block it has seen, and keeps the holes that the old columns leave: 12 MB a publication.
    private static let largeBytes: Int32 = 1 << 18

    /// Sets the bounds; to be called before anything else runs.
    static func set() {
        #if canImport(Glibc)
            // A heap for each core: by default there may be eight for each, each with holes of its own.
            _ = mallopt(M_ARENA_MAX, Int32(max(2, ProcessInfo.processInfo.activeProcessorCount)))
            _ = mallopt(M_MMAP_THRESHOLD, largeBytes)
            _ = mallopt(M_TRIM_THRESHOLD, 16 * largeBytes)
        #endif
    }

    /// What is free inside the heaps may be this much before it is given back.
    private static let freeBytes = 16 << 20
    private static let pause = Duration.seconds(20)

    /// Gives back what is free inside the heaps, time and again: what thousands of connections or an old edition took lies
    /// between what is still in use, where the bounds above do not reach.
    static func keepGivingBack() async {
        #if canImport(Glibc)
            while (try? await Task.sleep(for: pause)) != nil {
                if mallinfo2().fordblks > freeBytes { malloc_trim(0) }
            }
        #endif
    }
}
