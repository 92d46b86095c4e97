//! Today's date, as a value to hand to pure code.
//!
//! The only place that reads the wall clock for people; timings use monotonic
//! clocks where they are measured.

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Year.
    pub year: i32,
    /// Month, 1-12.
    pub month: u8,
    /// Day of the month, 1-31.
    pub day: u8,
}

/// The date on this computer; UTC where its time zone cannot be told.
pub fn today() -> Day {
    let now = time::OffsetDateTime::now_local().unwrap_or_else(|_| time::OffsetDateTime::now_utc());
    Day { year: now.year(), month: now.month().into(), day: now.day() }
}

/// The day of a moment, on this computer.
pub fn day_of(moment: std::time::SystemTime) -> Day {
    let moment = time::OffsetDateTime::from(moment);
    let here = time::UtcOffset::local_offset_at(moment).unwrap_or(time::UtcOffset::UTC);
    let moment = moment.to_offset(here);
    Day { year: moment.year(), month: moment.month().into(), day: moment.day() }
}
