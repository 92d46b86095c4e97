//! Codes, where no words are known: RFC 5530 (IMAP), RFC 2449 and RFC 3206 (POP3), RFC 5321, RFC 4954, RFC 3463,
//! RFC 5248 and RFC 7505 (SMTP), and the numbers Microsoft documents for Exchange Online.

use super::{
    IMAP, INCOMING, LOGIN, MESSAGE, OPENING, POP3, Rule, SENDER, SMTP, definite, likely, over,
    possible,
};
use crate::diagnosis::cause::Cause;
use crate::diagnosis::phase::{Phase, Phases};

const STARTTLS: Phases = Phases::of(Phase::StartTls);
const DATA: Phases = Phases::of(Phase::Data);
const RCPT: Phases = Phases::of(Phase::Rcpt);

pub(super) const RULES: &[Rule] = &[
    // RFC 5530, RFC 2449, RFC 3206.
    over(INCOMING)
        .response(&["UNAVAILABLE", "SERVERBUG", "CORRUPTION", "SYS/TEMP"])
        .means(&[definite(Cause::ProviderOutage)]),
    over(INCOMING)
        .response(&["INUSE", "IN-USE", "LIMIT", "LOGIN-DELAY"])
        .means(&[definite(Cause::WaitRetry)]),
    over(IMAP).response(&["WEBALERT"]).means(&[definite(Cause::WebLoginCheck)]),
    // Yahoo says AUTHORIZATIONFAILED where the password is meant.
    over(IMAP).response(&["AUTHORIZATIONFAILED"]).says(&["password", "credentials"]).refuses(),
    over(IMAP)
        .response(&["AUTHORIZATIONFAILED", "NOPERM"])
        .means(&[likely(Cause::AdminDisabled), possible(Cause::WrongUsernameForm)]),
    over(IMAP).response(&["EXPIRED"]).means(&[definite(Cause::RenewPassword)]),
    over(IMAP).response(&["PRIVACYREQUIRED"]).means(&[definite(Cause::UseTls)]),
    over(IMAP).response(&["CONTACTADMIN"]).means(&[definite(Cause::ContactProvider)]),
    over(POP3).response(&["SYS/PERM"]).means(&[likely(Cause::ContactProvider)]),
    over(IMAP).response(&["OVERQUOTA"]).means(&[likely(Cause::QuotaFull)]),
    over(IMAP).response(&["TOOBIG"]).means(&[definite(Cause::MessageTooBig)]),
    over(IMAP).response(&["CLIENTBUG", "PARSE", "BADCHARSET"]).means(&[likely(Cause::ClientBug)]),
    over(IMAP)
        .response(&[
            "NONEXISTENT",
            "ALREADYEXISTS",
            "TRYCREATE",
            "CANNOT",
            "EXPUNGEISSUED",
            "HASCHILDREN",
            "USEATTR",
            "UNKNOWN-CTE",
            "REFERRAL",
        ])
        .means(&[likely(Cause::NoneInternal)]),
    over(IMAP).response(&["AUTHENTICATIONFAILED"]).refuses(),
    over(POP3).response(&["AUTH"]).refuses(),
    // RFC 4954 section 4.7.
    over(SMTP).reply(432, 432).means(&[definite(Cause::RenewPassword)]),
    over(SMTP).enhanced(&[(7, 12)]).means(&[definite(Cause::RenewPassword)]),
    over(SMTP).reply(538, 538).means(&[definite(Cause::UseTls)]),
    over(SMTP).enhanced(&[(7, 10), (7, 11)]).means(&[definite(Cause::UseTls)]),
    over(SMTP)
        .reply(534, 534)
        .enhanced(&[(7, 9)])
        .means(&[likely(Cause::AppPassword), possible(Cause::UnsupportedAuthMech)]),
    over(SMTP).reply(534, 534).enhanced(&[(7, 14)]).means(&[likely(Cause::WebLoginCheck)]),
    over(SMTP).reply(535, 535).enhanced(&[(7, 14)]).means(&[likely(Cause::WebLoginCheck)]),
    over(SMTP).reply(534, 534).means(&[likely(Cause::UnsupportedAuthMech)]),
    over(SMTP).reply(454, 454).only_at(STARTTLS).means(&[likely(Cause::ProviderOutage)]),
    over(SMTP).reply(454, 454).at(LOGIN).means(&[likely(Cause::ProviderOutage)]),
    over(SMTP).reply(535, 535).refuses(),
    over(SMTP)
        .only_at(LOGIN)
        .enhanced(&[(7, 8), (7, 3), (7, 0), (7, 139)])
        .reply(500, 599)
        .refuses(),
    over(SMTP).enhanced(&[(7, 8)]).refuses(),
    over(SMTP).reply(504, 504).only_at(LOGIN).means(&[likely(Cause::UnsupportedAuthMech)]),
    over(SMTP)
        .reply(501, 501)
        .only_at(LOGIN)
        .enhanced(&[(5, 2), (5, 6)])
        .means(&[likely(Cause::ClientBug)]),
    over(SMTP)
        .reply(500, 502)
        .only_at(LOGIN)
        .means(&[likely(Cause::UnsupportedAuthMech), possible(Cause::UseTls)]),
    over(SMTP)
        .reply(503, 503)
        .only_at(LOGIN)
        .means(&[likely(Cause::UseTls), possible(Cause::ClientBug)]),
    over(SMTP).reply(530, 530).only_at(STARTTLS).means(&[likely(Cause::UseTls)]),
    over(SMTP).reply(530, 530).means(&[likely(Cause::SmtpAuthMissing)]),
    // Exchange Online's own numbers.
    over(SMTP).enhanced(&[(7, 57), (7, 54)]).means(&[definite(Cause::SmtpAuthMissing)]),
    over(SMTP).enhanced(&[(7, 60), (2, 252)]).means(&[definite(Cause::SenderMismatch)]),
    over(SMTP)
        .enhanced(&[(7, 23), (7, 26), (7, 27), (7, 20), (7, 21), (7, 22), (7, 30), (7, 509)])
        .means(&[likely(Cause::DomainDnsRecords)]),
    over(SMTP)
        .enhanced(&[(7, 25)])
        .means(&[likely(Cause::WrongServer), possible(Cause::IpBlocked)]),
    over(SMTP)
        .enhanced(&[(7, 511), (7, 512), (7, 513), (7, 606), (7, 607), (7, 608), (7, 609), (7, 610)])
        .means(&[likely(Cause::IpBlocked)]),
    over(SMTP)
        .enhanced(&[
            (7, 501),
            (7, 502),
            (7, 503),
            (7, 504),
            (7, 505),
            (7, 705),
            (7, 708),
            (7, 750),
            (7, 13),
            (2, 1),
        ])
        .means(&[likely(Cause::ContactProvider)]),
    over(SMTP)
        .enhanced(&[(1, 90), (4, 5), (5, 3), (7, 233), (7, 232)])
        .means(&[likely(Cause::SendingLimit)]),
    over(SMTP).enhanced(&[(7, 28), (2, 0)]).reply(400, 499).means(&[likely(Cause::WaitRetry)]),
    // RFC 3463 and RFC 5248, RFC 7505.
    over(SMTP)
        .enhanced(&[(1, 1), (1, 6)])
        .means(&[likely(Cause::RecipientUnknown), possible(Cause::AddressTypo)]),
    over(SMTP)
        .enhanced(&[(1, 2), (1, 3), (1, 7), (1, 8), (1, 10), (7, 27)])
        .means(&[likely(Cause::AddressTypo)]),
    over(SMTP).reply(556, 556).means(&[definite(Cause::AddressTypo)]),
    over(SMTP).reply(521, 521).means(&[likely(Cause::AddressTypo), possible(Cause::WrongServer)]),
    over(SMTP).enhanced(&[(2, 2)]).means(&[likely(Cause::QuotaFull)]),
    over(SMTP).enhanced(&[(2, 3), (3, 4)]).means(&[definite(Cause::MessageTooBig)]),
    over(SMTP).enhanced(&[(3, 0), (3, 1), (3, 2), (3, 5)]).means(&[likely(Cause::ProviderOutage)]),
    over(SMTP).reply(452, 452).means(&[likely(Cause::ProviderOutage), possible(Cause::WaitRetry)]),
    over(SMTP)
        .reply(552, 552)
        .at(MESSAGE)
        .means(&[likely(Cause::QuotaFull), possible(Cause::MessageTooBig)]),
    over(SMTP)
        .enhanced(&[(5, 0), (5, 1), (5, 2), (5, 4)])
        .reply(500, 599)
        .means(&[likely(Cause::ClientBug)]),
    over(SMTP).enhanced(&[(6, 0), (6, 1), (6, 3), (7, 7)]).means(&[possible(Cause::SpamPolicy)]),
    over(SMTP)
        .enhanced(&[(7, 1), (7, 0)])
        .only_at(DATA)
        .reply(500, 599)
        .means(&[possible(Cause::SpamPolicy), possible(Cause::SenderMismatch)]),
    over(SMTP)
        .enhanced(&[(7, 1), (7, 0)])
        .only_at(SENDER)
        .reply(500, 599)
        .means(&[likely(Cause::SenderMismatch), possible(Cause::SmtpAuthMissing)]),
    // RFC 5321 section 4.2, by what was asked.
    over(SMTP)
        .reply(554, 554)
        .only_at(OPENING)
        .means(&[likely(Cause::IpBlocked), possible(Cause::WrongServer)]),
    over(SMTP)
        .reply(500, 599)
        .only_at(Phases::of(Phase::Greeting).and(Phase::Connect))
        .means(&[likely(Cause::IpBlocked)]),
    over(SMTP).reply(421, 421).means(&[likely(Cause::WaitRetry)]),
    over(SMTP).reply(400, 499).means(&[likely(Cause::WaitRetry)]),
    over(SMTP)
        .reply(550, 551)
        .only_at(RCPT)
        .means(&[possible(Cause::RecipientUnknown), possible(Cause::SenderMismatch)]),
    over(SMTP)
        .reply(550, 553)
        .only_at(Phases::of(Phase::Mail))
        .means(&[possible(Cause::SenderMismatch)]),
    over(SMTP)
        .reply(553, 553)
        .only_at(RCPT)
        .means(&[possible(Cause::SenderMismatch), possible(Cause::RecipientUnknown)]),
    over(SMTP).reply(551, 551).at(RCPT).means(&[possible(Cause::RecipientUnknown)]),
    over(SMTP).reply(554, 554).only_at(DATA).means(&[possible(Cause::SpamPolicy)]),
    over(SMTP).reply(500, 504).means(&[possible(Cause::ClientBug)]),
];
