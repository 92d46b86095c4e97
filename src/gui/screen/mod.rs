//! The pages, one file each: its state, its messages, what it asks the window for, how it looks.
//!
//! A page owns what the page before handed over and cancels its work when it is dropped.

pub mod address;
pub mod check;
pub mod finish;
pub mod help;
pub mod login;
pub mod owner;
pub mod preferences;
mod provider_pages;
pub mod report;
mod saving;
pub mod search;
pub mod servers;

use crate::account::EmailAddress;

/// The six steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Name and address.
    Address,
    /// Who is asked, and what they say.
    Search,
    /// Which servers.
    Servers,
    /// What is needed, and the password.
    Login,
    /// Does it work?
    Check,
    /// The account is handed over.
    Finish,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 6] =
        [Self::Address, Self::Search, Self::Servers, Self::Login, Self::Check, Self::Finish];

    /// Place, from 1.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0) + 1
    }

    /// The message that names it.
    pub fn name_id(self) -> &'static str {
        match self {
            Self::Address => "setup-step-address",
            Self::Search => "setup-step-search",
            Self::Servers => "setup-step-settings",
            Self::Login => "setup-step-login",
            Self::Check => "setup-step-check",
            Self::Finish => "setup-step-finish",
        }
    }
}

/// A page of the six steps.
pub enum Screen {
    /// Step 1.
    Address(address::Address),
    /// Step 2.
    Search(Box<search::Search>),
    /// Step 3.
    Servers(Box<servers::Servers>),
    /// Step 4.
    Login(Box<login::Login>),
    /// Step 5.
    Check(Box<check::Check>),
    /// Step 6.
    Finish(Box<finish::Finish>),
}

impl Screen {
    /// Whose account it is about, for pages that hold what was typed for it.
    pub fn address(&self) -> Option<&EmailAddress> {
        match self {
            Self::Servers(page) => Some(page.address()),
            Self::Login(page) => Some(page.address()),
            Self::Address(_) | Self::Search(_) | Self::Check(_) | Self::Finish(_) => None,
        }
    }

    /// The domain of the account it is about; empty where none is typed yet.
    pub fn domain(&self) -> String {
        let address = match self {
            Self::Address(page) => return page.address().as_ref().map(domain).unwrap_or_default(),
            Self::Search(page) => page.address(),
            Self::Servers(page) => page.address(),
            Self::Login(page) => page.address(),
            Self::Check(page) => page.address(),
            Self::Finish(page) => page.address(),
        };
        domain(address)
    }

    /// Which step it is.
    pub fn step(&self) -> Step {
        match self {
            Self::Address(_) => Step::Address,
            Self::Search(_) => Step::Search,
            Self::Servers(_) => Step::Servers,
            Self::Login(_) => Step::Login,
            Self::Check(_) => Step::Check,
            Self::Finish(_) => Step::Finish,
        }
    }
}

fn domain(address: &EmailAddress) -> String {
    address.domain().display()
}
