//! What a person has to prepare at a provider, as closed keys.
//!
//! No words: `explain::provider` has them. Needs nothing of this crate, because the build script
//! reads the same file to check the keys in `resources/providers`.

/// One thing to prepare, or to know, before a mail program can work with a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Requirement {
    /// Access for mail programs is off until it is switched on in the provider's settings.
    EnableImap,
    /// Only an app password is accepted.
    AppPassword,
    /// An app password is needed once two-step sign-in is on.
    AppPassword2fa,
    /// An app password may be needed; sources disagree.
    AppPasswordMaybe,
    /// The mailbox has a password of its own, which is not that of the customer account.
    MailPassword,
    /// Only the browser sign-in works, no password at all.
    OAuth2Only,
    /// The browser sign-in is the provider's usual way; a password is the second choice.
    OAuth2Preferred,
    /// Mail programs cannot be used: no IMAP, POP3 or SMTP.
    NoImap,
    /// No POP3.
    NoPop3,
    /// Works only through the provider's own program on the person's machine.
    Bridge,
    /// Mail programs need a paid plan.
    PaidPlan,
    /// Mail programs may need a paid plan.
    PaidPlanMaybe,
    /// The server's name stands in the contract; it cannot be derived.
    PerAccountHost,
    /// The user name is not the address.
    UsernameNotEmail,
    /// Sending through mail programs has to be switched on separately.
    SmtpEnable,
    /// An administrator has to allow sending with a password.
    SmtpAuthAdmin,
    /// Access by programs of others has to be allowed in the account.
    ThirdPartyToggle,
    /// An additional protection of the mailbox shuts mail programs out while it is on.
    ExtraProtectionOff,
    /// Access is switched off again after a long time without use.
    AutoDisableIdle,
    /// The service has been shut down.
    Discontinued,
    /// The mailboxes have moved, or are moving, to another system.
    Migrated,
    /// The server depends on the region in which the account was opened.
    RegionalHost,
    /// An authorisation code from the provider's settings takes the place of the password.
    AuthCode,
}

impl Requirement {
    /// Every requirement.
    pub const ALL: [Self; 23] = [
        Self::EnableImap,
        Self::AppPassword,
        Self::AppPassword2fa,
        Self::AppPasswordMaybe,
        Self::MailPassword,
        Self::OAuth2Only,
        Self::OAuth2Preferred,
        Self::NoImap,
        Self::NoPop3,
        Self::Bridge,
        Self::PaidPlan,
        Self::PaidPlanMaybe,
        Self::PerAccountHost,
        Self::UsernameNotEmail,
        Self::SmtpEnable,
        Self::SmtpAuthAdmin,
        Self::ThirdPartyToggle,
        Self::ExtraProtectionOff,
        Self::AutoDisableIdle,
        Self::Discontinued,
        Self::Migrated,
        Self::RegionalHost,
        Self::AuthCode,
    ];

    /// The word in provider files, message ids and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::EnableImap => "enable-imap",
            Self::AppPassword => "app-password",
            Self::AppPassword2fa => "app-password-2fa",
            Self::AppPasswordMaybe => "app-password-maybe",
            Self::MailPassword => "mail-password",
            Self::OAuth2Only => "oauth2-only",
            Self::OAuth2Preferred => "oauth2-preferred",
            Self::NoImap => "no-imap",
            Self::NoPop3 => "no-pop3",
            Self::Bridge => "bridge",
            Self::PaidPlan => "paid-plan",
            Self::PaidPlanMaybe => "paid-plan-maybe",
            Self::PerAccountHost => "per-account-host",
            Self::UsernameNotEmail => "username-not-email",
            Self::SmtpEnable => "smtp-enable",
            Self::SmtpAuthAdmin => "smtp-auth-admin",
            Self::ThirdPartyToggle => "third-party-toggle",
            Self::ExtraProtectionOff => "extra-protection-off",
            Self::AutoDisableIdle => "auto-disable-idle",
            Self::Discontinued => "discontinued",
            Self::Migrated => "migrated",
            Self::RegionalHost => "regional-host",
            Self::AuthCode => "auth-code",
        }
    }

    /// The requirement of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|requirement| requirement.key() == key)
    }

    /// Whether no mail program works at all, whatever a person prepares.
    pub fn blocks_mail_programs(self) -> bool {
        matches!(self, Self::NoImap | Self::Discontinued)
    }

    /// Whether there is something to do about it beforehand, rather than to know.
    pub fn is_to_be_done(self) -> bool {
        self != Self::AutoDisableIdle
    }

    /// Whether no password is accepted, so that none should be asked for.
    pub fn without_password(self) -> bool {
        self == Self::OAuth2Only
    }
}

#[cfg(test)]
mod tests {
    use super::Requirement;

    #[test]
    fn every_key_finds_its_own_requirement() {
        for requirement in Requirement::ALL {
            assert_eq!(Requirement::from_key(requirement.key()), Some(requirement));
        }
        assert_eq!(Requirement::from_key("EnableImap"), None);
        assert_eq!(Requirement::from_key(""), None);
    }
}
