import Foundation

/// How the process holds the memory that it no longer needs.
enum ProcessMemory {
    /// glibc's name of the setting, `M_MMAP_THRESHOLD` in its `malloc.h`.
    private static let blockThreshold: Int32 = -3
    private static let blockBytes: Int32 = 256 << 10

    /// Has large blocks given back to the system as soon as they are free.
    ///
    /// glibc raises the size from which it does so with every large block that is freed, up to 32 MB, and keeps what is
    /// smaller: the index of an import is made of a few such blocks, and its peak was 8 MB higher for what was free
    /// already. Where the C library has no such setting nothing happens.
    static func giveBackLargeBlocks() {
        guard let found = dlsym(nil, "mallopt") else { return }
        typealias Setting = @convention(c) (Int32, Int32) -> Int32
        _ = unsafeBitCast(found, to: Setting.self)(blockThreshold, blockBytes)
    }
}
