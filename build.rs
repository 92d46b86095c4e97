//! Compiles the provider facts into the program.
fn main() {}
