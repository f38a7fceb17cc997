//! How alike two names are, and why.

use super::parts::{Name, Word};
use super::words::words;

/// What is alike in two names, or is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trait {
    /// The same words.
    SameWords,
    /// Words that are spelled otherwise and sound alike.
    Spelling,
    /// Words that differ in a letter.
    Letter,
    /// A short form of a name: "Tony", "Anthony".
    ShortForm,
    /// The words come in another order.
    Order,
    /// A letter that can stand for a word of the other: "J.", "John".
    Initial,
    /// One of them has more words: "Gro Brundtland", "Gro Harlem Brundtland".
    MoreWords,
    /// One of them is a single word of the other: "Brundtland".
    SingleWord,
    /// One of them has the number of a king, or `jr`.
    Generation,
    /// Both have a number, and not the same: "George V", "George VI".
    OtherGeneration,
    /// Both have initials, and not the same: "George H. W. Bush", "George W. Bush".
    OtherInitials,
    /// Each has words of its own: "George Bush", "Barbara Bush".
    OtherWords,
}

impl Trait {
    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SameWords => "same words",
            Self::Spelling => "spelling",
            Self::Letter => "one letter",
            Self::ShortForm => "short form",
            Self::Order => "order",
            Self::Initial => "initial",
            Self::MoreWords => "more words",
            Self::SingleWord => "single word",
            Self::Generation => "generation",
            Self::OtherGeneration => "other generation",
            Self::OtherInitials => "other initials",
            Self::OtherWords => "other words",
        }
    }
}

/// How alike two names are.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// From 0 to 1. From 0.8 on they can be one name; two full names that are one have 0.85 and more, a name and a single
    /// word of it 0.5 to 0.75.
    pub score: f64,
    /// Why, sorted.
    pub traits: Vec<Trait>,
}

impl Likeness {
    fn none() -> Self {
        Self { score: 0.0, traits: vec![Trait::OtherWords] }
    }

    /// Whether it has this trait.
    pub fn has(&self, asked: Trait) -> bool {
        self.traits.contains(&asked)
    }
}

/// How alike two names are. It does not matter which comes first.
pub fn compare(a: &Name, b: &Name) -> Likeness {
    // One order, so that ties are broken alike.
    let (a, b) = if (a.words.len(), &a.written) <= (b.words.len(), &b.written) { (a, b) } else { (b, a) };
    if a.words.is_empty() || b.words.is_empty() {
        return Likeness::none();
    }
    let pairing = Pairing::new(&a.words, &b.words);
    if pairing.pairs.is_empty() {
        return Likeness::none();
    }
    let mut traits = pairing.traits();
    let mut score = pairing.likeness() * pairing.coverage(a, b, &mut traits);
    score *= initials(a, b, &mut traits);
    score *= match (&a.generation, &b.generation) {
        (Some(one), Some(other)) if one != other => {
            traits.push(Trait::OtherGeneration);
            0.1
        }
        (Some(_), None) | (None, Some(_)) => {
            traits.push(Trait::Generation);
            0.85
        }
        _ => 1.0,
    };
    traits.sort_unstable();
    traits.dedup();
    Likeness { score, traits }
}

/// How alike two words are, if they are at all.
fn alike(a: &Word, b: &Word) -> Option<(f64, Trait)> {
    if a.text == b.text {
        return Some((1.0, Trait::SameWords));
    }
    if a.sound == b.sound {
        return Some((0.97, Trait::Spelling));
    }
    if let (Some(one), Some(other)) = (words().groups.get(&a.text), words().groups.get(&b.text))
        && one.iter().any(|group| other.contains(group))
    {
        return Some((0.93, Trait::ShortForm));
    }
    let (short, long) = (a.sound.len().min(b.sound.len()), a.sound.len().max(b.sound.len()));
    // Few letters make too many words alike.
    if short < 3 || long - short > 3 {
        return None;
    }
    let near = strsim::normalized_damerau_levenshtein(&a.sound, &b.sound);
    if a.bones == b.bones && a.bones.len() > 1 && near >= 0.6 {
        return Some((0.92, Trait::Spelling));
    }
    let letters = a.text.len().min(b.text.len());
    let ending = short > 4 && (a.sound.starts_with(&b.sound) || b.sound.starts_with(&a.sound));
    (ending || (letters > 4 && near >= 0.75)).then_some((0.78, Trait::Letter))
}

