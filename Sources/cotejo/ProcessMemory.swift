import Foundation

/// How the process holds the memory that it no longer needs.
enum ProcessMemory {
    /// glibc's settings by the numbers of its `malloc.h`: `M_MMAP_THRESHOLD` and `M_TRIM_THRESHOLD`.
    private static let settings: [(name: Int32, bytes: Int32)] = [(-3, 256 << 10), (-1, 4 << 20)]

    /// Has large blocks given back to the system as soon as they are free.
    ///
    /// glibc raises the size from which it does so with every large block that is freed, up to 32 MB, and keeps what is
    /// smaller: the index of an import is made of a few such blocks, and its peak was 8 MB higher for what was free
    /// already. Of small blocks 4 MB stay, so that a server does not ask for them again with every page. Where the C
    /// library has no such settings nothing happens.
    static func giveBackLargeBlocks() {
        guard let found = dlsym(nil, "mallopt") else { return }
        typealias Setting = @convention(c) (Int32, Int32) -> Int32
        let set = unsafeBitCast(found, to: Setting.self)
        for setting in settings { _ = set(setting.name, setting.bytes) }
    }
}
