//! Reads a whole file up to a limit.
//!
//! The limit guards memory against a wrong file; what the bytes mean is for the
//! caller's parser.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("the file does not exist")]
    Missing,
    /// The path names a directory or a device.
    #[error("the path is not that of a file")]
    NotAFile,
    /// The person may not read it.
    #[error("reading it is not allowed")]
    NotAllowed,
    /// Longer than the caller takes.
    #[error("the file is longer than {limit} bytes")]
    TooLong {
        /// The most that would have been read, in bytes.
        limit: usize,
    },
    /// Anything else, by its kind.
    #[error("reading failed: {0}")]
    Other(ErrorKind),
}

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Missing,
            ErrorKind::PermissionDenied => Self::NotAllowed,
            ErrorKind::IsADirectory | ErrorKind::InvalidFilename => Self::NotAFile,
            other => Self::Other(other),
        }
    }
}

/// Reads a regular file of at most `limit` bytes. Blocks; not for an async task.
pub fn read(path: &Path, limit: usize) -> Result<Vec<u8>, ReadError> {
    // Asked before opening: opening a pipe would wait for a writer.
    if !path.metadata()?.is_file() {
        return Err(ReadError::NotAFile);
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX);
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(ReadError::TooLong { limit });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_up_to_the_limit() {
        let directory = tempfile::tempdir().expect("directory");
        let path = directory.path().join("file");
        std::fs::write(&path, "12345").expect("written");
        assert_eq!(read(&path, 5), Ok(b"12345".to_vec()));
        assert_eq!(read(&path, 4), Err(ReadError::TooLong { limit: 4 }));
        assert_eq!(read(directory.path(), 5), Err(ReadError::NotAFile));
        assert_eq!(read(&directory.path().join("missing"), 5), Err(ReadError::Missing));
        assert_eq!(read(&path.join("below"), 5), Err(ReadError::Missing));
    }
}
