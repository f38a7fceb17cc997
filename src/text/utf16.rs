//! Offsets as other programs count them.

use super::CodePoints;

/// Turns offsets in UTF-16 code units, as JavaScript and Java count, into offsets in code points and back.
#[derive(Debug, Clone)]
pub struct Utf16 {
    /// The code points that take two units.
    pairs: Vec<usize>,
}

impl Utf16 {
    /// Indexes a text.
    pub fn new(points: &CodePoints<'_>) -> Self {
        let pairs = points.text().char_indices().filter(|(_, c)| c.len_utf16() == 2);
        Self { pairs: pairs.map(|(byte, _)| points.from_byte(byte)).collect() }
    }

    /// The code point that unit `unit` is of.
    pub fn to_point(&self, unit: usize) -> usize {
        // Before pair `i` there are as many more units than code points as there are pairs before it.
        let (mut low, mut high) = (0, self.pairs.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.pairs[middle] + middle < unit { low = middle + 1 } else { high = middle }
        }
        unit - low
    }

    /// The unit at which code point `point` starts.
    pub fn from_point(&self, point: usize) -> usize {
        point + self.pairs.partition_point(|&pair| pair < point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_pairs_twice() {
        let text = "a𝄞é𝄞𝄞b";
        let utf16 = Utf16::new(&CodePoints::new(text));
        let mut unit = 0;
        for (point, c) in text.chars().enumerate() {
            assert_eq!((utf16.from_point(point), utf16.to_point(unit)), (unit, point));
            unit += c.len_utf16();
        }
        assert_eq!(utf16.to_point(unit), 6);
    }
}
