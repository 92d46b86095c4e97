//! What is wrong with a typed address, host, user name or password, and what to change.
//!
//! Ids and arguments only; each message ends with what the person can do.

use crate::account::{
    AddressError, Correction, DomainError, HostError, PasswordError, UserNameError,
};
use crate::i18n::Message;

/// Why an address cannot be used.
pub fn address_error(error: &AddressError) -> Message {
    match error {
        AddressError::Empty => Message::new("address-empty"),
        AddressError::NoAtSign => Message::new("address-no-at-sign"),
        AddressError::SeveralAtSigns => Message::new("address-several-at-signs"),
        AddressError::NoLocalPart => Message::new("address-no-local-part"),
        AddressError::NoDomain => Message::new("address-no-domain"),
        AddressError::NameAround { address } if address.is_empty() => {
            Message::new("address-name-around-nothing")
        }
        AddressError::NameAround { address } => {
            Message::new("address-name-around").with("address", address)
        }
        AddressError::ControlCharacter => Message::new("address-control-character"),
        AddressError::BlankInside => Message::new("address-blank-inside"),
        AddressError::QuotedLocalPart => Message::new("address-quoted-local-part"),
        AddressError::LocalPartCharacter(character) => {
            Message::new("address-local-part-character").with("character", character.to_string())
        }
        AddressError::LocalPartNotAscii(letter) => {
            Message::new("address-local-part-not-ascii").with("letter", letter.to_string())
        }
        AddressError::LocalPartDots => Message::new("address-local-part-dots"),
        AddressError::LocalPartTooLong(length) => {
            Message::new("address-local-part-too-long").with("length", length.to_string())
        }
        AddressError::TooLong(length) => {
            Message::new("address-too-long").with("length", length.to_string())
        }
        AddressError::Domain(error) => domain_error(*error),
    }
}

/// Why what stands after the `@` is no mail domain.
pub fn domain_error(error: DomainError) -> Message {
    Message::new(match error {
        DomainError::Empty => "address-no-domain",
        DomainError::NoDot => "address-domain-no-dot",
        DomainError::AddressLiteral => "address-domain-literal",
        DomainError::TooLong => "address-domain-too-long",
        DomainError::NotAName => "address-domain-not-a-name",
    })
}

/// Why a text is no server name.
pub fn host_error(error: HostError) -> Message {
    Message::new(match error {
        HostError::Empty => "address-host-empty",
        HostError::TooLong => "address-host-too-long",
        HostError::NotAName => "address-host-not-a-name",
    })
}

/// Why a user name cannot be used.
pub fn user_name_error(error: UserNameError) -> Message {
    Message::new(match error {
        UserNameError::Empty => "address-user-name-empty",
        UserNameError::ControlCharacter => "address-user-name-control-character",
        UserNameError::TooLong => "address-user-name-too-long",
    })
}

/// Why a text cannot be sent as a password.
pub fn password_error(error: PasswordError) -> Message {
    Message::new(match error {
        PasswordError::Empty => "address-password-empty",
        PasswordError::ControlCharacter => "address-password-control-character",
        PasswordError::TooLong => "address-password-too-long",
    })
}

/// What was put right in a typed address.
pub fn correction(correction: Correction) -> Message {
    Message::new(match correction {
        Correction::BlanksRemoved => "address-corrected-blanks",
        Correction::MailtoRemoved => "address-corrected-mailto",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::EmailAddress;
    use crate::i18n::{Language, Words};

    #[test]
    fn says_what_to_change() {
        let cases = [
            ("jürgen@gmx.de", "ü", "ü"),
            ("Anna <anna@gmx.de>", "anna@gmx.de", "anna@gmx.de"),
            ("an,na@gmx.de", ",", ","),
            ("anna@gmx", "gmx.de", "example.com"),
            ("anna", "@", "@"),
        ];
        for (typed, german, english) in cases {
            let error = EmailAddress::parse(typed).expect_err(typed);
            for (language, expected) in [(Language::German, german), (Language::English, english)] {
                let said = Words::new(language).say(&address_error(&error));
                assert!(said.contains(expected), "{typed}: {said}");
            }
        }
    }
}
