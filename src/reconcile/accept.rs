//! Which of the sure candidates can be accepted together without making one of two.

use rustc_hash::FxHashMap;

use super::candidates::Candidate;
use super::entity::Entities;
use super::name::compare;
use super::weigh::Class;

/// Most that are made one without a look.
const MOST: usize = 60;
/// Names that are less alike than this are not made one over others.
const LEAST: f64 = 0.45;

/// For each candidate whether it can be accepted: those that are sure, save where accepting them would also make one of two whose
/// names are not alike.
pub fn acceptable(entities: &Entities, candidates: &[Candidate]) -> Vec<bool> {
    let mut classes = FxHashMap::<u32, Vec<u32>>::default();
    let mut of = FxHashMap::<u32, u32>::default();
    let mut order =
        (0..candidates.len()).filter(|&at| candidates[at].class == Class::Sure).collect::<Vec<_>>();
    order.sort_by(|&a, &b| candidates[b].score.total_cmp(&candidates[a].score).then(a.cmp(&b)));
    let mut accepted = vec![false; candidates.len()];
    for at in order {
        let (a, b) = candidates[at].pair;
        let class = |one: u32| of.get(&one).copied().unwrap_or(one);
        let (first, second) = (class(a), class(b));
        let members = |class: u32| classes.get(&class).cloned().unwrap_or_else(|| vec![class]);
        let (one, other) = (members(first), members(second));
        if first != second {
            let alike = one.iter().all(|&x| other.iter().all(|&y| can_be_one(entities, x, y)));
            if one.len() + other.len() > MOST || !alike {
                continue;
            }
            let all = [one, other].concat();
            of.extend(all.iter().map(|&member| (member, first)));
            classes.remove(&second);
            classes.insert(first, all);
        }
        accepted[at] = true;
    }
    accepted
}

/// Whether two can be one: their names are alike, or they are one concept.
fn can_be_one(entities: &Entities, a: u32, b: u32) -> bool {
    let (one, other) = (&entities.all[a as usize], &entities.all[b as usize]);
    let keys = one.keyed.is_some() && one.keyed == other.keyed;
    let concept = one.concepts.iter().any(|concept| other.concepts.contains(concept));
    let sort = one.sort.iter().any(|sort| other.sort.contains(sort));
    let names = || {
        let mut pairs = one.names.iter().flat_map(|x| other.names.iter().map(move |y| (x, y)));
        pairs.any(|(x, y)| compare(x, y).score >= LEAST)
    };
    !keys && (concept || sort || names())
}
