//! What speaks for and against two people being one.

use rustc_hash::FxHashMap;

use super::block::countries;
use super::entity::{Entities, Entity, Kind, Sighting, Term};
use super::name::{Likeness, Name, Trait, compare};
use super::weigh::{Case, Feature};

/// Days of a year, nearly.
const YEAR: i32 = 365;
/// Longer stays say little of where somebody was on a day.
const LONGEST_STAY: i32 = 45;
/// Names that are less alike than this are not looked at further.
const LEAST: f64 = 0.33;
/// Most sightings of one that are compared day by day.
const MOST_SEEN: usize = 2000;

/// A person, ready to be compared.
#[derive(Debug)]
struct Person {
    countries: Vec<Term>,
    /// Offices with their countries, each once.
    offices: Vec<(Term, Term)>,
    span: Option<(i32, i32)>,
}

/// All people, ready to be compared.
#[derive(Debug)]
pub(super) struct People<'e> {
    entities: &'e Entities,
    known: FxHashMap<u32, Person>,
    /// Who is seen in an office, by day.
    holders: FxHashMap<(Term, Term), Vec<(i32, u32)>>,
}

impl<'e> People<'e> {
    pub(super) fn new(entities: &'e Entities) -> Self {
        let mut people = FxHashMap::default();
        let mut holders = FxHashMap::<_, Vec<_>>::default();
        for (at, entity) in (0_u32..).zip(&entities.all).filter(|(_, entity)| entity.kind == Kind::Person) {
            let held = |seen: &Sighting| Some((seen.country?, seen.office?));
            let mut offices = entity.sightings.iter().filter_map(held).collect::<Vec<_>>();
            offices.sort_unstable();
            offices.dedup();
            for seen in &entity.sightings {
                if let (Some(office), Some(days)) = (held(seen), seen.days) {
                    holders.entry(office).or_default().push((days.0, at));
                }
            }
            people.insert(at, Person { countries: countries(entity), offices, span: entity.span() });
        }
        #[expect(clippy::iter_over_hash_type, reason = "each is sorted by itself")]
        for days in holders.values_mut() {
            days.sort_unstable();
        }
        Self { entities, known: people, holders }
    }

    fn entity(&self, at: u32) -> &'e Entity {
        &self.entities.all[at as usize]
    }

    /// The case of two; none if their names have too little in common.
    pub(super) fn case(&self, a: u32, b: u32) -> Option<Case> {
        let (one, other) = (self.entity(a), self.entity(b));
        let (likeness, words) = best(&one.names, &other.names)?;
        if likeness.score < LEAST {
            return None;
        }
        let mut case = Case::default();
        case.names_of_people(&likeness, words);
        let (first, second) = (self.known.get(&a)?, self.known.get(&b)?);
        belonging(&mut case, first, second, &likeness);
        self.times(&mut case, (a, first), (b, second), &likeness);
        presence(&mut case, one, other);
        if one.keyed.is_some() && one.keyed == other.keyed {
            case.add(Feature::TwoKeys, -8.0, None);
        }
        Some(case)
    }

    /// How far apart they are seen, and who was in office between them.
    fn times(&self, case: &mut Case, a: (u32, &Person), b: (u32, &Person), likeness: &Likeness) {
        let (Some(first), Some(second)) = (a.1.span, b.1.span) else { return };
        let (earlier, later) = if first <= second { (first, second) } else { (second, first) };
        let gap = later.0 - earlier.1;
        let whole = earlier.1.max(later.1) - earlier.0;
        let (feature, weight) = match gap {
            gap if whole > 70 * YEAR || gap > 45 * YEAR => (Feature::LifetimeApart, -7.0),
            gap if gap <= 2 * YEAR => (Feature::Dates, 1.5),
            gap if gap <= 6 * YEAR => (Feature::Dates, 0.5),
            gap if gap <= 15 * YEAR => (Feature::YearsApart, -1.0),
            gap if gap <= 30 * YEAR => (Feature::YearsApart, -2.5),
            _ => (Feature::YearsApart, -4.5),
        };
        case.add(feature, weight, None);
        let single = likeness.has(Trait::SingleWord);
        if gap > YEAR
            && let Some(office) = a.1.offices.iter().find(|office| b.1.offices.contains(office))
            && let Some(holder) = self.other_between(*office, (earlier.1, later.0), [a.0, b.0])
        {
            let weight = if single { -2.5 } else { -1.0 };
            let seen =
                self.entity(holder).sightings.iter().find(|seen| seen.days.is_some_and(|d| d.0 > earlier.1));
            case.add(Feature::OthersBetween, weight, seen.map(|seen| seen.happening));
        }
        let wide = |span: (i32, i32)| span.1 - span.0 > 25 * YEAR;
        let one_word = |at: u32| self.entity(at).names.iter().all(|name| name.words.len() < 2);
        if single && ((wide(first) && one_word(a.0)) || (wide(second) && one_word(b.0))) {
            case.add(Feature::LongUse, -1.5, None);
        }
    }

    /// Somebody of another name who had the office between two days.
    fn other_between(&self, office: (Term, Term), (from, to): (i32, i32), pair: [u32; 2]) -> Option<u32> {
        let days = self.holders.get(&office)?;
        let start = days.partition_point(|&(day, _)| day <= from);
        let between = days[start..].iter().take_while(|&&(day, _)| day < to).take(100);
        let bones = |at: u32| {
            let words = self.entity(at).names.iter().flat_map(|name| &name.words);
            words.map(|word| word.bones.as_str())
        };
        let alike =
            |at: u32| pair.iter().any(|&one| bones(one).any(|bone| bones(at).any(|other| other == bone)));
        between.map(|&(_, at)| at).find(|&at| !pair.contains(&at) && !alike(at))
    }
}

