//! What the last page offers, and in which order: the programs of this computer first, the rest folded.
//!
//! Pure. How a row looks and what its button does is the page's.

use crate::export::{Format, Target};
use crate::handover::programs::{self, Found, MailProgram};

/// A row of the first card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// The programs of this computer are still being looked for.
    Looking,
    /// A program that was found here.
    Program(MailProgram),
    /// Something to save: an Outlook elsewhere, the sheet.
    File(Format),
    /// A phone or a tablet.
    Phone,
}

/// The rows of the first card; `found` is `None` as long as nobody knows.
pub fn first(found: Option<&[Found]>) -> Vec<Offer> {
    let mut offers = match found {
        None => vec![Offer::Looking],
        Some(found) => {
            let mut offers: Vec<Offer> =
                found.iter().map(|program| Offer::Program(program.kind)).collect();
            if !is_there(found, MailProgram::OutlookClassic)
                && !is_there(found, MailProgram::OutlookNew)
            {
                offers.push(Offer::File(Format::OutlookPrf));
            }
            offers
        }
    };
    offers.extend([Offer::Phone, Offer::File(Format::Sheet)]);
    offers
}

/// The formats of the folded card in their order: what people have first, then what those have who look after others.
const FOLDED: [Format; 9] = [
    Format::ThunderbirdZip,
    Format::OutlookPrf,
    Format::OutlookNew,
    Format::AppleMobileconfig,
    Format::Evolution,
    Format::Json,
    Format::ThunderbirdConfig,
    Format::OutlookAutodiscover,
    Format::DnsZone,
];

/// The formats of the folded card: everything the first one does not offer.
pub fn others(found: Option<&[Found]>) -> Vec<Format> {
    let first = first(found);
    let is_first = |format: &Format| {
        first.iter().any(|one| match one {
            Offer::File(first) => first == format,
            // One that is set up itself may still need a file for another computer.
            Offer::Program(kind) => {
                !programs::sets_up(*kind) && programs::target(*kind) == Target::File(*format)
            }
            Offer::Looking | Offer::Phone => false,
        })
    };
    FOLDED.into_iter().filter(|format| !is_first(format)).collect()
}

fn is_there(found: &[Found], kind: MailProgram) -> bool {
    found.iter().any(|program| program.kind == kind)
}

/// By which a row is told from the others, and its button found.
pub fn offer_id(offer: Offer) -> &'static str {
    match offer {
        Offer::Looking => "looking",
        Offer::Program(MailProgram::Thunderbird) => "set-up-thunderbird",
        Offer::Program(MailProgram::OutlookClassic) => "set-up-outlook",
        Offer::Program(MailProgram::OutlookNew) => button_id(Format::OutlookNew),
        Offer::Program(MailProgram::AppleMail) => button_id(Format::AppleMobileconfig),
        Offer::Program(MailProgram::Evolution) => "set-up-evolution",
        Offer::File(format) => button_id(format),
        Offer::Phone => "phone",
    }
}

/// The id of the button that saves a format.
pub fn button_id(format: Format) -> &'static str {
    match format {
        Format::ThunderbirdZip => "save-thunderbird",
        Format::ThunderbirdConfig => "save-thunderbird-config",
        Format::OutlookPrf => "save-outlook",
        Format::OutlookAutodiscover => "save-outlook-autodiscover",
        Format::OutlookNew => "guide",
        Format::AppleMobileconfig => "save-apple",
        Format::AndroidQr => "save-android",
        Format::Evolution => "save-evolution",
        Format::Sheet => "save-sheet",
        Format::DnsZone => "save-dns-zone",
        Format::Json => "save-json",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handover::programs::Readiness;

    fn found(kinds: &[MailProgram]) -> Vec<Found> {
        let found =
            |kind: &MailProgram| Found { kind: *kind, version: None, readiness: Readiness::Ready };
        kinds.iter().map(found).collect()
    }

    #[test]
    fn what_is_on_this_computer_stands_first_and_an_outlook_file_only_where_there_is_none() {
        use MailProgram::{AppleMail, Evolution, OutlookClassic, OutlookNew, Thunderbird};
        let (phone, sheet) = (Offer::Phone, Offer::File(Format::Sheet));
        let outlook = Offer::File(Format::OutlookPrf);
        let cases: &[(&[MailProgram], &[Offer])] = &[
            (&[], &[outlook, phone, sheet]),
            (&[Thunderbird], &[Offer::Program(Thunderbird), outlook, phone, sheet]),
            (
                &[Thunderbird, Evolution],
                &[Offer::Program(Thunderbird), Offer::Program(Evolution), outlook, phone, sheet],
            ),
            (&[OutlookClassic], &[Offer::Program(OutlookClassic), phone, sheet]),
            (&[OutlookNew], &[Offer::Program(OutlookNew), phone, sheet]),
            (&[AppleMail], &[Offer::Program(AppleMail), outlook, phone, sheet]),
        ];
        for (kinds, expected) in cases {
            assert_eq!(first(Some(&found(kinds))), *expected, "{kinds:?}");
        }
        assert_eq!(first(None), [Offer::Looking, phone, sheet]);
    }

    #[test]
    fn every_format_is_offered_exactly_once() {
        let all = MailProgram::ALL;
        let some: Vec<Vec<MailProgram>> = (0..32)
            .map(|set: usize| {
                let chosen = all.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1);
                chosen.map(|(_, kind)| *kind).collect()
            })
            .collect();
        for kinds in some {
            let found = found(&kinds);
            let mut ids: Vec<&str> = first(Some(&found)).into_iter().map(offer_id).collect();
            ids.extend(others(Some(&found)).into_iter().map(button_id));
            // The code stands on the page for phones.
            for format in Format::ALL.into_iter().filter(|format| *format != Format::AndroidQr) {
                let times = ids.iter().filter(|id| **id == button_id(format)).count();
                assert_eq!(times, 1, "{format:?} with {kinds:?}");
            }
        }
    }
}
