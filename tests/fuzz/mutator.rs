//! Random numbers that can be had again, and the small changes that turn a good input into a bad one.
//!
//! No generator of grammars: what is to be near the truth lies in the corpus as it was met.

/// A stream of random numbers; the same seed gives the same stream (splitmix64).
#[derive(Clone)]
pub struct Random(u64);

/// Values that limits and number readers stumble over.
const NUMBERS: [&str; 9] =
    ["0", "-1", "255", "65536", "2147483648", "4294967295", "18446744073709551616", "1e9", "٣"];
/// Bytes with a meaning of their own somewhere.
const SPECIAL: &[u8] = b"\0\t\n\r \"'()*+,-./:;<=>?@[\\]{}&%\x1b\x7f\x80\xc3\xe2\xf0\xff";
/// Longest input that is made.
const LONGEST: usize = 64 * 1024;

impl Random {
    /// The stream of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Any number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`; 0 where there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        if limit == 0 { 0 } else { (self.next() % limit as u64) as usize }
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// So many bytes.
    pub fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.next() as u8).collect()
    }

    /// An input changed in a few places: bits, bytes, lines, words of the format, pieces of another input.
    pub fn mutate(&mut self, input: &[u8], other: &[u8], words: &[&str]) -> Vec<u8> {
        let mut bytes = input.to_vec();
        for _ in 0..1 + self.below(5) {
            self.change(&mut bytes, other, words);
        }
        bytes.truncate(LONGEST);
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>, other: &[u8], words: &[&str]) {
        let place = self.below(bytes.len() + 1);
        let end = (place + 1 + self.below(24)).min(bytes.len());
        match self.below(13) {
            0 if place < bytes.len() => bytes[place] ^= 1 << self.below(8),
            1 if place < bytes.len() => bytes[place] = *self.pick(SPECIAL),
            2 => bytes.insert(place, *self.pick(SPECIAL)),
            3 => drop(bytes.drain(place.min(end)..end)),
            4 => {
                let piece = bytes[place.min(end)..end].to_vec();
                let times = 1 + self.below(8) * self.below(40);
                self.insert(bytes, place, &piece.repeat(times));
            }
            5 => bytes.truncate(place),
            6 => {
                let from = self.below(other.len() + 1);
                let to = (from + 1 + self.below(200)).min(other.len());
                self.insert(bytes, place, &other[from.min(to)..to]);
            }
            7 => {
                bytes.truncate(place);
                let from = self.below(other.len() + 1);
                bytes.extend_from_slice(&other[from..]);
            }
            8 | 9 if !words.is_empty() => {
                let word = *self.pick(words);
                self.insert(bytes, place, word.as_bytes());
            }
            10 => self.number(bytes),
            11 => self.lines(bytes),
            _ => {
                let count = 1 + self.below(4);
                let noise = self.bytes(count);
                self.insert(bytes, place, &noise);
            }
        }
    }

    fn insert(&mut self, bytes: &mut Vec<u8>, place: usize, piece: &[u8]) {
        if bytes.len() + piece.len() <= LONGEST {
            bytes.splice(place..place, piece.iter().copied());
        }
    }

    /// Another number in the place of one that stands there.
    fn number(&mut self, bytes: &mut Vec<u8>) {
        let digits: Vec<usize> =
            (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
        if digits.is_empty() {
            return;
        }
        let start = *self.pick(&digits);
        let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        bytes.splice(start..start + length, self.pick(&NUMBERS).bytes());
    }

    /// A line left out, said twice, or moved.
    fn lines(&mut self, bytes: &mut Vec<u8>) {
        let mut lines: Vec<Vec<u8>> =
            bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        let (from, to) = (self.below(lines.len()), self.below(lines.len()));
        match self.below(3) {
            _ if lines.len() < 2 => {}
            0 => drop(lines.remove(from)),
            1 => lines.insert(to, lines[from].clone()),
            _ => lines.swap(from, to),
        }
        *bytes = lines.concat();
    }
}
