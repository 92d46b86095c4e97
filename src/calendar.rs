//! Today's date and the present moment, as values to hand to pure code.
//!
//! The only place that reads the wall clock for people; timings use monotonic
//! clocks where they are measured.

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use time::OffsetDateTime;

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

/// A minute of a day, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// Hour, 0-23.
    pub hour: u8,
    /// Minute, 0-59.
    pub minute: u8,
}

impl Day {
    /// The day a moment lies in, UTC; `None` for what no calendar holds.
    pub fn of(time: SystemTime) -> Option<Self> {
        let seconds = match time.duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).ok()?,
            Err(before) => -i64::try_from(before.duration().as_secs()).ok()?,
        };
        OffsetDateTime::from_unix_timestamp(seconds).ok().map(Self::from)
    }

    /// `2026-11-25`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl From<OffsetDateTime> for Day {
    fn from(time: OffsetDateTime) -> Self {
        Self { year: time.year(), month: time.month().into(), day: time.day() }
    }
}

/// `2026-11-25T14:03Z`.
impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}T{:02}:{:02}Z", self.day.iso(), self.hour, self.minute)
    }
}

/// The date on this computer; UTC where its time zone cannot be told.
pub fn today() -> Day {
    OffsetDateTime::now_local().unwrap_or_else(|_| OffsetDateTime::now_utc()).into()
}

/// The time on this computer.
pub fn now() -> Moment {
    let now = OffsetDateTime::now_utc();
    Moment { day: now.into(), hour: now.hour(), minute: now.minute() }
}

/// The same as a letter is dated with, to the second.
pub fn system_time() -> SystemTime {
    SystemTime::now()
}

/// The day of a moment, on this computer.
pub fn day_of(moment: std::time::SystemTime) -> Day {
    let moment = time::OffsetDateTime::from(moment);
    let here = time::UtcOffset::local_offset_at(moment).unwrap_or(time::UtcOffset::UTC);
    let moment = moment.to_offset(here);
    Day { year: moment.year(), month: moment.month().into(), day: moment.day() }
}
