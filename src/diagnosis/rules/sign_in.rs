//! The browser sign-in (OAuth), and what only it can settle.
//!
//! Mail servers pass the token service's words on, so most rows count everywhere.

use super::{EVERY, IMAP, MAIL, Rule, definite, likely, over, possible};
use crate::diagnosis::cause::Cause;
use crate::diagnosis::channel::Channel;

const OAUTH: &[Channel] = &[Channel::OAuth];

pub(super) const RULES: &[Rule] = &[
    // Google's and Microsoft's libraries check when a token was issued (FairEmail's questions, no. 22).
    over(OAUTH)
        .says(&[
            "issued at time",
            "issued in the future",
            "token used too early",
            "clock",
            "time skew",
            "token is not yet valid",
            "not valid yet",
            "valid time range",
            "reasonable timeframe",
            "nbf",
            "invalid_iat",
            "iat and exp",
            "aadsts700024",
            "aadsts500133",
        ])
        .means(&[definite(Cause::ClockWrong)]),
    // Microsoft Entra error list: the account is blocked for abuse, locked, disabled, or unknown.
    over(EVERY)
        .says(&["service abuse mode", "aadsts50057", "aadsts53004"])
        .means(&[likely(Cause::ContactProvider)]),
    over(EVERY)
        .says(&["aadsts50053", "aadsts50196", "aadsts90033", "slow_down"])
        .means(&[likely(Cause::WaitRetry)]),
    over(EVERY).says(&["aadsts50055", "aadsts50144"]).means(&[definite(Cause::RenewPassword)]),
    over(EVERY).says(&["aadsts50126"]).means(&[likely(Cause::AmbiguousAuth)]),
    over(EVERY)
        .says(&["aadsts50034", "aadsts90072", "aadsts50020"])
        .means(&[likely(Cause::WrongUsernameForm), possible(Cause::AddressTypo)]),
    // Consent or access that only an administrator can give (Entra; Google Workspace: admin_policy_enforced).
    over(EVERY)
        .says(&[
            "aadsts65001",
            "aadsts90094",
            "aadsts90008",
            "aadsts50105",
            "aadsts53000",
            "aadsts53001",
            "aadsts53003",
            "aadsts530003",
            "aadsts500011",
            "aadsts7000112",
            "admin_policy_enforced",
            "need admin approval",
            "admin consent",
            "administrator consent",
            "org_internal",
            "this app is blocked",
            "app is blocked",
        ])
        .means(&[likely(Cause::AdminDisabled)]),
    // The program itself is not known to the provider, or asks in a wrong form (RFC 6749 section 5.2).
    over(EVERY)
        .says(&[
            "aadsts700016",
            "aadsts7000215",
            "aadsts7000218",
            "aadsts50011",
            "aadsts70011",
            "aadsts900144",
            "invalid_client",
            "unauthorized_client",
            "redirect_uri_mismatch",
            "unsupported_grant_type",
            "unsupported_response_type",
            "invalid_scope",
            "disabled_client",
            "deleted_client",
        ])
        .means(&[likely(Cause::ClientBug)]),
    // RFC 6749 section 4.1.2.1: the token service has a fault.
    over(OAUTH)
        .says(&[
            "temporarily_unavailable",
            "temporarily unavailable",
            "server_error",
            "internal_failure",
            "backenderror",
        ])
        .means(&[likely(Cause::ProviderOutage)]),
    // Refresh tokens run out, are withdrawn, or lapse with a new password (RFC 6749 section 5.2; Entra error list;
    // imapsync's notes on Gmail; FairEmail's questions, no. 14 and 22).
    over(EVERY)
        .says(&[
            "invalid_grant",
            "\"invalid_token",
            "^invalid_token",
            " invalid_token",
            "invalid_rapt",
            "aadsts70000",
            "aadsts70008",
            "aadsts700082",
            "aadsts700084",
            "aadsts700081",
            "aadsts50173",
            "aadsts50076",
            "aadsts50079",
            "aadsts50078",
            "aadsts50158",
            "aadsts50132",
            "aadsts50133",
            "aadsts54005",
            "aadsts70043",
            "aadsts16000",
            "interaction_required",
            "login_required",
            "consent_required",
            "grant is expired",
            "user must sign in again",
            "expired or revoked",
            "token%expired",
            "token%revoked",
            "expired%token",
            "refresh token",
            "refresh_token",
            "access token%invalid",
            "invalid access token",
            "invalid oauth",
            "oauth2 asked for more",
            "session expired, please login again",
            "no token",
        ])
        .means(&[likely(Cause::OAuthReauth)]),
    // XOAUTH2: `334` and a base64 object that begins with {"status":"; Gmail and Microsoft.
    over(MAIL).says(&["eyjzdgf0dxmioi"]).means(&[likely(Cause::OAuthReauth)]),
    // Microsoft over IMAP: "Command Error. 10" when the token has run out (FairEmail's questions, no. 22).
    over(IMAP)
        .says(&["command error. 10"])
        .means(&[likely(Cause::OAuthReauth), possible(Cause::ProviderOutage)]),
    over(MAIL)
        .says(&[
            "xoauth2%invalid credentials",
            "oauthbearer%invalid credentials",
            "sasl%invalid_request",
        ])
        .means(&[likely(Cause::OAuthReauth), possible(Cause::OAuthRequired)]),
    over(OAUTH)
        .says(&["access_denied", "user_cancelled", "aadsts65004", "cancelled", "canceled"])
        .means(&[likely(Cause::OAuthReauth), possible(Cause::AdminDisabled)]),
    over(OAUTH).says(&["invalid_request", "malformed"]).means(&[possible(Cause::ClientBug)]),
    over(OAUTH)
        .says(&["expired", "revoked", "sign in again", "reauth"])
        .means(&[possible(Cause::OAuthReauth)]),
    // Google: the Advanced Protection Program lets no other program in (FairEmail's questions, no. 22).
    over(EVERY)
        .says(&["servicedisabled", "advanced protection"])
        .means(&[likely(Cause::ProviderNoImap), possible(Cause::AdminDisabled)]),
    // Microsoft since September 2024, Exchange Online since October 2022.
    over(MAIL)
        .says(&[
            "basic authentication is disabled",
            "basic authentication is not supported",
            "basicauthdisabled",
            "basicauthblocked",
            "logondenied-basicauth",
            "basic auth is disabled",
        ])
        .means(&[definite(Cause::OAuthRequired)]),
    over(MAIL)
        .says(&[
            "modern authentication",
            "oauth2 required",
            "oauth required",
            "oauth2 is required",
            "requires oauth",
            "use oauth",
            "only oauth",
            "xoauth2 required",
            "password authentication is disabled",
            "password authentication is not supported",
        ])
        .means(&[likely(Cause::OAuthRequired)]),
];
