//! What to prepare at a provider, and what is peculiar about it.

use crate::i18n::Message;
use crate::provider::{PasswordNote, Provider, Requirement};

/// What a person should know about the password they typed.
pub fn password_note(note: PasswordNote) -> Message {
    Message::new(match note {
        PasswordNote::BlanksRemoved => "password-note-blanks-removed",
        PasswordNote::BlankAtTheEnds => "password-note-blank-at-the-ends",
    })
}

/// What to do about a requirement, and why.
pub fn requirement(requirement: Requirement) -> Message {
    Message::new(match requirement {
        Requirement::EnableImap => "requirement-enable-imap",
        Requirement::AppPassword => "requirement-app-password",
        Requirement::AppPassword2fa => "requirement-app-password-2fa",
        Requirement::AppPasswordMaybe => "requirement-app-password-maybe",
        Requirement::MailPassword => "requirement-mail-password",
        Requirement::OAuth2Only => "requirement-oauth2-only",
        Requirement::OAuth2Preferred => "requirement-oauth2-preferred",
        Requirement::NoImap => "requirement-no-imap",
        Requirement::NoPop3 => "requirement-no-pop3",
        Requirement::Bridge => "requirement-bridge",
        Requirement::PaidPlan => "requirement-paid-plan",
        Requirement::PaidPlanMaybe => "requirement-paid-plan-maybe",
        Requirement::PerAccountHost => "requirement-per-account-host",
        Requirement::UsernameNotEmail => "requirement-username-not-email",
        Requirement::SmtpEnable => "requirement-smtp-enable",
        Requirement::SmtpAuthAdmin => "requirement-smtp-auth-admin",
        Requirement::ThirdPartyToggle => "requirement-third-party-toggle",
        Requirement::ExtraProtectionOff => "requirement-extra-protection-off",
        Requirement::AutoDisableIdle => "requirement-auto-disable-idle",
        Requirement::Discontinued => "requirement-discontinued",
        Requirement::Migrated => "requirement-migrated",
        Requirement::RegionalHost => "requirement-regional-host",
        Requirement::AuthCode => "requirement-auth-code",
    })
}

/// A requirement in a few words, for a list or a heading.
pub fn requirement_title(requirement: Requirement) -> Message {
    Message::new(match requirement {
        Requirement::EnableImap => "requirement-enable-imap.title",
        Requirement::AppPassword => "requirement-app-password.title",
        Requirement::AppPassword2fa => "requirement-app-password-2fa.title",
        Requirement::AppPasswordMaybe => "requirement-app-password-maybe.title",
        Requirement::MailPassword => "requirement-mail-password.title",
        Requirement::OAuth2Only => "requirement-oauth2-only.title",
        Requirement::OAuth2Preferred => "requirement-oauth2-preferred.title",
        Requirement::NoImap => "requirement-no-imap.title",
        Requirement::NoPop3 => "requirement-no-pop3.title",
        Requirement::Bridge => "requirement-bridge.title",
        Requirement::PaidPlan => "requirement-paid-plan.title",
        Requirement::PaidPlanMaybe => "requirement-paid-plan-maybe.title",
        Requirement::PerAccountHost => "requirement-per-account-host.title",
        Requirement::UsernameNotEmail => "requirement-username-not-email.title",
        Requirement::SmtpEnable => "requirement-smtp-enable.title",
        Requirement::SmtpAuthAdmin => "requirement-smtp-auth-admin.title",
        Requirement::ThirdPartyToggle => "requirement-third-party-toggle.title",
        Requirement::ExtraProtectionOff => "requirement-extra-protection-off.title",
        Requirement::AutoDisableIdle => "requirement-auto-disable-idle.title",
        Requirement::Discontinued => "requirement-discontinued.title",
        Requirement::Migrated => "requirement-migrated.title",
        Requirement::RegionalHost => "requirement-regional-host.title",
        Requirement::AuthCode => "requirement-auth-code.title",
    })
}

/// Advice for one provider alone, beyond its requirements.
pub fn note(provider: &Provider) -> Option<Message> {
    provider.note.map(Message::new)
}
