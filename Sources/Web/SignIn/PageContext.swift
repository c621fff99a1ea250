import Accountability
import Actions
import Store

/// What belongs to one request for a page by somebody who signed in. Only ``SessionAuthentication`` makes one.
struct PageContext: Sendable {
    /// What belongs to any request.
    let request: WebContext
    /// Who visits, and how well he proved it.
    let guest: SignInOffice.Guest
    /// The session's secret, as its cookie brought it.
    let session: BearerToken
    /// What his browser sent along.
    let visit: SignInOffice.Visit
    /// What stands around the page.
    var letterhead = Letterhead()

    /// The account, as acts and reads take it.
    var account: SignedInAccount { SignedInAccount(guest.author) }
    /// The same request as the API's handlers take it.
    var signedIn: SignedInContext { SignedInContext(request: request, account: account) }
    /// Where the ledger stood when the request began.
    var place: LedgerPlace {
        LedgerPlace(account: guest.author.account.id, head: guest.ledger.hash, day: visit.at.day)
    }
    /// What every form of this session carries.
    var word: String { SameOrigin.word(of: session) }
}