/// Countries and offices.
fn belonging(case: &mut Case, a: &Person, b: &Person, likeness: &Likeness) {
    let country = a.countries.iter().find(|country| b.countries.contains(country));
    if let Some(&country) = country {
        case.add(Feature::Country, 1.5, Some(country));
    } else if !a.countries.is_empty() && !b.countries.is_empty() {
        // Travellers are written down with the country that they visit now and then.
        let weight = if likeness.has(Trait::SingleWord) { -5.0 } else { -3.0 };
        case.add(Feature::OtherCountry, weight, b.countries.first().copied());
    }
    if likeness.has(Trait::SingleWord) || likeness.has(Trait::Generation) {
        let (one, other) = (a.countries.len(), b.countries.len());
        if one.min(other) == 1 && one.max(other) > 1 {
            case.add(Feature::SeveralCountries, -0.8, None);
        }
    }
    if let Some(&(_, office)) = a.offices.iter().find(|office| b.offices.contains(office)) {
        case.add(Feature::Office, 2.0, Some(office));
    }
}

/// The two names that are most alike, and how many words the shorter has.
pub(super) fn best(a: &[Name], b: &[Name]) -> Option<(Likeness, usize)> {
    let pairs = a.iter().flat_map(|one| b.iter().map(move |other| (one, other)));
    let cases = pairs.map(|(one, other)| (compare(one, other), one.words.len().min(other.words.len())));
    cases.max_by(|x, y| x.0.score.total_cmp(&y.0.score).then(x.0.traits.cmp(&y.0.traits)))
}

/// Where they were: together, or on the same days in two countries.
fn presence(case: &mut Case, a: &Entity, b: &Entity) {
    let there = |entity: &Entity| {
        let seen = entity.sightings.iter().filter(|seen| !seen.aside).take(MOST_SEEN);
        seen.cloned().collect::<Vec<_>>()
    };
    let (one, other) = (there(a), there(b));
    if let Some(happening) = together(&one, &other) {
        case.add(Feature::Together, -6.0, Some(happening));
    }
    if let Some(happening) = apart(&one, &other) {
        case.add(Feature::TwoPlaces, -3.0, Some(happening));
    }
}

/// A happening in which both take part, or a visit on which one met the other.
fn together(a: &[Sighting], b: &[Sighting]) -> Option<Term> {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let mut of = FxHashMap::<Term, (bool, bool)>::default();
    for seen in many {
        let entry = of.entry(seen.visit).or_default();
        // Whether as a visitor, and whether as one who is met.
        if seen.happening == seen.visit { entry.0 = true } else { entry.1 = true }
    }
    let happenings = many.iter().map(|seen| seen.happening).collect::<rustc_hash::FxHashSet<_>>();
    few.iter().find_map(|seen| {
        let visitor = seen.happening == seen.visit;
        let met = of.get(&seen.visit).is_some_and(|&(visits, met)| if visitor { met } else { visits });
        (met || happenings.contains(&seen.happening)).then_some(seen.happening)
    })
}

/// A happening on the days of which the other was in another country, for more than a day on which somebody can travel.
fn apart(a: &[Sighting], b: &[Sighting]) -> Option<Term> {
    let short = |seen: &&Sighting| seen.days.is_some_and(|days| days.1 - days.0 <= LONGEST_STAY);
    let sorted = |all: &[Sighting]| {
        let days =
            all.iter().filter(short).filter_map(|seen| Some((seen.days?, seen.there?, seen.happening)));
        let mut days = days.collect::<Vec<_>>();
        days.sort_unstable();
        days
    };
    let (one, other) = (sorted(a), sorted(b));
    let mut from = 0;
    for &(days, there, happening) in &one {
        while other.get(from).is_some_and(|next| next.0.0 + LONGEST_STAY < days.0) {
            from += 1;
        }
        let around = other[from..].iter().take_while(|next| next.0.0 <= days.1);
        let clash = |next: &&((i32, i32), Term, Term)| {
            next.1 != there && next.0.1.min(days.1) - next.0.0.max(days.0) >= 1
        };
        if around.take(MOST_SEEN).any(|next| clash(&next)) {
            return Some(happening);
        }
    }
    None
}
