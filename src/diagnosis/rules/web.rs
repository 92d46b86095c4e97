//! Answers of the web to the search for settings.

use super::{Rule, definite, likely, over, possible};
use crate::diagnosis::cause::Cause;
use crate::diagnosis::channel::Channel;

const HTTP: &[Channel] = &[Channel::Http];

pub(super) const RULES: &[Rule] = &[
    // Asking for the password before naming settings is how passwords were collected (Guardicore 2021).
    over(HTTP).reply(401, 401).means(&[definite(Cause::SecurityNoPasswordForDiscovery)]),
    over(HTTP)
        .says(&["www-authenticate", "unauthorized", "authorization required"])
        .means(&[likely(Cause::SecurityNoPasswordForDiscovery)]),
    // RFC 6585: the network wants a sign-in first.
    over(HTTP).reply(511, 511).means(&[definite(Cause::CaptivePortalOrNotAutoconfig)]),
    over(HTTP)
        .says(&[
            "hotspot",
            "captive",
            "text/html",
            "<html",
            "<!doctype",
            "html instead",
            "instead of xml",
            "not xml",
            "invalid xml",
            "login page",
            "redirect to http:",
            "redirected to http:",
            "redirects to http:",
            "location: http:",
            "network authentication required",
            "web page",
        ])
        .means(&[likely(Cause::CaptivePortalOrNotAutoconfig)]),
    over(HTTP).reply(407, 407).means(&[likely(Cause::NetworkBlocked)]),
    over(HTTP).says(&["proxy", "tunnel connection failed"]).means(&[likely(Cause::NetworkBlocked)]),
    over(HTTP).reply(429, 429).means(&[definite(Cause::WaitRetry)]),
    over(HTTP).says(&["too many requests"]).means(&[likely(Cause::WaitRetry)]),
    // Nothing is published there, which is no fault: most domains publish nothing.
    over(HTTP).reply(404, 404).means(&[likely(Cause::NoneInternal)]),
    over(HTTP).reply(410, 410).means(&[likely(Cause::NoneInternal)]),
    over(HTTP)
        .reply(403, 403)
        .means(&[likely(Cause::NoneInternal), possible(Cause::CaptivePortalOrNotAutoconfig)]),
    over(HTTP).says(&["not found"]).means(&[likely(Cause::NoneInternal)]),
    over(HTTP).reply(300, 399).means(&[possible(Cause::CaptivePortalOrNotAutoconfig)]),
    over(HTTP).says(&["redirect"]).means(&[possible(Cause::CaptivePortalOrNotAutoconfig)]),
    over(HTTP).reply(500, 599).means(&[likely(Cause::ProviderOutage)]),
    over(HTTP)
        .says(&["internal server error", "bad gateway", "service unavailable", "gateway timeout"])
        .means(&[likely(Cause::ProviderOutage)]),
];
