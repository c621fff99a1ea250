import Credentials

extension TimeCode {
    /// What a QR code tells the app: whose code it is, in the form all apps read.
    func address(account: String, issuer: String) -> String {
        let (account, issuer) = (PercentEncoding.query(account), PercentEncoding.query(issuer))
        return
            "otpauth://totp/\(issuer):\(account)?secret=\(base32)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=\(Self.seconds)"
    }
}
