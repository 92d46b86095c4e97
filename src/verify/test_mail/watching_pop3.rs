//! Looks for the letter over POP3: what is new since before, and whose head holds the mark.
//!
//! A POP3 session shows the mailbox as it was at the login, so every look is a session of its
//! own. Nothing is fetched but heads of new letters (TOP), and nothing is ever removed.

use std::collections::HashSet;

use super::flow::{Run, Stop, may_pass};
use super::{Folder, Letter};
use crate::account::Protocol;
use crate::protocol::Letter as Listed;

/// Most new letters whose heads are read in one look.
const MOST_HEADS: usize = 10;

/// The watch.
pub(super) struct Pop3Watch {
    /// Names of letters that are not ours.
    known: HashSet<String>,
}

impl Pop3Watch {
    /// Starts from what is there before the letter is sent.
    pub(super) fn new(before: Vec<Listed>) -> Self {
        Self { known: before.into_iter().map(|listed| listed.name).collect() }
    }

    /// Looks once.
    pub(super) async fn look(
        &mut self,
        run: &Run,
        letter: &Letter,
    ) -> Result<Option<Folder>, Stop> {
        match self.look_again(run, letter).await {
            Err(stop) if may_pass(&stop) => Ok(None),
            seen => seen,
        }
    }

    async fn look_again(&mut self, run: &Run, letter: &Letter) -> Result<Option<Folder>, Stop> {
        let failed = |failure| Stop::Failed(Protocol::Pop3, failure);
        let mut session = run.enter(&run.plan.incoming, &mut |_| {}).await?;
        let listed = session.letters().await.map_err(failed)?;
        let new = listed.into_iter().rev().filter(|listed| !self.known.contains(&listed.name));
        let new: Vec<Listed> = new.take(MOST_HEADS).collect();
        let mut found = None;
        for listed in new {
            let head = session.head_of(&listed).await.map_err(failed)?;
            if head.iter().any(|line| line.contains(&letter.mark.word)) {
                found = Some(Folder::inbox());
                break;
            }
            self.known.insert(listed.name);
        }
        session.close().await;
        Ok(found)
    }
}
