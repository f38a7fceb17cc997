//! Short words as numbers.

/// A word of up to eight bytes of ASCII as one number, whatever its capitals.
#[inline]
pub(super) fn packed(word: &str) -> Option<u64> {
    if word.len() > 8 {
        return None;
    }
    let all = if let (Some(first), Some(last)) =
        (word.as_bytes().first_chunk::<4>(), word.as_bytes().last_chunk())
    {
        // The two halves share the bytes that both hold.
        u64::from(u32::from_be_bytes(*first)) << (8 * (word.len() - 4)) | u64::from(u32::from_be_bytes(*last))
    } else {
        word.bytes().fold(0, |all, byte| all << 8 | u64::from(byte))
    };
    small(all)
}

/// A word of nine to 16 bytes of ASCII as one number, whatever its capitals.
#[inline]
pub(super) fn packed_long(word: &str) -> Option<u128> {
    let (first, last) = (word.as_bytes().first_chunk()?, word.as_bytes().last_chunk()?);
    if !(9..=16).contains(&word.len()) {
        return None;
    }
    let (first, last) = (small(u64::from_be_bytes(*first))?, small(u64::from_be_bytes(*last))?);
    Some(u128::from(first) << (8 * (word.len() - 8)) | u128::from(last))
}

/// Eight bytes of ASCII with small letters for capitals.
#[inline]
fn small(all: u64) -> Option<u64> {
    const ALL: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ALL;
    if all & HIGH != 0 {
        return None;
    }
    // Eight bytes at once: those from `A` on that are not behind `Z` get the bit of small letters.
    let capitals = (all + (0x80 - u64::from(b'A')) * ALL) & !(all + (0x7f - u64::from(b'Z')) * ALL) & HIGH;
    Some(all | capitals >> 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_whatever_their_capitals() {
        assert_eq!(packed("Minister"), packed("mINISTER"));
        assert_eq!(packed_long("Parliament"), packed_long("PARLIAMENT"));
        assert_ne!(packed_long("aaaaaaaaa"), packed_long("aaaaaaaaaa"));
        assert_ne!(packed_long("parliament"), packed_long("parliamant"));
        assert_eq!((packed("parliament"), packed_long("minister")), (None, None));
        assert_eq!((packed("Perú"), packed_long("Parlamentó")), (None, None));
        assert_ne!(packed("@"), packed("`"));
    }
}