/// Which words of two names go together.
struct Pairing {
    /// The places in both, how alike, and why; in the order of the first name.
    pairs: Vec<(usize, usize, f64, Trait)>,
    /// Words that are left.
    left: [Vec<usize>; 2],
}

impl Pairing {
    fn new(a: &[Word], b: &[Word]) -> Self {
        let mut found = Vec::new();
        for (i, one) in a.iter().enumerate() {
            for (j, other) in b.iter().enumerate() {
                if let Some((near, why)) = alike(one, other) {
                    found.push((i, j, near, why));
                }
            }
        }
        found.sort_by(|x, y| {
            y.2.total_cmp(&x.2).then(x.0.abs_diff(x.1).cmp(&y.0.abs_diff(y.1))).then(x.0.cmp(&y.0))
        });
        let mut pairing = Self { pairs: Vec::new(), left: [(0..a.len()).collect(), (0..b.len()).collect()] };
        for (i, j, near, why) in found {
            pairing.pair(i, j, near, why);
        }
        pairing.join([a, b], false);
        pairing.join([b, a], true);
        pairing.pairs.sort_by_key(|&(i, ..)| i);
        pairing
    }

    fn pair(&mut self, i: usize, j: usize, near: f64, why: Trait) {
        if self.left[0].contains(&i) && self.left[1].contains(&j) {
            self.left[0].retain(|&at| at != i);
            self.left[1].retain(|&at| at != j);
            self.pairs.push((i, j, near, why));
        }
    }

    /// Two words of the one that are one of the other: "Dae-jung", "Daejung".
    fn join(&mut self, [parted, whole]: [&[Word]; 2], turned: bool) {
        let (of_parted, of_whole) = if turned { (1, 0) } else { (0, 1) };
        for at in self.left[of_parted].clone() {
            let both = self.left[of_parted].contains(&at) && self.left[of_parted].contains(&(at + 1));
            if !both {
                continue;
            }
            let joined = Word::new(format!("{}{}", parted[at].text, parted[at + 1].text));
            let found = self.left[of_whole].iter().find_map(|&j| Some((j, alike(&joined, &whole[j])?)));
            if let Some((j, (near, why))) = found {
                let (first, second) = if turned { (j, at) } else { (at, j) };
                let why = if why == Trait::SameWords { Trait::Spelling } else { why };
                self.pair(first, second, near, why);
                self.left[of_parted].retain(|&left| left != at + 1);
            }
        }
    }

    /// Whether the words are in one order, or in that with the family name first.
    fn is_turned(&self) -> bool {
        let steps_back = self.pairs.windows(2).filter(|two| two[0].1 > two[1].1).count();
        let round = self.pairs.first().zip(self.pairs.last()).is_some_and(|(first, last)| last.1 < first.1);
        steps_back == 0 || (steps_back == 1 && round)
    }

    /// Whether one is named in the other as the father: "Muhammad bin Salman bin Abdulaziz", "Salman bin Abdulaziz".
    fn is_of_another(&self, a: &Name, b: &Name) -> bool {
        let given = self.pairs.iter().any(|&(i, j, ..)| i == 0 && j == 0);
        (a.patronymic || b.patronymic) && a.words.len() > 1 && b.words.len() > 1 && !given
    }

    fn traits(&self) -> Vec<Trait> {
        let mut traits = self.pairs.iter().map(|&(.., why)| why).collect::<Vec<_>>();
        if self.pairs.windows(2).any(|two| two[0].1 > two[1].1) {
            traits.push(Trait::Order);
        }
        traits
    }

    /// How alike the words are that go together.
    fn likeness(&self) -> f64 {
        let count = u32::try_from(self.pairs.len()).map_or(1.0, f64::from);
        self.pairs.iter().map(|&(_, _, near, _)| near).sum::<f64>() / count
    }

