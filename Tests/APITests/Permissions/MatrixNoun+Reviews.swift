import Accountability
import Actions
import Store
import StoreSupport

/// Review cases, for the matrix: three reminders open one, the chairman decides.
extension API {
    /// How far a case has come.
    enum ReviewStage { case open, resting, decided, flagged, contested, answered }

    /// A case of an official that has come so far.
    func review(of official: Official.ID, as stage: ReviewStage) async throws -> MatrixCase.Thing {
        var last: Reminder?
        for _ in 1...3 { last = try await servedReminder(of: official) }
        let chairman = try author(.chairman)
        let door = installation.door
        let review = try await review(of: official).id
        switch stage {
        case .open: break
        case .resting:
            _ = try await door.perform(
                try SuspendReview(Step(review), ground: .illness, reason: "Nằm viện"),
                by: chairman
            )
        case .decided, .flagged, .contested, .answered:
            let paper = try await installation.paper("15/TB-UBND", about: official, by: chairman)
            for decision in [DecideReview.Decision.confirmed(.yearEndReview), .declined(.transfer)] {
                let act = try DecideReview(Step(review), decision, reason: "Đã xem xét", document: paper)
                _ = try await door.perform(act, by: chairman)
            }
        }
        if stage == .flagged, let last {
            let withdrawn = try WithdrawReminder(last.id, reason: "Có giấy đi họp")
            _ = try await door.perform(withdrawn, by: try author(.viceChairman))
        }
        if stage == .contested || stage == .answered {
            let plea = try RequestReviewReconsideration(Step(review), reason: "Xin xem xét lại")
            _ = try await door.perform(plea, by: try await himself(official))
        }
        if stage == .answered {
            let letter = try await installation.paper("20/UBND-NC", about: official, by: chairman)
            let answer = try DecideReviewReconsideration(
                Step(review),
                .upheld,
                by: .superior(authority: "UBND tỉnh", letter: letter),
                reason: "Đã xem xét đủ căn cứ"
            )
            _ = try await door.perform(answer, by: try author(.clerk))
        }
        return MatrixCase.Thing(id: review.text, version: try await self.review(of: official).version)
    }

    private func review(of official: Official.ID) async throws -> ReviewCase {
        let found = try await installation.reading(commune) { [commune] db in
            try ReviewCase.list(of: commune.id, official: official, on: db)
        }
        guard let review = found.first else { throw Refusal(.reviewNotFound) }
        return review
    }
}
