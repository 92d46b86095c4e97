//! How many refused logins an account may still have (security requirement S20).
//!
//! Some providers lock an account after three. The value has no clock: whoever
//! asks says what time it is.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Refused logins of one account; clones share the count. The caller keeps it from one check to the next.
#[derive(Debug, Clone, Default)]
pub struct AttemptBudget {
    refusals: Arc<Mutex<Vec<Instant>>>,
}

impl AttemptBudget {
    /// Refused logins allowed within [`WINDOW`](Self::WINDOW).
    pub const LIMIT: usize = 3;
    /// How long a refused login counts.
    pub const WINDOW: Duration = Duration::from_secs(600);

    /// A budget of which nothing has been spent.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many more refused logins are allowed.
    pub fn remaining(&self, now: Instant) -> usize {
        Self::LIMIT.saturating_sub(self.counted(now).len())
    }

    /// How long to wait for the next login; `None` while one is allowed.
    pub fn wait(&self, now: Instant) -> Option<Duration> {
        let counted = self.counted(now);
        let first_to_expire = counted.len().checked_sub(Self::LIMIT)?;
        let ends = counted.get(first_to_expire)?.checked_add(Self::WINDOW)?;
        Some(ends.saturating_duration_since(now))
    }

    /// Notes that a server has refused a login.
    pub fn record_refusal(&self, now: Instant) {
        self.refusals.lock().unwrap_or_else(PoisonError::into_inner).push(now);
    }

    /// The refusals that still count, oldest first; the others are forgotten.
    fn counted(&self, now: Instant) -> Vec<Instant> {
        let mut refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
        refusals.retain(|refusal| now.saturating_duration_since(*refusal) < Self::WINDOW);
        refusals.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_refusals_in_ten_minutes_are_the_limit() {
        let start = Instant::now();
        let minute = |number: u64| start + Duration::from_secs(60 * number);
        let budget = AttemptBudget::new();
        let shared = budget.clone();
        assert_eq!(budget.remaining(start), 3);
        for number in 0..3 {
            assert_eq!(budget.wait(minute(number)), None);
            shared.record_refusal(minute(number));
        }
        assert_eq!(budget.remaining(minute(3)), 0);
        assert_eq!(budget.wait(minute(3)), Some(Duration::from_secs(7 * 60)));
        assert_eq!(budget.wait(minute(10)), None, "the first has expired");
        assert_eq!(budget.remaining(minute(10)), 1);
        assert_eq!(budget.remaining(minute(30)), 3);
    }
}
