//! Today's date and the present moment, as values to hand to pure code.
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

/// The moment a letter is dated with.
pub fn now() -> std::time::SystemTime {
    std::time::SystemTime::now()
}

/// The date on this computer; UTC where its time zone cannot be told.
pub fn today() -> Day {
    let now = time::OffsetDateTime::now_local().unwrap_or_else(|_| time::OffsetDateTime::now_utc());
    Day { year: now.year(), month: now.month().into(), day: now.day() }
}
