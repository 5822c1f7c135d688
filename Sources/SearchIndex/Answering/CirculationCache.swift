import CatalogueModel
import Synchronization

/// Keeps the models in circulation on the days asked for last: nearly every question asks for today.
final class CirculationCache: Sendable {
    private struct Entry {
        var day: CalendarDay
        var today: CalendarDay
        var models: Bitmap
    }

    private static let kept = 8
    private let entries = Mutex<[Entry]>([])

    func models(on day: CalendarDay, today: CalendarDay, _ workOut: () -> Bitmap) -> Bitmap {
        let known = entries.withLock { $0.first { $0.day == day && $0.today == today }?.models }
        if let known { return known }
        let models = workOut()
        entries.withLock { entries in
            if entries.count >= Self.kept { entries.removeFirst() }
            entries.append(Entry(day: day, today: today, models: models))
        }
        return models
    }
}
