//! Names for things that need one and have none: the same account always gets the same.
//!
//! So an export made twice replaces the first instead of standing beside it.
//! Not for security: whoever knows the account can compute them.

use sha2::{Digest, Sha256};

use crate::account::{Account, EmailAddress, Protocol};

/// Sixteen bytes that stand for the account and a purpose.
fn digest(address: &EmailAddress, protocol: Protocol, purpose: &str) -> [u8; 16] {
    let mut hash = Sha256::new();
    for part in ["postlotse", purpose, protocol.key(), &address.to_ascii()] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    bytes
}

/// Twelve letters and digits, fit for file names.
pub(super) fn short(account: &Account, purpose: &str) -> String {
    short_of(&account.address, account.incoming.protocol, purpose)
}

/// The same, where only the address is known.
pub(super) fn short_of(address: &EmailAddress, protocol: Protocol, purpose: &str) -> String {
    digest(address, protocol, purpose).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// A UUID of the kind whose bits the maker decides (RFC 9562 section 5.8), lower case.
pub(super) fn uuid(account: &Account, purpose: &str) -> String {
    let mut bytes = digest(&account.address, account.incoming.protocol, purpose);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn the_account_decides_and_nothing_else() {
        let (imap, pop3) = (samples::imap(), samples::pop3());
        let mut named = samples::imap();
        named.display_name = "Somebody".into();
        assert_eq!(uuid(&imap, "a"), uuid(&named, "a"));
        assert_ne!(uuid(&imap, "a"), uuid(&imap, "b"));
        assert_ne!(uuid(&imap, "a"), uuid(&pop3, "a"), "two accounts beside each other");
        let made = uuid(&imap, "a");
        let lengths: Vec<usize> = made.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(made.as_bytes()[14], b'8');
        assert_eq!(short(&imap, "a").len(), 12);
    }
}