    /// How much of the names goes together.
    fn coverage(&self, a: &Name, b: &Name, traits: &mut Vec<Trait>) -> f64 {
        let [left_a, left_b] = [self.left[0].len(), self.left[1].len()];
        let count = |n: usize| u32::try_from(n).map_or(1.0, f64::from);
        let mixed = self.pairs.len() > 2 && !self.is_turned();
        if mixed || self.is_of_another(a, b) || (left_a > 0 && left_b > 0) {
            traits.push(Trait::OtherWords);
            let shared = 2.0 * count(self.pairs.len()) / count(a.words.len() + b.words.len());
            return if self.pairs.len() > 1 { 0.9 * shared } else { 0.5 * shared };
        }
        if left_a + left_b == 0 {
            return if traits.contains(&Trait::Order) { 0.97 } else { 1.0 };
        }
        // One of them is a part of the other.
        let (short, long, at) = if left_b > 0 { (a, b, self.pairs[0].1) } else { (b, a, self.pairs[0].0) };
        if short.words.len() > 1 {
            traits.push(Trait::MoreWords);
            return 0.96_f64.powf(count(left_a + left_b));
        }
        let initial = short
            .initials
            .first()
            .is_some_and(|&(before, letter)| before == 0 && at > 0 && long.words[0].text.starts_with(letter));
        if initial {
            traits.push(Trait::Initial);
            return 0.88;
        }
        if !short.initials.is_empty() {
            traits.push(Trait::OtherInitials);
            return 0.4;
        }
        traits.push(Trait::SingleWord);
        match at {
            last if last + 1 == long.words.len() => 0.75,
            0 => 0.65,
            _ => 0.55,
        }
    }
}

/// What initials say: those of one must be among those of the other, or begin its words.
fn initials(a: &Name, b: &Name, traits: &mut Vec<Trait>) -> f64 {
    let letters = |name: &Name| name.initials.iter().map(|&(_, letter)| letter).collect::<Vec<_>>();
    let (one, other) = (letters(a), letters(b));
    if one.is_empty() && other.is_empty() {
        return 1.0;
    }
    let known = |letter: char, letters: &[char], name: &Name| {
        letters.contains(&letter) || name.words.iter().any(|word| word.text.starts_with(letter))
    };
    let strange = one.iter().filter(|&&letter| !known(letter, &other, b)).count()
        + other.iter().filter(|&&letter| !known(letter, &one, a)).count();
    if one.is_empty() || other.is_empty() {
        return 0.98;
    }
    if strange > 0 || one.len() != other.len() {
        traits.push(Trait::OtherInitials);
        return 0.6;
    }
    1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(a: &str, b: &str) -> f64 {
        let (a, b) = (Name::new(a), Name::new(b));
        let likeness = compare(&a, &b);
        assert_eq!(likeness, compare(&b, &a), "{} and {}", a.written, b.written);
        likeness.score
    }

    #[test]
    fn one_name_in_many_spellings() {
        for (a, b) in [
            ("Karim Massimov", "Karim Masimov"),
            ("Muammar Gaddafi", "Moammar Qadhafi"),
            ("Muammar Gaddafi", "Mu'ammar al-Qaddafi"),
            ("Richard M. Nixon", "Richard Nixon"),
            ("Gro Harlem Brundtland", "Gro Brundtland"),
            ("Mao Tse-tung", "Mao Zedong"),
            ("Kim Dae-jung", "Kim Daejung"),
            ("Kishida Fumio", "Fumio Kishida"),
            ("Tony Blair", "Anthony Blair"),
            ("J. Smith", "John Smith"),
            ("Луиза Арбур", "Luiza Arbur"),
            ("Abdullah bin Abd-el Aziz al-Saud", "Abdullah bin Abdulaziz Al Saud"),
            ("Benigno Aquino 3rd", "Benigno S. Aquino, 3rd"),
            ("Ismaïl Omar Guelleh", "Ismail Guelleh"),
        ] {
            assert!(score(a, b) > 0.85, "{a}, {b}: {}", score(a, b));
        }
    }

    #[test]
    fn other_names_are_not_one() {
        for (a, b) in [
            ("Akhmetov", "Akhmedov"),
            ("George V", "George VI"),
            ("George H. W. Bush", "George W. Bush"),
            ("Indira Gandhi", "Rajiv Gandhi"),
            ("Chaim Herzog", "Isaac Herzog"),
            ("John Doe, Jr.", "John Doe, Sr."),
            ("Kim Dae-jung", "Kim Yong-sam"),
            ("Juan Hernando Hernandez", "Juan Orlando Hernandez"),
            ("", "Bush"),
        ] {
            assert!(score(a, b) < 0.8, "{a}, {b}: {}", score(a, b));
        }
    }

    #[test]
    fn a_surname_is_a_part() {
        let likeness = compare(&Name::new("Mr. Hartling"), &Name::new("Poul Hartling"));
        assert!(likeness.has(Trait::SingleWord) && likeness.score > 0.7 && likeness.score < 0.8);
    }
}
