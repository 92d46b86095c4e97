//! What a person has to prepare, as closed keys. STUB
/// STUB
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Requirement {
    /// STUB
    EnableImap,
}
