//! Which blocks of a page are its main text.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use dom_smoothie::{Config, Readability};

use super::blocks::Page;
use crate::text::calm::calmly;

/// Pages that are longer, or have more or deeper tags, are kept whole: the search for the main text takes long there.
const LONGEST: usize = 4 << 20;
const MOST_TAGS: usize = 30_000;
const DEEPEST: usize = 200;

/// How many places of the article one block is compared with.
const FEW: usize = 4;

/// The blocks that are the main text, in order; all of them if it is not to be found.
pub(super) fn main_blocks(source: &str, page: &Page<'_>, title: Option<&str>) -> Vec<usize> {
    let all = || (0..page.blocks.len()).collect();
    if source.len() > LONGEST || page.tags > MOST_TAGS || page.depth > DEEPEST || page.blocks.len() < 2 {
        return all();
    }
    let config = Config { disable_json_ld: true, ..Config::default() };
    let article = calmly(|| Some(Readability::new(source, None, Some(config)).ok()?.parse().ok()?.content));
    let Some(article) = article.flatten() else { return all() };
    let mut kept = in_both(page, &Page::read(&article));
    if kept.is_empty() {
        return all();
    }
    if let Some(heading) = heading(page, &kept, title) {
        kept.insert(0, heading);
    }
    kept
}

/// The heading over the main text: the one that has the words of the title, else the nearest of the first order.
fn heading(page: &Page<'_>, kept: &[usize], title: Option<&str>) -> Option<usize> {
    let first = *kept.first()?;
    let titles = [title.map(str::to_owned), page.meta.whole_title()];
    let titles = titles.into_iter().flatten().map(|title| squeezed(&title)).collect::<Vec<_>>();
    let named = |index: &usize| {
        let words = squeezed(page.text(&page.blocks[*index]));
        !words.is_empty() && titles.iter().any(|title| title.contains(&words))
    };
    let headings = (0..first).rev().filter(|&index| page.blocks[index].heading.is_some());
    let kept_one = kept.iter().find(|&&index| page.blocks[index].heading == Some(1));
    let of_first_order = || headings.clone().find(|&index| page.blocks[index].heading == Some(1));
    headings.clone().find(named).or_else(|| of_first_order().filter(|_| kept_one.is_none()))
}

/// The blocks of `page` that `article` has too, in the order of both, as much text as can be.
fn in_both(page: &Page<'_>, article: &Page<'_>) -> Vec<usize> {
    // Where in the article a key comes up, and how often it has come up on the page.
    let mut places = HashMap::<u64, (Vec<usize>, usize)>::new();
    for (place, block) in article.blocks.iter().enumerate() {
        for key in keys(article.text(block)) {
            places.entry(key).or_default().0.push(place);
        }
    }
    let mut chains = Chains { best: vec![None; article.blocks.len() + 1], links: Vec::new() };
    for (index, block) in page.blocks.iter().enumerate() {
        let text = page.text(block);
        let key = keys(text).into_iter().find(|key| places.contains_key(key));
        let Some((found, times)) = key.and_then(|key| places.get_mut(&key)) else { continue };
        // Of a text that comes up over and over, a few stand on the page outside the article.
        let last = found.len().min(*times + 1);
        for &place in found[..last].iter().rev().take(FEW) {
            chains.add(index, place, text.len());
        }
        *times += 1;
    }
    chains.longest()
}

/// What a block is known by: its letters; if it is long, also the first or last of them, since something may have been
/// taken out of it.
fn keys(text: &str) -> Vec<u64> {
    let letters = squeezed(text).chars().collect::<Vec<_>>();
    let key = |part: u8, letters: &[char]| {
        let mut hasher = DefaultHasher::new();
        (part, letters).hash(&mut hasher);
        hasher.finish()
    };
    let mut keys = vec![key(0, &letters)];
    if letters.len() >= 80 {
        keys.extend([key(1, &letters[..40]), key(2, &letters[letters.len() - 40..])]);
    }
    keys
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Chains of blocks that go forwards on the page and in the article. The best of those that end before a place of the
/// article is found in a tree of prefixes (Fenwick).
struct Chains {
    best: Vec<Option<(usize, usize)>>,
    links: Vec<Link>,
}

struct Link {
    index: usize,
    before: Option<usize>,
}

impl Chains {
    fn add(&mut self, index: usize, place: usize, length: usize) {
        let before = self.best_before(place);
        let weight = before.map_or(0, |(weight, _)| weight) + length;
        let link = Some((weight, self.links.len()));
        self.links.push(Link { index, before: before.map(|(_, link)| link) });
        let mut at = place + 1;
        while let Some(best) = self.best.get_mut(at) {
            if best.is_none_or(|(most, _)| weight >= most) {
                *best = link;
            }
            at += at & at.wrapping_neg();
        }
    }

    /// The heaviest chain over places before this one.
    fn best_before(&self, place: usize) -> Option<(usize, usize)> {
        let mut best: Option<(usize, usize)> = None;
        let mut at = place;
        while at > 0 {
            best = best.max(self.best[at]);
            at &= at - 1;
        }
        best
    }

    fn longest(&self) -> Vec<usize> {
        let mut next = self.best_before(self.best.len() - 1).map(|(_, link)| link);
        let mut chain = Vec::new();
        while let Some(link) = next.and_then(|link| self.links.get(link)) {
            chain.push(link.index);
            next = link.before;
        }
        chain.reverse();
        chain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, article: &str, expected: &[usize]) {
        let blocks = |text: &str| text.replace('|', "<p>");
        let (page, article) = (blocks(page), blocks(article));
        assert_eq!(in_both(&Page::read(&page), &Page::read(&article)), expected);
    }

    #[test]
    fn blocks_are_found_in_order() {
        check("Home|Share|The first|The second|Share|About", "The first|The second|Share", &[2, 3, 4]);
        check("a|b|c", "c|a|b", &[0, 1]);
        check("a|b", "c", &[]);
        check("a|a|b|a|a|a|a|a|a|a", "a|b|a|a|a|a|a|a|a", &[1, 2, 3, 4, 5, 6, 7, 8, 9]);
        let long = "The words of a long paragraph from which a link was taken out. ".repeat(3);
        check(&format!("x|{long}<a>Share</a>{long}"), &format!("{long}{long}"), &[1]);
    }
}
