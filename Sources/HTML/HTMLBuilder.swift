/// Turns the statements of a closure into content: literals, elements, `if`, `switch` and `for`.
@resultBuilder
public enum HTMLBuilder {
    /// An empty closure is empty content.
    @inlinable
    public static func buildBlock() -> NoContent { NoContent() }

    /// A single statement is itself.
    @inlinable
    public static func buildPartialBlock<Content: HTMLContent>(first: Content) -> Content { first }

    /// Each further statement follows the ones before it.
    @inlinable
    public static func buildPartialBlock<First: HTMLContent, Next: HTMLContent>(
        accumulated: First,
        next: Next
    ) -> Sequenced<First, Next> {
        Sequenced(first: accumulated, next: next)
    }

    /// `if` without `else`.
    @inlinable
    public static func buildOptional<Content: HTMLContent>(_ content: Content?) -> Content? { content }

    /// The first branch of `if`-`else` or `switch`.
    @inlinable
    public static func buildEither<First: HTMLContent, Second: HTMLContent>(first: First) -> Either<First, Second> {
        .first(first)
    }

    /// The second branch of `if`-`else` or `switch`.
    @inlinable
    public static func buildEither<First: HTMLContent, Second: HTMLContent>(second: Second) -> Either<First, Second> {
        .second(second)
    }

    /// `for`.
    @inlinable
    public static func buildArray<Content: HTMLContent>(_ contents: [Content]) -> [Content] { contents }
}

/// Nothing at all.
public struct NoContent: HTMLContent {
    /// Makes nothing.
    @inlinable
    public init() {}

    /// Appends nothing.
    @inlinable
    public func write(to page: inout HTMLBuffer) {}
}

/// Two contents, one after the other, with nothing between them.
public struct Sequenced<First: HTMLContent, Next: HTMLContent>: HTMLContent {
    @usableFromInline let first: First
    @usableFromInline let next: Next

    @inlinable
    init(first: First, next: Next) {
        self.first = first
        self.next = next
    }

    /// Appends the first, then the next.
    @inlinable
    public func write(to page: inout HTMLBuffer) {
        first.write(to: &page)
        next.write(to: &page)
    }
}

/// One of two contents, as an `if`-`else` chose.
public enum Either<First: HTMLContent, Second: HTMLContent>: HTMLContent {
    /// The branch taken was the first.
    case first(First)
    /// The branch taken was the second.
    case second(Second)

    /// Appends the branch that was taken.
    @inlinable
    public func write(to page: inout HTMLBuffer) {
        switch self {
        case .first(let content): content.write(to: &page)
        case .second(let content): content.write(to: &page)
        }
    }
}
