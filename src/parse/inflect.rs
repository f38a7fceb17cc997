//! The forms of English verbs, made by rule.

/// A verb's forms besides its base form.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Forms {
    pub third: String,
    pub past: String,
    pub participle: String,
    pub gerund: String,
}

/// The regular forms of a verb: `plan` has `plans`, `planned`, `planned`, `planning`.
pub(super) fn regular(base: &str) -> Forms {
    let past = match base.strip_suffix('y').filter(|stem| !ends_in_vowel(stem)) {
        Some(stem) => format!("{stem}ied"),
        None if base.ends_with('e') => format!("{base}d"),
        None => format!("{}ed", doubled(base)),
    };
    Forms { third: third(base), participle: past.clone(), past, gerund: gerund(base) }
}

/// The forms of a verb in -el or -al that doubles its l in British spelling: `travelled`.
pub(super) fn british(base: &str) -> Option<Forms> {
    let doubles =
        base.len() > 4 && ["el", "al", "ol"].iter().any(|end| base.ends_with(end)) && !base.ends_with("eal");
    doubles.then(|| Forms {
        third: third(base),
        past: format!("{base}led"),
        participle: format!("{base}led"),
        gerund: format!("{base}ling"),
    })
}

/// The forms of an irregular verb, from its past and past participle.
pub(super) fn irregular(base: &str, past: &str, participle: &str) -> Forms {
    Forms {
        third: third(base),
        past: past.to_owned(),
        participle: participle.to_owned(),
        gerund: gerund(base),
    }
}

fn third(base: &str) -> String {
    if let Some(stem) = base.strip_suffix('y').filter(|stem| !ends_in_vowel(stem)) {
        return format!("{stem}ies");
    }
    let hisses = ["s", "sh", "ch", "x", "z", "o"].iter().any(|end| base.ends_with(end));
    format!("{base}{}", if hisses { "es" } else { "s" })
}

fn gerund(base: &str) -> String {
    if let Some(stem) = base.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    let silent = base.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'o']));
    silent.map_or_else(|| format!("{}ing", doubled(base)), |stem| format!("{stem}ing"))
}

/// One syllable with one vowel and one consonant at its end doubles that; so do a few with the stress at the end.
fn doubled(base: &str) -> String {
    const STRESSED: [&str; 7] = ["commit", "refer", "confer", "permit", "regret", "transfer", "submit"];
    let mut back = base.chars().rev();
    let (last, middle, first) = (back.next(), back.next(), back.next());
    let closed = last.is_some_and(|c| !is_vowel(c) && !"wxy".contains(c))
        && middle.is_some_and(is_vowel)
        && first.is_some_and(|c| !is_vowel(c));
    let short = base.chars().filter(|&c| is_vowel(c)).count() == 1;
    match last {
        Some(last) if closed && (short || STRESSED.contains(&base)) => format!("{base}{last}"),
        _ => base.to_owned(),
    }
}

fn is_vowel(c: char) -> bool {
    "aeiou".contains(c)
}

fn ends_in_vowel(stem: &str) -> bool {
    stem.ends_with(is_vowel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_regular_forms() {
        let read = |base| {
            let forms = regular(base);
            [forms.third, forms.past, forms.gerund].join(" ")
        };
        assert_eq!(read("plan"), "plans planned planning");
        assert_eq!(read("carry"), "carries carried carrying");
        assert_eq!(read("reaffirm"), "reaffirms reaffirmed reaffirming");
        assert_eq!(read("commit"), "commits committed committing");
        assert_eq!(read("address"), "addresses addressed addressing");
        assert_eq!(read("agree"), "agrees agreed agreeing");
        assert_eq!(read("pay"), "pays payed paying");
        assert_eq!(british("travel").map(|f| f.past).as_deref(), Some("travelled"));
        assert_eq!(british("reveal"), None);
        assert_eq!(irregular("lie", "lay", "lain").gerund, "lying");
    }
}
